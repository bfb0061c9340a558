import { AtollError } from "../../base/errors.ts";
import type { BucketId, RegionNumber } from "../../base/ids.ts";
import type { ControlView } from "../control/plane.ts";
import type { BucketHome, FederatedBucket } from "../control/records.ts";
import type { HomeGuard, WriteTurn } from "./guard.ts";
import type { HomeLease } from "./lease.ts";

export interface LeasedHomesComponents {
  /** Ours. */
  readonly region: RegionNumber;
  readonly view: Pick<ControlView, "bucket">;
  readonly lease: Pick<HomeLease, "isValid" | "ceilingMs">;
}

/** The guard of a node of a federation. */
export class LeasedHomes implements HomeGuard {
  readonly #components: LeasedHomesComponents;

  constructor(components: LeasedHomesComponents) {
    this.#components = components;
  }

  turnOf(bucket: Pick<FederatedBucket, "id" | "home">): WriteTurn {
    const { region, view, lease } = this.#components;
    // A caller that holds a request back asks again with what it found at first.
    const home = (view.bucket(bucket.id) ?? bucket).home;
    if (home === undefined) return { kind: "anyone" };
    if (home.isBeginning === true) return { kind: "moving", to: home.region };
    if (home.moving !== undefined) return { kind: "moving", to: home.moving.to };
    const { epoch } = home;
    if (home.region !== region) return { kind: "elsewhere", region: home.region, epoch };
    if (!lease.isValid()) return { kind: "noLease" };
    // It begins behind a clock that is ahead of ours: what is written is stamped beyond what our lease allows so far.
    if (lease.ceilingMs <= home.floorMs) return { kind: "moving", to: region };
    return { kind: "here", epoch };
  }

  confirm(id: BucketId, epoch: number, stampMs = 0): void {
    const { view, lease } = this.#components;
    const bucket = view.bucket(id);
    if (bucket === undefined) throw lost(id, "it has left the directory");
    const { home } = bucket;
    // It has none any more: each region's writes count.
    if (home === undefined) return;
    const reason = this.#whyLost(home, epoch);
    if (reason !== undefined) throw lost(bucket.name, reason);
    if (stampMs > lease.ceilingMs) {
      throw lost(bucket.name, `a stamp of ${stampMs} is beyond the lease's ${lease.ceilingMs}`);
    }
  }

  /**
   * Beyond which nothing is stamped that is written here in that epoch, milliseconds since 1970: the next one begins
   * behind it. Undefined once this node knows of the next one: what the lease allows now is no bound of this one.
   */
  ceilingOf(id: BucketId, epoch: number): number | undefined {
    const { region, view, lease } = this.#components;
    const bucket = view.bucket(id);
    if (bucket === undefined) return undefined;
    const { home } = bucket;
    const isOurs = home === undefined || (home.region === region && home.epoch === epoch);
    if (!isOurs || lease.ceilingMs === 0) return undefined;
    return lease.ceilingMs;
  }

  #whyLost(home: BucketHome, epoch: number): string | undefined {
    if (home.epoch !== epoch) return `epoch ${epoch} is over: its epoch is ${home.epoch}`;
    if (home.region !== this.#components.region) return `its home is region ${home.region}`;
    if (home.isBeginning === true) return `epoch ${epoch} has not begun`;
    return this.#components.lease.isValid() ? undefined : "this node has no lease of its region now";
  }
}

const lost = (bucket: string, reason: string): AtollError =>
  new AtollError("home.lost", `${bucket} cannot be answered for as its home: ${reason}`);
