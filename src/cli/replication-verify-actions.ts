/** Asks any node of the federation for a verification, and shows what comes, line by line. */
import { VERIFY_FORMAT, type VerifyLine } from "../admin/index.ts";
import { AtollError, isErrorCode } from "../base/errors.ts";
import { type AdminOptions, type AdminPort, adminPorts } from "./admin-ports.ts";
import { describeFinding, describePair, describeProgress } from "./replication-verify-page.ts";

const PATH = "/replication/verify";
const DIFFERENCES_EXIT_CODE = 1;
/** Of one line: a key of a kilobyte and what is said of it. */
const MAX_LINE_CHARACTERS = 64 * 1024;

export interface VerifyCommandOptions extends AdminOptions {
  readonly regions?: string;
  readonly deep?: boolean;
  readonly repair?: boolean;
  readonly until?: string;
  readonly json?: boolean;
}

/** @returns the exit code. @throws config.*, cli.invalid, net.unreachable; what the verification ended with */
export async function verifyBucket(bucket: string, options: VerifyCommandOptions): Promise<number> {
  const cutMs = options.until === undefined ? undefined : momentMs(options.until);
  const request = {
    bucket,
    regions: options.regions?.split(",").map((name) => name.trim()) ?? [],
    isDeep: options.deep === true,
    isRepair: options.repair === true,
    ...(cutMs !== undefined && { cutMs }),
  };
  const response = await askAny(await adminPorts(options), request);
  const page = options.json === true ? new JsonPage() : new TextPage(process.stderr.isTTY);
  let isSame: boolean | undefined;
  for await (const line of linesOf(response)) {
    if (line.kind === "error") {
      page.end();
      throw new AtollError(isErrorCode(line.error) ? line.error : "rpc.remoteFailed", line.message);
    }
    if (line.kind === "begin" && line.format !== VERIFY_FORMAT) {
      throw new AtollError("message.malformed", `the node speaks format ${line.format} of verifications`);
    }
    if (line.kind === "end") isSame = line.isSame;
    page.show(line);
  }
  page.end();
  if (isSame === undefined) throw new AtollError("net.failed", "the node broke the verification off");
  return isSame ? 0 : DIFFERENCES_EXIT_CODE;
}

function momentMs(text: string): number {
  const ms = Date.parse(text);
  if (!Number.isNaN(ms) && ms >= 0) return ms;
  throw new AtollError("cli.invalid", `--until ${text}: expected a time such as "2026-11-22T12:00:00Z"`);
}

/** The first that answers: it passes the work on to a node of the first region. */
async function askAny(ports: readonly AdminPort[], request: object): Promise<Response> {
  const problems: string[] = [];
  for (const { origin } of ports) {
    try {
      const response = await fetch(`${origin}${PATH}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(request),
      });
      if (response.status === 200) return response;
      const refused = await refusalOf(response, origin);
      if (!refused.retryable) throw refused;
      problems.push(`${origin}: ${refused.message}`);
    } catch (error) {
      if (error instanceof AtollError) throw error;
      problems.push(`${origin}: not running`);
    }
  }
  throw new AtollError("net.unreachable", `no node answers:\n  ${problems.join("\n  ")}`);
}

async function refusalOf(response: Response, origin: string): Promise<AtollError> {
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
  return new AtollError("message.malformed", `${origin} does not know about verification: ${hint}`);
}

async function* linesOf(response: Response): AsyncGenerator<VerifyLine, void> {
  const text = new TextDecoder();
  let rest = "";
  for await (const chunk of response.body ?? []) {
    rest += text.decode(chunk, { stream: true });
    for (let end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n")) {
      yield JSON.parse(rest.slice(0, end)) as VerifyLine;
      rest = rest.slice(end + 1);
    }
    if (rest.length > MAX_LINE_CHARACTERS) throw new AtollError("message.malformed", "a line without an end");
  }
}

interface Page {
  show(line: VerifyLine): void;
  end(): void;
}

class JsonPage implements Page {
  show(line: VerifyLine): void {
    console.log(JSON.stringify(line));
  }

  end(): void {}
}

/** Findings as they come, and beneath them one line of progress that is written over. */
class TextPage implements Page {
  readonly #hasProgress: boolean;
  #progress = "";

  constructor(hasProgress: boolean) {
    this.#hasProgress = hasProgress;
  }

  show(line: VerifyLine): void {
    if (line.kind === "progress") {
      this.#write(describeProgress(line));
      return;
    }
    const text =
      line.kind === "finding" ? describeFinding(line) : line.kind === "pair" ? describePair(line) : [];
    if (text.length === 0) return;
    const progress = this.#progress;
    this.end();
    for (const each of text) console.log(each);
    this.#write(progress);
  }

  end(): void {
    if (this.#progress !== "") process.stderr.write("\r\x1b[K");
    this.#progress = "";
  }

  #write(text: string): void {
    if (!this.#hasProgress || text === "") return;
    this.#progress = text;
    process.stderr.write(`\r\x1b[K${text.slice(0, (process.stderr.columns ?? 80) - 1)}`);
  }
}
