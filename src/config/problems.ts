/** What is wrong with a configuration, all of it at once: `file:line:column: path: reason`. */
import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import type { z } from "zod";
import { AtollError } from "../base/errors.ts";

/** The rest is not shown: the first ones are likely their cause. */
const MAX_PROBLEMS = 50;
/** YAML aliases that expand to more are an attack, or a mistake. */
const MAX_ALIASES = 100;

export type Path = readonly PropertyKey[];

export interface Problem {
  readonly path: Path;
  readonly reason: string;
}

/** A YAML text that knows where its values stand. */
export class SourceText {
  readonly file: string;
  readonly #lines = new LineCounter();
  readonly #document: Document;

  /** @throws config.invalid when it is no YAML */
  constructor(file: string, text: string) {
    this.file = file;
    this.#document = this.#parsed(text);
    const errors = this.#document.errors.map(({ message, pos }) => `${this.#place(pos[0])}: ${message}`);
    if (errors.length > 0) throw invalid(errors);
  }

  #parsed(text: string): Document {
    try {
      return parseDocument(text, { lineCounter: this.#lines, prettyErrors: false, uniqueKeys: true });
    } catch (cause) {
      // The parser goes as deep as the text does: thousands of levels overflow its stack.
      throw new AtollError("config.invalid", `${this.file}: ${(cause as Error).message}`, { cause });
    }
  }

  /** As plain objects, arrays and values. @throws config.invalid when aliases explode */
  value(): unknown {
    try {
      return this.#document.toJS({ maxAliasCount: MAX_ALIASES });
    } catch (cause) {
      throw new AtollError("config.invalid", `${this.file}: ${(cause as Error).message}`, { cause });
    }
  }

  describe({ path, reason }: Problem): string {
    const offset = this.#offsetOf(path);
    const place = offset === undefined ? this.file : this.#place(offset);
    return path.length === 0 ? `${place}: ${reason}` : `${place}: ${formatPath(path)}: ${reason}`;
  }

  #place(offset: number): string {
    const { line, col } = this.#lines.linePos(offset);
    return `${this.file}:${line}:${col}`;
  }

  /** Of the value, or of the nearest thing around it that is in the text. */
  #offsetOf(path: Path): number | undefined {
    for (let length = path.length; length >= 0; length--) {
      const found = this.#find(path.slice(0, length));
      if (found?.range != null) return found.range[0];
    }
    return undefined;
  }

  #find(path: Path): Node | undefined {
    // A key that should not be there is its own place.
    const parent = this.#document.getIn(path.slice(0, -1), true);
    const last = path.at(-1);
    if (last !== undefined && isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last);
      if (pair !== undefined && isNode(pair.value)) return pair.value;
      return pair !== undefined && isNode(pair.key) ? pair.key : undefined;
    }
    const found = this.#document.getIn(path, true);
    return isNode(found) ? found : undefined;
  }
}

/** `nodes[0].drives[2].id` */
function formatPath(path: Path): string {
  return path
    .map((step, i) => (typeof step === "number" ? `[${step}]` : `${i === 0 ? "" : "."}${String(step)}`))
    .join("");
}

/** Zod's findings as ours: a key too many is reported where it stands. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue): Problem[] => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ path: [...issue.path, key], reason: "there is no such option" }));
    }
    if (issue.code === "invalid_type" && issue.input === undefined) {
      return [
        { path: issue.path, reason: issue.message.replace(/, received undefined$/, ", and it is missing") },
      ];
    }
    return [{ path: issue.path, reason: issue.message }];
  });
}

export function invalid(lines: readonly string[]): AtollError {
  const shown = lines.slice(0, MAX_PROBLEMS);
  if (lines.length > shown.length) shown.push(`… and ${lines.length - shown.length} more`);
  return new AtollError("config.invalid", shown.join("\n"));
}
