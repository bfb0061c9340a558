/**
 * A golden trace: commands, then `----`, then what happened up to the next empty line. Lines that begin with `#` tell
 * the story. Several commands may share one answer. (After etcd's and CockroachDB's datadriven tests.)
 */

const DIVIDER = "----";

/** Runs a trace through `execute` and returns its text with the answers as they came out now. */
export function replayTrace(text: string, execute: (command: string) => string[]): string {
  const result: string[] = [];
  let commands: string[] = [];
  let isAnswer = false;
  for (const line of text.split("\n")) {
    if (isAnswer) {
      if (line.trim() !== "") continue;
      isAnswer = false;
      result.push(line);
    } else if (line === DIVIDER) {
      const answer = commands.flatMap(execute);
      result.push(DIVIDER, ...(answer.length === 0 ? ["ok"] : answer));
      commands = [];
      isAnswer = true;
    } else {
      result.push(line);
      if (line.trim() !== "" && !line.startsWith("#")) commands.push(line);
    }
  }
  if (commands.length > 0) throw new Error(`commands without "${DIVIDER}": ${commands.join("; ")}`);
  return `${result.join("\n").trimEnd()}\n`;
}

/** The words of one command: its name, its flags, and its `key=value` pairs. */
export class Command {
  readonly name: string;
  readonly #flags = new Set<string>();
  readonly #values = new Map<string, string>();
  readonly #unread: Set<string>;

  constructor(line: string) {
    const [name = "", ...words] = line.trim().split(/\s+/);
    this.name = name;
    for (const word of words) {
      const [key = "", value] = word.split("=", 2);
      if (value === undefined) this.#flags.add(key);
      else this.#values.set(key, value);
    }
    this.#unread = new Set([...this.#flags, ...this.#values.keys()]);
  }

  has(flag: string): boolean {
    this.#unread.delete(flag);
    return this.#flags.has(flag);
  }

  text(key: string): string | undefined {
    this.#unread.delete(key);
    return this.#values.get(key);
  }

  number(key: string): number | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const value = Number(text);
    if (!Number.isFinite(value)) throw new Error(`${this.name}: ${key}=${text} is not a number`);
    return value;
  }

  numbers(key: string): number[] {
    const text = this.text(key);
    return text === undefined || text === "" ? [] : text.split(",").map(Number);
  }

  requiredNumber(key: string): number {
    const value = this.number(key);
    if (value === undefined) throw new Error(`${this.name}: ${key}= is missing`);
    return value;
  }

  /** A misspelt word would make a trace show something else than it says. */
  refuseUnread(): void {
    if (this.#unread.size > 0) throw new Error(`${this.name}: unknown words ${[...this.#unread].join(", ")}`);
  }
}
