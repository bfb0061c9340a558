/** Asks any node of the federation for a verification, and shows what comes, line by line. */
import { VERIFY_FORMAT, type VerifyLine } from "../admin/views.ts";
import { AtollError, isErrorCode } from "../base/errors.ts";
import { askForLines, linesOf, ProgressLine } from "./admin-lines.ts";
import { type AdminOptions, adminPorts } from "./admin-ports.ts";
import { describeFinding, describePair, describeProgress } from "./replication-verify-page.ts";

const PATH = "/replication/verify";
const DIFFERENCES_EXIT_CODE = 1;

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
  const response = await askForLines(await adminPorts(options), PATH, request, "verification");
  const page = options.json === true ? new JsonPage() : new TextPage();
  let isSame: boolean | undefined;
  for await (const line of linesOf<VerifyLine>(response)) {
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

/** Findings as they come, and beneath them one line of progress. */
class TextPage implements Page {
  readonly #progress = new ProgressLine();

  show(line: VerifyLine): void {
    if (line.kind === "progress") {
      this.#progress.show(describeProgress(line));
      return;
    }
    const text =
      line.kind === "finding" ? describeFinding(line) : line.kind === "pair" ? describePair(line) : [];
    if (text.length > 0) this.#progress.print(text);
  }

  end(): void {
    this.#progress.end();
  }
}
