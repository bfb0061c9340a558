import type { Clock } from "../../base/clock.ts";
import { AtollError, hasCode } from "../../base/errors.ts";
import { blobId, type DriveId } from "../../base/ids.ts";
import type { Worker } from "../worker.ts";
import type { DriveLookup } from "./drive-access.ts";
import type { DriveHealth, DriveHealthReport } from "./drive-health.ts";
import { MAX_PROBED_DRIVES, PROBE_DEADLINE_MS } from "./options.ts";
import { settledWithin } from "./time-limit.ts";

/**
 * A blob that no drive has. To delete it costs a drive one look into its index, and is refused by one that takes no
 * writes, however well it is read from.
 */
const nowhere = [blobId("0".repeat(32))];

export interface DriveProberComponents {
  readonly drives: DriveLookup;
  readonly health: DriveHealth;
  readonly clock: Clock;
}

/**
 * Asks drives of other nodes that failed whether they are back, so that neither a request nor repair has to find out,
 * half a minute later at worst. Those that are there and slow are left to `DriveHealth`: a quick answer to this says
 * nothing about their reads. A drive of this node that is back needs no question: it has been opened anew.
 */
export class DriveProber implements Worker {
  readonly name = "drive prober";
  readonly #components: DriveProberComponents;
  /** The last one that was asked, when there were more than fit into a step. */
  #after = 0;
  #asked = 0;
  #returned = 0;

  constructor(components: DriveProberComponents) {
    this.#components = components;
  }

  status(): Readonly<Record<string, number>> {
    return { asked: this.#asked, returned: this.#returned };
  }

  async work(signal: AbortSignal): Promise<boolean> {
    const away = this.#away();
    const next = away.filter((drive) => drive > this.#after);
    const asked = (next.length === 0 ? away : next).slice(0, MAX_PROBED_DRIVES);
    this.#after = asked.at(-1) ?? 0;
    await Promise.all(asked.map((drive) => this.#ask(drive, signal)));
    return false;
  }

  /** Ascending. */
  #away(): DriveId[] {
    const { drives, health } = this.#components;
    return health
      .report()
      .filter((report) => isAway(report) && drives(report.drive)?.isLocal === false)
      .map(({ drive }) => drive)
      .sort((a, b) => a - b);
  }

  async #ask(drive: DriveId, signal: AbortSignal): Promise<void> {
    const { drives, health, clock } = this.#components;
    const access = drives(drive);
    if (access === undefined) return;
    const abort = new AbortController();
    const onAbort = (): void => abort.abort(signal.reason);
    signal.addEventListener("abort", onAbort);
    this.#asked++;
    // Requests leave it alone meanwhile.
    health.tryingToWrite(drive);
    const answered = access.deleteBlobs(nowhere, abort.signal).then(
      () => {
        this.#returned++;
        health.wrote(drive);
      },
      (error: unknown) => {
        if (!(error instanceof AtollError)) throw error;
        if (!hasCode(error, "rpc.cancelled")) health.failedToWrite(drive, error);
      },
    );
    try {
      await settledWithin(clock, PROBE_DEADLINE_MS, answered);
    } finally {
      signal.removeEventListener("abort", onAbort);
      abort.abort(new AtollError("rpc.cancelled", `drive ${drive} did not say in time that it is back`));
    }
  }
}

const isAway = ({ isFailing, lastError }: DriveHealthReport): boolean =>
  isFailing && lastError !== "late" && lastError !== "drive.slow";
