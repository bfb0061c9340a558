/**
 * A node's hold on its region's lease. While its region is, or is about to be, the home of a bucket it renews through
 * the control plane, so that a majority of the regions has agreed; and it holds the lease for a while from when it sent
 * the renewal, by its own monotonic clock. It learns that a home has moved from its own copy, which has everything that
 * was committed before the renewal: a lease that is renewed says nothing of a home that is elsewhere by then.
 */
import type { Clock, Timer } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { NodeId, RegionNumber } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import type { ControlPlane } from "../control/plane.ts";
import type { BucketHome } from "../control/records.ts";
import { ceilingFor, homeLeaseLimits, RENEWALS_PER_LEASE, reliableMs } from "./timing.ts";

/** Renewals under way at once: a newer one does not wait for one that hangs. */
const MAX_RENEWALS_UNDER_WAY = 3;

export interface HomeLeaseComponents {
  readonly control: Pick<ControlPlane, "view" | "propose" | "onChange">;
  readonly clock: Clock;
  readonly logger: Logger;
  /**
   * The greatest stamp that a shard of the region has given or taken, milliseconds since 1970. Without it homes take no
   * writes while another region's clock is ahead of ours by more than the lease. What it throws is taken for no answer.
   */
  greatestStampMs?(): Promise<number>;
}

export interface HomeLeaseOptions {
  /** Ours. */
  readonly region: RegionNumber;
  /** This node, by `federationNodeId`. */
  readonly node: NodeId;
  /** `federation.homeLease`; milliseconds, 500 to 60,000. Default 2,000. */
  readonly durationMs?: number;
}

export interface HomeLeaseStatus {
  /** Whether the region is the home of a bucket, or about to be. */
  readonly isNeeded: boolean;
  readonly validForMs: number;
  readonly renewed: number;
  /** Without an answer in time, or refused. */
  readonly failed: number;
  /** Times that it ran out while it was needed. */
  readonly lost: number;
}

interface Grant {
  /** When the renewal was sent, by both clocks. */
  readonly sentMs: number;
  readonly sentWallMs: number;
}

export class HomeLease {
  readonly #components: HomeLeaseComponents;
  readonly #region: RegionNumber;
  readonly #node: NodeId;
  readonly #durationMs: number;
  /** Of the renewal that was sent last, of those that were committed. */
  #grant: Grant | undefined;
  #isHeld = false;
  #underWay = 0;
  #stampMs = 0;
  #isAskingForStamp = false;
  #isStopped = false;
  #renewTimer: Timer | undefined;
  #expiryTimer: Timer | undefined;
  #unlisten: (() => void) | undefined;
  readonly #counts = { renewed: 0, failed: 0, lost: 0 };

  constructor(components: HomeLeaseComponents, options: HomeLeaseOptions) {
    this.#components = components;
    this.#region = options.region;
    this.#node = options.node;
    this.#durationMs = options.durationMs ?? homeLeaseLimits.defaultMs;
  }

  start(): void {
    this.#unlisten = this.#components.control.onChange(() => this.#onChange());
    this.#renewInTurn();
  }

  /** It is given up at once: other nodes of the region have their own. */
  stop(): void {
    this.#isStopped = true;
    this.#unlisten?.();
    this.#renewTimer?.cancel();
    this.#expiryTimer?.cancel();
    this.#grant = undefined;
    this.#isHeld = false;
  }

  isValid(): boolean {
    return this.validForMs() > 0;
  }

