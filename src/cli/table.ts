/** Text for people. */

/** Columns as wide as their widest cell, two blanks between, two before. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length);
  }
  return rows.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ")}`.trimEnd());
}

const BYTE_UNITS = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];

/** Three digits: "1.50 GiB", "12.3 MiB", "512 B". */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < BYTE_UNITS.length - 1) {
    value /= 1024;
    unit++;
  }
  const digits = unit === 0 ? 0 : value < 10 ? 2 : value < 100 ? 1 : 0;
  return `${value.toFixed(digits)} ${BYTE_UNITS[unit]}`;
}

const SECOND_MS = 1000;
const DURATION_UNITS: readonly (readonly [name: string, ms: number])[] = [
  ["d", 86_400 * SECOND_MS],
  ["h", 3600 * SECOND_MS],
  ["min", 60 * SECOND_MS],
];

/** The largest unit of which there are two: "3 h", "150 s". */
export function formatDuration(ms: number): string {
  const [name, unitMs] = DURATION_UNITS.find(([, each]) => ms >= 2 * each) ?? ["s", SECOND_MS];
  return `${Math.floor(ms / unitMs)} ${name}`;
}
