/**
 * What happened in a run, one line an event in fixed columns, for the person who replays a failing seed:
 *
 *        time ms  node    what            details
 *       1204.250  n2      become leader   term 4 last 17
 *
 * Only the last lines are kept. An event costs an array of its facts; text is made when somebody reads it.
 */
import { assert } from "../../src/base/assert.ts";
import type { Logger } from "../../src/base/logger.ts";

/** Lines that are kept unless told otherwise: some seconds of a small cluster. */
const defaultTraceLines = 2000;

const timeColumns = 13;
const nodeColumns = 6;
const whatColumns = 18;

/** Values only, no objects: those could change between the event and the reading. */
export type TraceFact = string | number | boolean | undefined;

interface TraceEvent {
  readonly atMs: number;
  readonly node: string;
  readonly what: string;
  readonly details: readonly TraceFact[];
}

export interface TraceOptions {
  /** Virtual time. */
  readonly nowMs: () => number;
  /** Lines to keep; at least 1. */
  readonly lines?: number;
  /** False: nothing is recorded, and an event costs next to nothing. */
  readonly isEnabled?: boolean;
  /** Gets every line when it happens, to see a run that never ends or dies. */
  readonly onLine?: (line: string) => void;
}

export class Trace {
  readonly isEnabled: boolean;
  readonly #nowMs: () => number;
  readonly #lines: number;
  readonly #onLine: ((line: string) => void) | undefined;
  /** A ring once it is full: the event of number n is at n modulo #lines. */
  readonly #ring: TraceEvent[] = [];
  #count = 0;

  constructor({ nowMs, lines = defaultTraceLines, isEnabled = true, onLine }: TraceOptions) {
    assert(Number.isSafeInteger(lines) && lines >= 1, "a trace keeps at least one line");
    this.isEnabled = isEnabled;
    this.#nowMs = nowMs;
    this.#lines = lines;
    this.#onLine = onLine;
  }

  /** Events so far, also those that are not kept any more. */
  get count(): number {
    return this.#count;
  }

  /** @param details words and values that are printed one after another; undefined ones are left out. */
  event(node: string, what: string, ...details: TraceFact[]): void {
    if (!this.isEnabled) return;
    const event = { atMs: this.#nowMs(), node, what, details };
    this.#ring[this.#count % this.#lines] = event;
    this.#count++;
    this.#onLine?.(formatEvent(event));
  }

  /** Runs `describe` only when it is recorded: for details that take work to gather. */
  eventOf(node: string, what: string, describe: () => string): void {
    if (this.isEnabled) this.event(node, what, describe());
  }

  /** A logger for one node that writes into the trace. */
  logger(node: string): Logger {
    const log =
      (level: string) =>
      (fields: object, message: string): void =>
        this.eventOf(node, level, () => `${message} ${formatFields(fields)}`);
    return { debug: log("debug"), info: log("info"), warn: log("warn"), error: log("error") };
  }

  /** The kept lines, oldest first. */
  lines(): string[] {
    const start = this.#count % this.#lines;
    const inOrder =
      this.#count > this.#lines ? [...this.#ring.slice(start), ...this.#ring.slice(0, start)] : this.#ring;
    return inOrder.map(formatEvent);
  }

  /** The kept lines under a header, after a line on how many are missing. */
  render(): string {
    const missing = this.#count - this.#ring.length;
    const header = formatLine("time ms", "node", "what", "details");
    const note =
      missing === 0 ? [] : [`${" ".repeat(timeColumns)}  (${missing} earlier events are not kept)`];
    return [header, ...note, ...this.lines()].join("\n");
  }
}

function formatEvent({ atMs, node, what, details }: TraceEvent): string {
  const facts = details.filter((fact) => fact !== undefined);
  return formatLine(atMs.toFixed(3), node, what, facts.join(" "));
}

function formatLine(time: string, node: string, what: string, details: string): string {
  const columns = [time.padStart(timeColumns), node.padEnd(nodeColumns), what.padEnd(whatColumns), details];
  // One line an event: an error's text may have several.
  return columns.join("  ").replaceAll("\n", "⏎").trimEnd();
}

function formatFields(fields: object): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name} ${value instanceof Error ? value.message : formatValue(value)}`)
    .join(" ");
}

function formatValue(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
}