  /** By this node's clock; 0 when it has none. */
  validForMs(): number {
    if (this.#grant === undefined) return 0;
    const { clock } = this.#components;
    const elapsedMs = clock.monotonicMs() - this.#grant.sentMs;
    // A machine that was suspended may not have counted the time; then the wall clock is set when it wakes.
    const elapsedWallMs = clock.wallMs() - this.#grant.sentWallMs;
    return Math.max(0, reliableMs(this.#durationMs) - Math.max(elapsedMs, elapsedWallMs));
  }

  /**
   * No version of a bucket whose home is here may be stamped beyond it now: the next home begins behind it. Milliseconds
   * since 1970; 0 before the first renewal.
   */
  get ceilingMs(): number {
    return this.#components.control.view.regionByNumber(this.#region)?.lease?.ceilingMs ?? 0;
  }

  status(): HomeLeaseStatus {
    return { isNeeded: this.#homesHere().length > 0, validForMs: this.validForMs(), ...this.#counts };
  }

  #renewInTurn(): void {
    if (this.#isStopped) return;
    if (this.#homesHere().length > 0) {
      void this.#askForStamp();
      this.#renewUnlessBusy();
    }
    const { clock } = this.#components;
    this.#renewTimer = clock.after(this.#durationMs / RENEWALS_PER_LEASE, () => this.#renewInTurn());
  }

  /** Beside the renewals, which do not wait for it. */
  async #askForStamp(): Promise<void> {
    const { greatestStampMs, clock, logger } = this.#components;
    if (greatestStampMs === undefined || this.#isAskingForStamp) return;
    this.#isAskingForStamp = true;
    try {
      this.#stampMs = await greatestStampMs();
      // Not with the next turn: what is beyond the ceiling is refused until then.
      if (this.#stampMs > Math.max(this.ceilingMs, clock.wallMs())) this.#renewUnlessBusy();
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      logger.debug({ code: error.code, reason: error.message }, "the region's greatest stamp is not known");
    } finally {
      this.#isAskingForStamp = false;
    }
  }

  /** A home that has come here waits for nothing but a renewal, or for one that reaches behind where it begins. */
  #onChange(): void {
    const homes = this.#homesHere();
    if (homes.length === 0) return;
    if (!this.isValid() || this.ceilingMs <= this.#greatestFloorMs(homes)) this.#renewUnlessBusy();
  }

  #renewUnlessBusy(): void {
    if (this.#underWay < MAX_RENEWALS_UNDER_WAY) void this.#renew();
  }

  async #renew(): Promise<void> {
    const { clock } = this.#components;
    const grant: Grant = { sentMs: clock.monotonicMs(), sentWallMs: clock.wallMs() };
    this.#underWay++;
    const isGranted = await this.#ask(grant);
    this.#underWay--;
    if (this.#isStopped) return;
    if (!isGranted) {
      this.#counts.failed++;
      return;
    }
    this.#counts.renewed++;
    if (this.#grant !== undefined && this.#grant.sentMs > grant.sentMs) return;
    this.#grant = grant;
    this.#watch();
  }

  /** Whether a majority has it, and this node's copy has all that was committed before. */
  async #ask({ sentWallMs }: Grant): Promise<boolean> {
    const { control, logger } = this.#components;
    const command = {
      kind: "renewLease",
      region: this.#region,
      node: this.#node,
      ceilingMs: ceilingFor({
        wallMs: sentWallMs,
        durationMs: this.#durationMs,
        floorMs: this.#greatestFloorMs(this.#homesHere()),
        stampMs: this.#stampMs,
      }),
      durationMs: this.#durationMs,
    } as const;
    try {
      const result = await control.propose(command, { deadlineMs: this.#durationMs });
      if (result.kind === "lease") return true;
      const reason = result.kind === "refused" ? result.reason : result.kind;
      logger.error({ region: this.#region, reason }, "the region's lease was refused");
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      logger.debug({ code: error.code, reason: error.message }, "the region's lease was not renewed");
    }
    return false;
  }

  /** Looks again when it would have run out. */
  #watch(): void {
    this.#expiryTimer?.cancel();
    const leftMs = this.validForMs();
    if (leftMs > 0) {
      this.#isHeld = true;
      // What is left may be too little to be added to the time: the clock would stand still.
      this.#expiryTimer = this.#components.clock.after(Math.ceil(leftMs), () => this.#watch());
      return;
    }
    if (!this.#isHeld) return;
    this.#isHeld = false;
    if (this.#homesHere().length === 0) return;
    this.#counts.lost++;
    this.#components.logger.warn(
      { region: this.#region, durationMs: this.#durationMs },
      "the region's lease ran out: its homes take no writes until a majority of the regions is heard again",
    );
  }

  #homesHere(): readonly BucketHome[] {
    const region = this.#region;
    const homes: BucketHome[] = [];
    for (const { home } of this.#components.control.view.homes) {
      if (home?.region === region || home?.moving?.to === region) homes.push(home);
    }
    return homes;
  }

  /** One that moves here begins behind its region's lease: its writes need not wait for ours to reach so far. */
  #greatestFloorMs(homes: readonly BucketHome[]): number {
    const { view } = this.#components.control;
    let greatestMs = 0;
    for (const { region, floorMs } of homes) {
      const ceilingMs = region === this.#region ? 0 : (view.regionByNumber(region)?.lease?.ceilingMs ?? 0);
      greatestMs = Math.max(greatestMs, floorMs, ceilingMs);
    }
    return greatestMs;
  }
}
