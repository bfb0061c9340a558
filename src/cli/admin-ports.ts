/** Asks the admin ports of the federation's nodes: all of them, since each knows its own part; or any, to change something. */
import { AtollError, isErrorCode } from "../base/errors.ts";
import { formatAddress } from "../config/index.ts";
import { loadConfig } from "./region-files.ts";

const ASK_TIMEOUT_MS = 10_000;
/** Changes go through the control plane's majority, and may be proved at several regions first. */
const CHANGE_TIMEOUT_MS = 60_000;
const UNAVAILABLE = 503;

/** Where nodes are asked. */
export interface AdminOptions {
  readonly config: string;
  readonly admin?: readonly string[];
}

/** Of a node named by --admin, region and node are not known before it answers: then `region` is empty. */
export interface AdminPort {
  readonly region: string;
  readonly node: string;
  readonly origin: string;
}

/** A node and what it said; `value` is undefined when it did not, and `problem` says why. */
export interface Answered<T> extends AdminPort {
  readonly value: T | undefined;
  readonly problem: string;
  /** Of a refusal. */
  readonly error: AtollError | undefined;
}

/** @throws config.*, cli.invalid */
export async function adminPorts({ config, admin }: AdminOptions): Promise<AdminPort[]> {
  if (admin !== undefined) return admin.map(portAt);
  return (await loadConfig(config)).flatMap(({ name: region, nodes }) =>
    nodes.map(({ name: node, admin: address }) => ({
      region,
      node,
      origin: `http://${formatAddress(address)}`,
    })),
  );
}

function portAt(text: string): AdminPort {
  const origin = /^https?:\/\/[^/\s]+\/?$/.test(text) ? text.replace(/\/$/, "") : undefined;
  if (origin === undefined)
    throw new AtollError("cli.invalid", `--admin ${text} is no URL such as http://127.0.0.1:9101`);
  return { region: "", node: origin, origin };
}

/**
 * Asks all at once. Nobody's silence is an error.
 * @param nameOf what a node calls itself, for those that only an URL was known of
 */
export function askAll<T>(
  ports: readonly AdminPort[],
  path: string,
  nameOf: (value: T) => { readonly region: string; readonly node: string },
  body?: unknown,
): Promise<Answered<T>[]> {
  return Promise.all(
    ports.map(async (port): Promise<Answered<T>> => {
      const answer = await ask<T>(port, path, body);
      return answer.value === undefined || port.region !== ""
        ? answer
        : { ...answer, ...nameOf(answer.value) };
    }),
  );
}

/** @param body of a POST; without one it is a GET */
export async function ask<T>(port: AdminPort, path: string, body?: unknown): Promise<Answered<T>> {
  const missing = { ...port, value: undefined };
  const received = await send(`${port.origin}${path}`, body);
  if (typeof received === "string") return { ...missing, problem: received, error: undefined };
  const { status, json } = received;
  if (status === 200 && json !== undefined) {
    return { ...port, value: json as T, problem: "", error: undefined };
  }
  const { error = "", message = "" } = (json ?? {}) as { readonly error?: string; readonly message?: string };
  if (!isErrorCode(error)) {
    return { ...missing, problem: "it does not know about replication", error: undefined };
  }
  return { ...missing, problem: message, error: new AtollError(error, message) };
}

/**
 * Asks one after another until one can answer: any node of the federation may be told. All that is asked may be asked
 * twice.
 * @throws net.unreachable when none does; what it refused
 */
export async function tellAny<T>(ports: readonly AdminPort[], path: string, body?: unknown): Promise<T> {
  const problems: string[] = [];
  let unable: AtollError | undefined;
  for (const port of ports) {
    const { value, problem, error } = await ask<T>(port, path, body);
    if (value !== undefined) return value;
    if (error !== undefined && !error.retryable) throw error;
    unable ??= error;
    problems.push(`${port.origin}: ${problem}`);
  }
  throw unable ?? new AtollError("net.unreachable", `no node answers:\n  ${problems.join("\n  ")}`);
}

interface Received {
  readonly status: number;
  readonly json: object | undefined;
}

/** A text says why there is none. */
async function send(url: string, body: unknown): Promise<Received | string> {
  const isChange = body !== undefined;
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(isChange ? CHANGE_TIMEOUT_MS : ASK_TIMEOUT_MS),
      ...(isChange && {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    });
    const text = await response.text();
    if (response.status === UNAVAILABLE && jsonOf(text) === undefined) return "it is starting";
    return { status: response.status, json: jsonOf(text) };
  } catch (error) {
    return error instanceof Error && error.name === "TimeoutError" ? "no answer" : "not running";
  }
}

function jsonOf(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The same refusal of every node that answered at all: then it is the command that was wrong. */
export function refusalOf(answers: readonly Answered<unknown>[]): AtollError | undefined {
  const answered = answers.filter(({ value, error }) => value !== undefined || error !== undefined);
  const first = answered[0]?.error;
  const isOurs =
    answered.length > 0 && answered.every(({ error }) => error !== undefined && !error.retryable);
  return isOurs ? first : undefined;
}
