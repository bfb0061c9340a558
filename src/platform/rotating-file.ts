/** A log file that never outgrows its bound: at `maxBytes` it is renamed to `.1`, and the one before is deleted. */
import { closeSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type { Clock, Timer } from "../base/clock.ts";

const FILE_MODE = 0o640;
/** What is gathered before it is written, unless it waits for longer than the delay. */
const GATHERED_BYTES = 64 * 1024;
const GATHER_DELAY_MS = 500;

/** Each line is in the file when `write` returns. A line that the disk refuses is lost, and the node goes on. */
export class RotatingFile {
  readonly #path: string;
  readonly #maxBytes: number;
  #descriptor: number;
  #bytes: number;
  /** Lines that the disk refused. */
  lostLines = 0;

  /** @param maxBytes of one file; two are kept. Throws the system's error when it cannot be opened. */
  constructor(path: string, maxBytes: number) {
    this.#path = path;
    this.#maxBytes = maxBytes;
    mkdirSync(dirname(path), { recursive: true });
    this.#descriptor = openSync(path, "a", FILE_MODE);
    this.#bytes = fstatSync(this.#descriptor).size;
  }

  write(lines: string): void {
    try {
      if (this.#bytes >= this.#maxBytes) this.#rotate();
      this.#bytes += writeSync(this.#descriptor, lines);
    } catch {
      this.lostLines++;
    }
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #rotate(): void {
    renameSync(this.#path, `${this.#path}.1`);
    const old = this.#descriptor;
    this.#descriptor = openSync(this.#path, "a", FILE_MODE);
    this.#bytes = 0;
    closeSync(old);
  }
}

/** Many lines with one write: for what is written at every request. The last half second is lost in a crash. */
export class GatheringFile {
  readonly #file: RotatingFile;
  readonly #clock: Clock;
  #gathered = "";
  #timer: Timer | undefined;

  constructor(file: RotatingFile, clock: Clock) {
    this.#file = file;
    this.#clock = clock;
  }

  write(line: string): void {
    this.#gathered += line;
    if (this.#gathered.length >= GATHERED_BYTES) this.flush();
    else this.#timer ??= this.#clock.after(GATHER_DELAY_MS, () => this.flush());
  }

  flush(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
    if (this.#gathered === "") return;
    this.#file.write(this.#gathered);
    this.#gathered = "";
  }

  close(): void {
    this.flush();
    this.#file.close();
  }
}
