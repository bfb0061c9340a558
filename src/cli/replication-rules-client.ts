/** Asks the admin port of any node of the federation about rules: each of them knows, and each can change them. */
import type { PlacedProblem } from "../admin/views.ts";
import { AtollError, isErrorCode } from "../base/errors.ts";
import { formatAddress } from "../config/index.ts";
import { loadConfig } from "./region-files.ts";

/** A target in each of several regions is proved before rules are accepted. */
const ASK_TIMEOUT_MS = 120_000;
const UNAVAILABLE = 503;

/** What a node said, or why it would not. */
export type Answer<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "invalid"; readonly problems: readonly PlacedProblem[] };

export class RuleClient {
  /** In the order in which they are asked. At least one. */
  readonly #origins: string[];

  private constructor(origins: readonly string[]) {
    this.#origins = [...origins];
  }

  /** @throws config.*, cli.invalid */
  static async open(options: {
    readonly config: string;
    readonly admin?: readonly string[];
  }): Promise<RuleClient> {
    if (options.admin !== undefined) return new RuleClient(options.admin.map(originOf));
    const regions = await loadConfig(options.config);
    return new RuleClient(
      regions.flatMap(({ nodes }) => nodes.map(({ admin }) => `http://${formatAddress(admin)}`)),
    );
  }

  /**
   * @param body sent as JSON
   * A node that can't answer now is passed over: it may be starting, or be on the wrong side of a cut. All that is
   * asked may be asked twice.
   *
   * @throws net.unreachable when no node answers; what the node refused it with
   */
  async ask<T>(method: "GET" | "PUT" | "POST", path: string, body?: unknown): Promise<Answer<T>> {
    const failures: string[] = [];
    let unable: Received | undefined;
    for (const origin of [...this.#origins]) {
      const response = await send(`${origin}${path}`, method, body);
      if (typeof response === "string") failures.push(`${origin}: ${response}`);
      else if (response.status === UNAVAILABLE) unable = response;
      else return answerOf<T>(response);
      // The others are asked first from now on.
      this.#origins.push(...this.#origins.splice(0, 1));
    }
    if (unable !== undefined) return answerOf<T>(unable);
    throw new AtollError("net.unreachable", `no node answers:\n  ${failures.join("\n  ")}`);
  }
}

function originOf(text: string): string {
  if (/^https?:\/\/[^/\s]+\/?$/.test(text)) return text.replace(/\/$/, "");
  throw new AtollError("cli.invalid", `--admin ${text} is no URL such as http://127.0.0.1:9101`);
}

interface Received {
  readonly origin: string;
  readonly status: number;
  readonly text: string;
}

/** A text says why there is none. */
async function send(url: string, method: string, body: unknown): Promise<Received | string> {
  try {
    const response = await fetch(url, {
      method,
      signal: AbortSignal.timeout(ASK_TIMEOUT_MS),
      ...(body !== undefined && {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    });
    return { origin: new URL(url).origin, status: response.status, text: await response.text() };
  } catch (error) {
    return error instanceof Error && error.name === "TimeoutError" ? "no answer" : "not running";
  }
}

function answerOf<T>({ origin, status, text }: Received): Answer<T> {
  const value = jsonOf(text);
  if (value === undefined) {
    const hint = "it is of another release, or its region is in no federation";
    throw new AtollError("message.malformed", `${origin} does not know about replication: ${hint}`);
  }
  if (status === 200) return { kind: "done", value: value as T };
  const { error = "", message = "", problems = [] } = value as Partial<Refusal>;
  if (problems.length > 0) return { kind: "invalid", problems };
  throw new AtollError(isErrorCode(error) ? error : "rpc.remoteFailed", `${origin}: ${message}`);
}

interface Refusal {
  readonly error: string;
  readonly message: string;
  readonly problems: readonly PlacedProblem[];
}

function jsonOf(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
