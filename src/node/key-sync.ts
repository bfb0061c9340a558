/** A key of a node's file is the whole federation's: told to the control plane until it has it. */
import type { Clock, Timer } from "../base/clock.ts";
import { AtollError } from "../base/errors.ts";
import type { Logger } from "../base/logger.ts";
import type { AccessKey } from "../config/index.ts";
import type { ControlPlane } from "../federation/index.ts";
import { syncAccessKeys } from "../replicator/index.ts";

/** Between two tries. */
const RETRY_MS = 2_000;

export interface KeySyncComponents {
  readonly control: ControlPlane;
  readonly keys: readonly AccessKey[];
  readonly clock: Clock;
  readonly logger: Logger;
}

export class KeySync {
  readonly #components: KeySyncComponents;
  #timer: Timer | undefined;
  #isStopped = false;

  constructor(components: KeySyncComponents) {
    this.#components = components;
  }

  start(): void {
    void this.#sync();
  }

  stop(): void {
    this.#isStopped = true;
    this.#timer?.cancel();
  }

  async #sync(): Promise<void> {
    const { clock, logger, control, keys } = this.#components;
    const createdMs = Math.trunc(clock.wallMs());
    const records = keys.map(({ accessKeyId, secretAccessKey }) => ({
      ...{ accessKeyId, secretAccessKey, createdMs },
    }));
    try {
      await syncAccessKeys(control, records);
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      logger.debug({ code: error.code, reason: error.message }, "the federation has not got our keys yet");
      if (this.#isStopped) return;
      this.#timer = clock.after(RETRY_MS, () => void this.#sync());
    }
  }
}
