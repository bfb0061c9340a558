/**
 * What a node knows of other regions' leases: which renewal it saw last, and when. Homes may be taken from a region by
 * whoever has waited until everybody's hold on that renewal has run out; the control plane refuses it when there has
 * been another one since.
 */
import type { Clock, Timer } from "../../base/clock.ts";
import type { RegionNumber } from "../../base/ids.ts";
import type { ControlView } from "../control/plane.ts";
import { expiredAfterMs } from "./timing.ts";

/** Between two looks: what it sees late it waits for longer. */
const LOOK_MS = 50;

export interface LeaseObserverComponents {
  readonly view: Pick<ControlView, "isReady" | "homes" | "regionByNumber">;
  readonly clock: Clock;
}

export type ObservedLease =
  /** Nobody of the region may say that it is a home any more, unless it renews: propose the move with this number. */
  | { readonly kind: "expired"; readonly sequence: number }
  /** It may still, for so long at most. */
  | { readonly kind: "running"; readonly forMs: number };

interface Sighting {
  readonly sequence: number;
  readonly seenMs: number;
  /** The longest of the leases that had been given by then. */
  readonly durationMs: number;
}

export class LeaseObserver {
  readonly #components: LeaseObserverComponents;
  readonly #sightings = new Map<RegionNumber, Sighting>();
  #timer: Timer | undefined;
  #isStopped = false;

  constructor(components: LeaseObserverComponents) {
    this.#components = components;
  }

  /** Looks at the regions of all homes from time to time, so that waiting has begun when it is asked for. */
  start(): void {
    if (this.#isStopped) return;
    const regions = new Set<RegionNumber>();
    for (const { home } of this.#components.view.homes) if (home !== undefined) regions.add(home.region);
    for (const region of regions) this.#look(region);
    for (const region of this.#sightings.keys()) if (!regions.has(region)) this.#sightings.delete(region);
    this.#timer = this.#components.clock.after(LOOK_MS, () => this.start());
  }

  stop(): void {
    this.#isStopped = true;
    this.#timer?.cancel();
  }

  /** As of this node's copy. A node that has just started, or sees a lease for the first time, waits for all of it. */
  leaseOf(region: RegionNumber): ObservedLease {
    const { sequence, seenMs, durationMs } = this.#look(region);
    const leftMs = seenMs + expiredAfterMs(durationMs) - this.#components.clock.monotonicMs();
    return leftMs > 0 ? { kind: "running", forMs: leftMs } : { kind: "expired", sequence };
  }

  #look(region: RegionNumber): Sighting {
    const { view, clock } = this.#components;
    const lease = view.regionByNumber(region)?.lease;
    const sequence = lease?.sequence ?? 0;
    const known = this.#sightings.get(region);
    if (known?.sequence === sequence) return known;
    const sighting = { sequence, seenMs: clock.monotonicMs(), durationMs: lease?.durationMs ?? 0 };
    this.#sightings.set(region, sighting);
    return sighting;
  }
}
