import { AtollError } from "../../base/errors.ts";
import type { DriveId, PlacementGroupId } from "../../base/ids.ts";
import { type Random, randomBelow } from "../../base/random.ts";
import type { PlacementGroup, Topology } from "../../metadata/index.ts";
import { isSameScheme } from "./scheme.ts";

export type ContentKind = "copies" | "coded";

/** A topology's placement groups, ready to be looked up and chosen from. */
export class PlacementGroups {
  readonly #groups: ReadonlyMap<PlacementGroupId, PlacementGroup>;
  readonly #writable: Readonly<Record<ContentKind, readonly PlacementGroup[]>>;

  constructor(topology: Topology) {
    this.#groups = new Map(topology.placementGroups.map((group) => [group.id, group]));
    const drives = new Set(topology.drives.map(({ id }) => id));
    const whole = topology.placementGroups.filter((group) => group.drives.every((id) => drives.has(id)));
    const copies = newest(whole.filter(({ scheme }) => scheme.dataFragments === 1));
    const coded = newest(whole.filter(({ scheme }) => scheme.dataFragments > 1));
    // A region of few drives has copies only.
    this.#writable = {
      copies: copies.length > 0 ? copies : coded,
      coded: coded.length > 0 ? coded : copies,
    };
  }

  find(id: PlacementGroupId): PlacementGroup | undefined {
    return this.#groups.get(id);
  }

  /** @throws region.unreadable when the topology knows no such group */
  get(id: PlacementGroupId): PlacementGroup {
    const group = this.#groups.get(id);
    if (group === undefined)
      throw new AtollError("region.unreadable", `placement group ${id} is not known here`);
    return group;
  }

  /**
   * Any of the groups that have the fewest drives which take nothing now. @throws region.tooFewDrives
   */
  choose(kind: ContentKind, isWritable: (drive: DriveId) => boolean, random: Random): PlacementGroup {
    let best: PlacementGroup | undefined;
    let fewestDown = Number.POSITIVE_INFINITY;
    let equals = 0;
    for (const group of this.#writable[kind]) {
      let down = 0;
      for (const drive of group.drives) if (!isWritable(drive)) down++;
      if (down > fewestDown) continue;
      equals = down < fewestDown ? 1 : equals + 1;
      fewestDown = down;
      // Each of n equals is chosen with probability 1/n (reservoir sampling).
      if (randomBelow(random, equals) === 0) best = group;
    }
    if (best === undefined) {
      throw new AtollError(
        "region.tooFewDrives",
        "the region has no placement group whose drives are all there",
      );
    }
    return best;
  }
}

/** The groups of the scheme that came last: older ones stay for what they hold. */
function newest(groups: readonly PlacementGroup[]): readonly PlacementGroup[] {
  let last: PlacementGroup | undefined;
  for (const group of groups) if (last === undefined || group.id > last.id) last = group;
  const scheme = last?.scheme;
  return scheme === undefined ? [] : groups.filter((group) => isSameScheme(group.scheme, scheme));
}
