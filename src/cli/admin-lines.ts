/** Work that a node does for long, and tells line by line: asked of any node that can. */
import { AtollError, isErrorCode } from "../base/errors.ts";
import type { AdminPort } from "./admin-ports.ts";

/** Of one line: a key of a kilobyte and what is said of it, or as many keys as are named at once. */
const MAX_LINE_CHARACTERS = 2 << 20;

/**
 * The first that takes it: it passes the work on to whoever has to do it.
 * @param what it is about, for a node that does not know it
 * @throws net.unreachable, what the request is refused with
 */
export async function askForLines(
  ports: readonly AdminPort[],
  path: string,
  request: object,
  what: string,
): Promise<Response> {
  const problems: string[] = [];
  for (const { origin } of ports) {
    try {
      const response = await fetch(`${origin}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(request),
      });
      if (response.status === 200) return response;
      const refused = await refusalOf(response, origin, what);
      if (!refused.retryable) throw refused;
      problems.push(`${origin}: ${refused.message}`);
    } catch (error) {
      if (error instanceof AtollError) throw error;
      problems.push(`${origin}: not running`);
    }
  }
  throw new AtollError("net.unreachable", `no node answers:\n  ${problems.join("\n  ")}`);
}

async function refusalOf(response: Response, origin: string, what: string): Promise<AtollError> {
  try {
    const { error, message } = (await response.json()) as {
      readonly error: string;
      readonly message: string;
    };
    if (isErrorCode(error)) return new AtollError(error, message);
  } catch {
    // No JSON: the page of a node that has no such path.
  }
  const hint = "it is of another release, starting, or its region is in no federation";
  return new AtollError("message.malformed", `${origin} does not know about ${what}: ${hint}`);
}

export async function* linesOf<Line>(response: Response): AsyncGenerator<Line, void> {
  const text = new TextDecoder();
  let rest = "";
  for await (const chunk of response.body ?? []) {
    rest += text.decode(chunk, { stream: true });
    for (let end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n")) {
      yield JSON.parse(rest.slice(0, end)) as Line;
      rest = rest.slice(end + 1);
    }
    if (rest.length > MAX_LINE_CHARACTERS) {
      throw new AtollError("message.malformed", "a line without an end");
    }
  }
}

/** One line on stderr that is written over, while people look. */
export class ProgressLine {
  readonly #isShown = process.stderr.isTTY;
  #text = "";

  show(text: string): void {
    if (!this.#isShown || text === "") return;
    this.#text = text;
    process.stderr.write(`\r\x1b[K${text.slice(0, (process.stderr.columns ?? 80) - 1)}`);
  }

  /** Above it. */
  print(lines: readonly string[]): void {
    const text = this.#text;
    this.end();
    for (const line of lines) console.log(line);
    this.show(text);
  }

  end(): void {
    if (this.#text !== "") process.stderr.write("\r\x1b[K");
    this.#text = "";
  }
}
