import type { Clock } from "../../base/clock.ts";
import type { AtollError } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";

/** The same peer with the same reason is named once in this time. */
const QUIET_MS = 60_000;

/** Lines in that time, whoever comes: strangers cannot fill the disk. */
const MAX_LINES = 64;

/** Says who was refused and why, and how often it said nothing. */
export class RefusalLog {
  readonly #clock: Clock;
  readonly #logger: Logger;
  /** Since `#beganMs`; `MAX_LINES` at most. */
  readonly #said = new Set<string>();
  #beganMs = 0;
  #unsaid = 0;
  total = 0;

  constructor(clock: Clock, logger: Logger) {
    this.#clock = clock;
    this.#logger = logger;
    this.#beganMs = clock.monotonicMs();
  }

  refused(direction: "inbound" | "outbound", peerId: string, remote: string, error: AtollError): void {
    this.total++;
    const nowMs = this.#clock.monotonicMs();
    if (nowMs - this.#beganMs > QUIET_MS) {
      this.#said.clear();
      this.#beganMs = nowMs;
    }
    const key = `${direction} ${peerId} ${error.code}`;
    if (this.#said.has(key) || this.#said.size >= MAX_LINES) {
      this.#unsaid++;
      return;
    }
    this.#said.add(key);
    const { code, message: reason, action } = error;
    const fields = { direction, peerId, remote, code, reason, action, unsaid: this.#unsaid };
    this.#logger.warn(fields, "federation: a peer was refused");
    this.#unsaid = 0;
  }
}
