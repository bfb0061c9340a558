/*
 * ISA-L at the same work as bench/erasure.ts: `isal DATA PARITY LOST UNIT_BYTES STRIPES MILLISECONDS` prints bytes of
 * data per second. LOST 0 encodes; else the first LOST data units are made again from the others.
 */
#include <isa-l.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
  if (count != 7) return 2;
  int k = atoi(arguments[1]), m = atoi(arguments[2]), lost = atoi(arguments[3]);
  int unit = atoi(arguments[4]), stripes = atoi(arguments[5]);
  double seconds = atoi(arguments[6]) / 1e3;
  int rows = lost ? lost : m;

  unsigned char *generator = malloc((k + m) * k), *chosen = malloc(k * k), *inverse = malloc(k * k);
  unsigned char *tables = malloc(32 * k * rows);
  gf_gen_cauchy1_matrix(generator, k + m, k);
  if (lost) {
    memcpy(chosen, generator + lost * k, k * k);
    if (gf_invert_matrix(chosen, inverse, k) != 0) return 1;
    ec_init_tables(k, lost, inverse, tables);
  } else {
    ec_init_tables(k, m, generator + k * k, tables);
  }

  unsigned char *memory, *sources[256], *targets[256];
  size_t stripe = (size_t)unit * (k + rows);
  if (posix_memalign((void **)&memory, 64, stripe * stripes) != 0) return 1;
  for (size_t at = 0; at < stripe * stripes; at++) memory[at] = at * 31 >> 3;

  double start = now(), end = start;
  long encoded = 0;
  for (; end - start < seconds; encoded++) {
    unsigned char *base = memory + stripe * (encoded % stripes);
    for (int index = 0; index < k; index++) sources[index] = base + (size_t)index * unit;
    for (int index = 0; index < rows; index++) targets[index] = base + (size_t)(k + index) * unit;
    ec_encode_data(unit, k, rows, tables, sources, targets);
    end = now();
  }
  printf("%.0f\n", (double)encoded * k * unit / (end - start));
  return 0;
}
