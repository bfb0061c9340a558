/** How other regions are, by the heartbeats of their nodes. */
import type { Clock } from "../../base/clock.ts";
import type { RegionNumber } from "../../base/ids.ts";
import type { FederationView, RegionView } from "../../federation/index.ts";
import type { RegionHealth } from "./components.ts";

/** The view is made anew when it is older. */
const VIEW_AGE_MS = 50;

export interface LinkHealthComponents {
  view(): FederationView;
  readonly clock: Clock;
}

export class LinkHealth implements RegionHealth {
  readonly #components: LinkHealthComponents;
  readonly #startedMs: number;
  #regions: ReadonlyMap<RegionNumber, RegionView> = new Map();
  #asOfMs = Number.NEGATIVE_INFINITY;

  constructor(components: LinkHealthComponents) {
    this.#components = components;
    this.#startedMs = components.clock.monotonicMs();
  }

  of(region: RegionNumber): { readonly isReachable: boolean; readonly silentMs: number } {
    const { clock, view } = this.#components;
    const nowMs = clock.monotonicMs();
    if (nowMs - this.#asOfMs > VIEW_AGE_MS) {
      this.#regions = new Map(view().regions.map((each) => [each.number, each]));
      this.#asOfMs = nowMs;
    }
    const members = this.#regions.get(region)?.members ?? [];
    // A node that has just begun has heard nobody yet, and knows nothing of anybody.
    const sinceStartMs = nowMs - this.#startedMs;
    const silences = members.map(({ silentMs }) => Math.min(silentMs ?? sinceStartMs, sinceStartMs));
    return {
      isReachable: members.some(({ state }) => state === "connected"),
      silentMs: Math.min(sinceStartMs, ...silences),
    };
  }
}
