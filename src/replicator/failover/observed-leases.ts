/** Leases as a node's observer sees them, and since when they have been out. */
import type { Clock } from "../../base/clock.ts";
import type { RegionNumber } from "../../base/ids.ts";
import type { ControlView, LeaseObserver } from "../../federation/index.ts";
import type { LeaseState, LeaseWatch } from "./components.ts";

export interface ObservedLeasesComponents {
  readonly view: Pick<ControlView, "regionByNumber">;
  readonly observer: Pick<LeaseObserver, "leaseOf">;
  readonly clock: Clock;
}

export class ObservedLeases implements LeaseWatch {
  readonly #components: ObservedLeasesComponents;
  /** By region: the renewal that was found to be out, and when. */
  readonly #out = new Map<RegionNumber, { readonly sequence: number; readonly sinceMs: number }>();

  constructor(components: ObservedLeasesComponents) {
    this.#components = components;
  }

  of(region: RegionNumber): LeaseState {
    const { view, observer, clock } = this.#components;
    const seen = observer.leaseOf(region);
    const lease = view.regionByNumber(region)?.lease;
    const fullMs = lease?.durationMs ?? 0;
    if (seen.kind === "running") {
      this.#out.delete(region);
      return { sequence: lease?.sequence ?? 0, leftMs: seen.forMs, outForMs: 0, fullMs };
    }
    const { sequence } = seen;
    const known = this.#out.get(region);
    const sinceMs = known?.sequence === sequence ? known.sinceMs : clock.monotonicMs();
    this.#out.set(region, { sequence, sinceMs });
    return { sequence, leftMs: 0, outForMs: clock.monotonicMs() - sinceMs, fullMs };
  }
}
