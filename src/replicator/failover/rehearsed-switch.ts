/**
 * A drill: the home of one bucket is treated as if it had died, while its region serves everything else. The bucket's
 * shards are shut there, nothing is waited for that is on its way, and the lease is waited out as it would have to be.
 * So what has not arrived is left behind for real, and arrives afterwards, as from a home that is back.
 */
import { AtollError } from "../../base/errors.ts";
import type { BucketId, RegionNumber } from "../../base/ids.ts";
import type { FailoverRecord } from "../../federation/index.ts";
import { ignoreFailure } from "../placement/deletion.ts";
import { withBackFill } from "./back-fill.ts";
import { targetsTo } from "./backlog.ts";
import type { FailoverComponents } from "./components.ts";
import { riskOf } from "./forced-switch.ts";
import { type HomedBucket, homedBucket, moveHome, recordOf, regionName } from "./homes.ts";
import type { LocalFailover } from "./local-failover.ts";
import type { PlannedSwitch, SwitchContext } from "./planned-switch.ts";
import type { RegionFailover } from "./region-failover.ts";

/** The dead ship nothing: what is on its way stays there for so long, or until the drill is over. */
const HOLD_MS = 30_000;
/** The directory may be changed by others meanwhile. */
const MAX_TRIES = 4;

export interface RehearsedSwitchParts {
  readonly components: FailoverComponents;
  readonly planned: PlannedSwitch;
  readonly local: LocalFailover;
  failoverIn(region: RegionNumber): RegionFailover;
}

export class RehearsedSwitch {
  readonly #parts: RehearsedSwitchParts;

  constructor(parts: RehearsedSwitchParts) {
    this.#parts = parts;
  }

  /** @throws failover.invalid, failover.outdated, federation.unreachable, control.unavailable */
  async run(id: BucketId, context: SwitchContext): Promise<FailoverRecord> {
    const { planned, components } = this.#parts;
    const { clock, control, region } = components;
    const targets = targetsTo(homedBucket(control.view, id), region);
    // Ahead of the stop, so that rather too much is left behind than too little.
    await this.#hold(targets, clock.wallMs() + HOLD_MS);
    try {
      const moving = await planned.stopWrites(id);
      try {
        return await this.#takeOver(moving, context);
      } catch (error) {
        await planned.giveUp(id, moving.home.epoch);
        throw error;
      }
    } finally {
      // Unheard, it ends by itself.
      await this.#hold(targets, 0).catch(ignoreFailure);
    }
  }

  /** @param untilMs 0: shipping goes on */
  async #hold(targets: ReadonlySet<number>, untilMs: number): Promise<void> {
    const { control } = this.#parts.components;
    for (const target of targets) await control.propose({ kind: "pauseTarget", target, untilMs });
  }

  async #takeOver(begun: HomedBucket, { emit }: SwitchContext): Promise<FailoverRecord> {
    const { components, local, failoverIn } = this.#parts;
    const { control, clock, region } = components;
    const from = regionName(control.view, begun.home.region);
    const home = failoverIn(begun.home.region);
    await emit({
      kind: "progress",
      phase: "stopping",
      text: `${from} is dead, as far as ${begun.name} goes`,
    });
    const stoppedMs = clock.monotonicMs();
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const bucket = homedBucket(control.view, begun.id);
      const { generation } = bucket;
      const { frozenMs } = await home.drain({ bucket: bucket.id, generation, to: region, waitMs: 0 });
      await this.#waitOut(bucket.home.region, stoppedMs, emit);
      const atRisk = withBackFill(riskOf(await local.missing(bucket.id, undefined)), control.view, {
        ...{ bucket, from: bucket.home.region, to: region },
      });
      const text = `${atRisk.objects} versions had not arrived`;
      await emit({ kind: "progress", phase: "moving", objects: atRisk.objects, bytes: atRisk.bytes, text });
      const proof = { kind: "drained", generation } as const;
      const move = { bucket, to: region, proof, kind: "rehearsal", atMs: clock.wallMs(), atRisk } as const;
      const outcome = await moveHome(control, move);
      if (outcome.kind !== "moved") {
        await control.barrier();
        continue;
      }
      await emit({ kind: "progress", phase: "resuming", text: "the home is here" });
      await components.local.follow(outcome.bucket);
      const pauseMs = Math.round(frozenMs + clock.monotonicMs() - stoppedMs);
      // As it is by now: it may have been settled meanwhile.
      const { bucket: id, epoch } = outcome.record;
      const record = { ...(recordOf(control.view, id, epoch) ?? outcome.record), pauseMs };
      await control.propose({ kind: "putFailover", record });
      return record;
    }
    throw new AtollError("failover.outdated", `${begun.name} is changed by others again and again`);
  }

  /** As long as the region's lease could run that was renewed last ahead of the stop. */
  async #waitOut(region: RegionNumber, stoppedMs: number, emit: SwitchContext["emit"]): Promise<void> {
    const { clock, leases } = this.#parts.components;
    const leftMs = stoppedMs + leases.of(region).fullMs - clock.monotonicMs();
    if (leftMs <= 0) return;
    const text = `a lease could run for ${Math.ceil(leftMs)} ms yet`;
    await emit({ kind: "progress", phase: "waiting", leftMs, text });
    await new Promise<void>((resolve) => {
      clock.after(leftMs, resolve);
    });
  }
}
