import { AtollError } from "../../base/errors.ts";
import type { DriveId, PlacementGroupId } from "../../base/ids.ts";
import { type Random, randomBelow } from "../../base/random.ts";
import type { PlacementGroup, Topology } from "../../metadata/index.ts";
import { isSameScheme, quorumOf } from "./scheme.ts";
import { namedDrives } from "./unreadable.ts";

export type ContentKind = "copies" | "coded";

export interface Choice {
  readonly group: PlacementGroup;
  /** Copies, since no group of the code has drives enough. */
  readonly isFallback: boolean;
}

/** What is known of a drive. */
export interface DriveJudge {
  /** Its node is connected, and it took what was sent to it, as far as this gateway has seen. */
  isWritable(drive: DriveId): boolean;
  /** There is a way to it, whatever it did before. */
  isThere(drive: DriveId): boolean;
}

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
   * Of the groups that have the fewest drives which take nothing now, any one that can still make a write good. When
   * no group of the code can, copies keep the promise at the price of space. Drives that failed lately are counted on
   * only when the others do not suffice. @throws region.tooFewDrives
   */
  choose(kind: ContentKind, judge: DriveJudge, random: Random): Choice {
    const kinds: readonly ContentKind[] = kind === "copies" ? ["copies"] : ["coded", "copies"];
    for (const takes of [judge.isWritable, judge.isThere]) {
      for (const tried of kinds) {
        const group = bestOf(this.#writable[tried], takes, random);
        if (group !== undefined) return { group, isFallback: tried !== kind };
      }
    }
    const drives = new Set(kinds.flatMap((tried) => this.#writable[tried]).flatMap((group) => group.drives));
    const away = [...drives].filter((drive) => !judge.isThere(drive));
    throw new AtollError(
      "region.tooFewDrives",
      "the region has no placement group of which drives enough take writes" +
        (away.length === 0 ? "" : `: ${namedDrives(away)} cannot be reached`),
    );
  }
}

/** Undefined when none can reach its write quorum. */
function bestOf(
  groups: readonly PlacementGroup[],
  takes: (drive: DriveId) => boolean,
  random: Random,
): PlacementGroup | undefined {
  let best: PlacementGroup | undefined;
  let fewestDown = Number.POSITIVE_INFINITY;
  let equals = 0;
  for (const group of groups) {
    let down = 0;
    for (const drive of group.drives) if (!takes(drive)) down++;
    if (down > fewestDown || group.drives.length - down < quorumOf(group.scheme)) continue;
    equals = down < fewestDown ? 1 : equals + 1;
    fewestDown = down;
    // Each of n equals is chosen with probability 1/n (reservoir sampling).
    if (randomBelow(random, equals) === 0) best = group;
  }
  return best;
}

/** The groups of the scheme that came last: older ones stay for what they hold. */
function newest(groups: readonly PlacementGroup[]): readonly PlacementGroup[] {
  let last: PlacementGroup | undefined;
  for (const group of groups) if (last === undefined || group.id > last.id) last = group;
  const scheme = last?.scheme;
  return scheme === undefined ? [] : groups.filter((group) => isSameScheme(group.scheme, scheme));
}
