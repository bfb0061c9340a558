/** What may fail before data is unreadable, in numbers and in sentences for people. Pure. */
import type { DriveId } from "../../base/ids.ts";
import { survivalOf } from "../../erasure/index.ts";
import type { PlacementGroup, Scheme, Topology } from "../../metadata/index.ts";

export interface SchemeResilience {
  readonly scheme: Scheme;
  readonly groups: number;
  /** Groups that new data can be written to. */
  readonly writableGroups: number;
  readonly unreadableGroups: number;
  /** How many more drives, whichever they are, may fail before some of the data is unreadable. Below 0: some is. */
  readonly spareDrives: number;
  /** In how many groups the loss of a zone, or node, would make data unreadable. Only those that do are named. */
  readonly fatalZones: ReadonlyMap<string, number>;
  readonly fatalNodes: ReadonlyMap<number, number>;
}

export interface Resilience {
  readonly schemes: readonly SchemeResilience[];
  readonly sentences: readonly string[];
}

/** @param isPresent whether a drive is there now; without it all drives of the topology are */
export function resilienceOf(
  topology: Topology,
  isPresent: (drive: DriveId) => boolean = () => true,
): Resilience {
  const present = topology.drives.filter(({ id }) => isPresent(id));
  const byScheme = new Map<string, PlacementGroup[]>();
  for (const group of topology.placementGroups) {
    const name = schemeName(group.scheme);
    const groups = byScheme.get(name);
    if (groups === undefined) byScheme.set(name, [group]);
    else groups.push(group);
  }
  const schemes = [...byScheme.values()].map((groups) => schemeResilience(groups, present));
  return { schemes, sentences: sentencesOf(topology, schemes) };
}

function schemeResilience(groups: readonly PlacementGroup[], present: Topology["drives"]): SchemeResilience {
  const { scheme } = groups[0] as PlacementGroup;
  const code = { dataCount: scheme.dataFragments, parityCount: scheme.parityFragments };
  const fatalZones = new Map<string, number>();
  const fatalNodes = new Map<number, number>();
  let writableGroups = 0;
  let unreadableGroups = 0;
  let spareDrives = Number.POSITIVE_INFINITY;
  for (const { drives } of groups) {
    const survival = survivalOf(drives, code, present);
    if (survival.isWritable) writableGroups++;
    if (!survival.isReadable) unreadableGroups++;
    spareDrives = Math.min(spareDrives, survival.spareCount);
    for (const zone of survival.fatalZones) fatalZones.set(zone, (fatalZones.get(zone) ?? 0) + 1);
    for (const node of survival.fatalNodes) fatalNodes.set(node, (fatalNodes.get(node) ?? 0) + 1);
  }
  return {
    scheme,
    groups: groups.length,
    writableGroups,
    unreadableGroups,
    spareDrives,
    fatalZones,
    fatalNodes,
  };
}

/** "RS(10,4)", "3 copies" */
export function schemeName({ dataFragments, parityFragments }: Scheme): string {
  if (dataFragments === 1) return `${parityFragments + 1} ${parityFragments === 0 ? "copy" : "copies"}`;
  return `RS(${dataFragments},${parityFragments})`;
}

function sentencesOf({ drives }: Topology, schemes: readonly SchemeResilience[]): readonly string[] {
  const hasZones = new Set(drives.map(({ zone }) => zone)).size > 1;
  const hasNodes = new Set(drives.map(({ node }) => node)).size > 1;
  return schemes.flatMap((scheme) => [
    spareSentence(scheme),
    ...writeSentences(scheme),
    ...(hasZones ? lossSentences(scheme, "zone", scheme.fatalZones) : []),
    ...(hasNodes ? lossSentences(scheme, "node", scheme.fatalNodes) : []),
  ]);
}

function spareSentence({ scheme, groups, unreadableGroups, spareDrives }: SchemeResilience): string {
  const name = schemeName(scheme);
  if (unreadableGroups > 0) {
    return `${name}: data of ${unreadableGroups} of ${groups} placement groups is unreadable now`;
  }
  if (spareDrives === 0) return `${name}: no further drive may fail`;
  const drives = spareDrives === 1 ? "any drive" : `any ${spareDrives} drives`;
  return `${name}: ${drives} may fail, and all data stays readable`;
}

function writeSentences({ scheme, groups, writableGroups }: SchemeResilience): readonly string[] {
  if (writableGroups === groups) return [];
  const name = schemeName(scheme);
  return [`${name}: ${groups - writableGroups} of ${groups} placement groups take no writes now`];
}

function lossSentences(
  { scheme, groups }: SchemeResilience,
  domain: "zone" | "node",
  fatal: ReadonlyMap<string | number, number>,
): readonly string[] {
  const name = schemeName(scheme);
  if (fatal.size === 0) return [`${name}: any ${domain} may be lost, and all data stays readable`];
  return [...fatal]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([lost, count]) => {
      const what = `data of ${count} of ${groups} placement groups`;
      return `${name}: losing ${domain} ${lost} would make ${what} unreadable`;
    });
}
