/** One `atoll serve` process, kept alive: started again when it crashes, left alone when it refuses to start. */
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, renameSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileCacheDirectory } from "./compile-cache.ts";
import { nodeEnvironment, nodeFlags } from "./node-environment.ts";
import { type FromNode, REFUSED_EXIT_CODE, type ToNode } from "./supervision.ts";

/** The rest before the first restart; doubles with each crash that follows soon. */
const RESTART_MIN_MS = 200;
const RESTART_MAX_MS = 30_000;
/** A process that lived so long had not failed at its start. */
const STEADY_MS = 60_000;
/** What a process wrote beside its log; kept from one start to the next up to this. */
const OUTPUT_BYTES = 16 * 1024 * 1024;

const mainFile = fileURLToPath(new URL("./main.ts", import.meta.url));

export interface NodeTarget {
  readonly region: string;
  readonly regionFile: string;
  readonly nodeId: number;
  readonly nodeName: string;
  /** Its data directory: logs go into a folder of it. */
  readonly directory: string;
}

export type NodeState =
  | { readonly kind: "starting"; readonly reasons: readonly string[] }
  | { readonly kind: "ready" }
  | { readonly kind: "restarting"; readonly why: string; readonly delayMs: number }
  | { readonly kind: "refused"; readonly code: string; readonly message: string; readonly action: string }
  | { readonly kind: "stopped"; readonly why: string };

export class NodeProcess {
  readonly target: NodeTarget;
  state: NodeState = { kind: "stopped", why: "not started" };
  readonly #onChange: (node: NodeProcess) => void;
  #child: ChildProcess | undefined;
  #isStopping = false;
  #crashes = 0;
  #startedMs = 0;
  #timer: NodeJS.Timeout | undefined;
  #onDrained: (() => void) | undefined;
  #onExit: (() => void) | undefined;

  constructor(target: NodeTarget, onChange: (node: NodeProcess) => void) {
    this.target = target;
    this.#onChange = onChange;
  }

  get logFile(): string {
    return join(this.target.directory, "logs", "node.log");
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  start(): void {
    const { regionFile, nodeId } = this.target;
    const output = openOutput(join(dirname(this.logFile), "output.log"));
    const args = [
      ...nodeFlags,
      mainFile,
      "serve",
      "--config",
      regionFile,
      "--node",
      String(nodeId),
      "--log-file",
      this.logFile,
    ];
    const cache = compileCacheDirectory();
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", output, output, "ipc"],
      // From the first file on: main.ts itself is too late to spare its process the compiler.
      env: { ...(cache !== undefined && { NODE_COMPILE_CACHE: cache }), ...nodeEnvironment(process.env) },
    });
    closeSync(output);
    this.#child = child;
    this.#startedMs = performance.now();
    this.#become({ kind: "starting", reasons: [] });
    child.on("message", (message) => this.#receive(message as FromNode));
    child.on("error", (error) => this.#become({ kind: "stopped", why: error.message }));
    child.on("exit", (code, signal) => this.#exited(code, signal));
  }

  /** Resolves when no request is under way any more, or the process is gone. */
  drain(): Promise<void> {
    this.#isStopping = true;
    clearTimeout(this.#timer);
    if (this.#child === undefined) return Promise.resolve();
    return new Promise((resolve) => {
      this.#onDrained = resolve;
      this.#send({ kind: "drain" });
    });
  }

  /** Resolves when the process is gone. */
  stop(): Promise<void> {
    this.#isStopping = true;
    clearTimeout(this.#timer);
    if (this.#child === undefined) return Promise.resolve();
    return new Promise((resolve) => {
      this.#onExit = resolve;
      this.#send({ kind: "stop" });
    });
  }

  /** Ends the process at once. What it had acknowledged is durable. */
  kill(): void {
    this.#isStopping = true;
    this.#child?.kill("SIGKILL");
  }

  #send(message: ToNode): void {
    // A process that has ended reports so by its exit.
    if (this.#child?.connected === true) this.#child.send(message, () => {});
  }

  #receive(message: FromNode): void {
    switch (message.kind) {
      case "starting":
        this.#become({ kind: "starting", reasons: message.reasons });
        break;
      case "ready":
        this.#become({ kind: "ready" });
        break;
      case "refused":
        this.#become(message);
        break;
      case "drained":
        this.#onDrained?.();
        break;
    }
  }

  #exited(code: number | null, signal: NodeJS.Signals | null): void {
    this.#child = undefined;
    this.#onDrained?.();
    this.#onExit?.();
    const why = signal === null ? `it ended with code ${code}` : `it was ended by ${signal}`;
    if (this.#isStopping) {
      this.#become({ kind: "stopped", why });
    } else if (code === REFUSED_EXIT_CODE) {
      if (this.state.kind !== "refused")
        this.#become({ kind: "stopped", why: `${why}; see ${this.logFile}` });
    } else {
      this.#restartLater(why);
    }
  }

  #restartLater(why: string): void {
    if (performance.now() - this.#startedMs > STEADY_MS) this.#crashes = 0;
    const delayMs = Math.min(RESTART_MAX_MS, RESTART_MIN_MS * 2 ** Math.min(this.#crashes, 20));
    this.#crashes++;
    this.#become({ kind: "restarting", why, delayMs });
    this.#timer = setTimeout(() => this.start(), delayMs);
  }

  #become(state: NodeState): void {
    this.state = state;
    this.#onChange(this);
  }
}

/** What goes to standard output and error beside the log: a crash of the runtime, say. */
function openOutput(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (bytes > OUTPUT_BYTES) renameSync(path, `${path}.1`);
  return openSync(path, "a", 0o640);
}
