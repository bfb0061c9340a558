/** What a schema cannot say: what must agree between the parts of one region file, and between files. */
import { formatAddress, isLoopback } from "./fields.ts";
import type { Path, Problem } from "./problems.ts";
import type { RegionConfig } from "./region-config.ts";

/** Region and node have two bytes each in what names a node in the whole federation. */
const MAX_FEDERATION_NODE_ID = 0xffff;

/** @param region with its paths resolved */
export function checkRegion(region: RegionConfig): Problem[] {
  return [
    ...duplicates(
      "id",
      placesOf(region, (node) => node.id, ["id"]),
    ),
    ...duplicates(
      "name",
      placesOf(region, (node) => node.name, ["name"]),
    ),
    ...duplicates(
      "drive id",
      drivesOf(region, (drive) => drive.id, "id"),
    ),
    ...directoryProblems(region),
    ...duplicates("address", addressesOf(region)),
    ...region.nodes.flatMap((node, i) => nodeProblems(region, node, ["nodes", i])),
    ...roleProblems(region),
    ...placementProblems(region),
  ];
}

/** Between the files of one federation. The index of each says which file is to blame. */
export function checkFederation(regions: readonly RegionConfig[]): (Problem & { readonly region: number })[] {
  const of = (places: (region: RegionConfig) => readonly Place[]): (Place & { region: number })[] =>
    regions.flatMap((region, i) => places(region).map((place) => ({ ...place, region: i })));
  const isAcross = <P extends { region: number; first: { region: number } }>(found: P): boolean =>
    found.region !== found.first.region;
  return [
    ...repeated(of(({ name }) => [{ value: name, path: ["region"] }])).map((each) =>
      withReason("name", each),
    ),
    ...repeated(of(({ number }) => [{ value: number, path: ["number"] }])).map((each) =>
      withReason("number", each),
    ),
    ...repeated(of(addressesOf))
      .filter(isAcross)
      .map((each) => withReason("address", each)),
    ...repeated(of(directoriesOf))
      .filter(isAcross)
      .map((each) => withReason("directory", each)),
  ];
}

interface Place {
  readonly value: string | number;
  readonly path: Path;
}

type Node = RegionConfig["nodes"][number];

/** Those after the first of each value, with that first one. */
function repeated<P extends Place>(places: readonly P[]): (P & { readonly first: P })[] {
  const firsts = new Map<string | number, P>();
  return places.flatMap((place) => {
    const first = firsts.get(place.value);
    if (first === undefined) firsts.set(place.value, place);
    return first === undefined ? [] : [{ ...place, first }];
  });
}

const withReason = <P extends Place>(
  what: string,
  { first: _first, ...place }: P & { readonly first: P },
) => ({
  ...place,
  reason: `the ${what} ${place.value} is taken already`,
});

const duplicates = (what: string, places: readonly Place[]): Problem[] =>
  repeated(places).map((each) => withReason(what, each));

const placesOf = (region: RegionConfig, value: (node: Node) => string | number, rest: Path): Place[] =>
  region.nodes.map((node, i) => ({ value: value(node), path: ["nodes", i, ...rest] }));

const drivesOf = (
  region: RegionConfig,
  value: (drive: Node["drives"][number]) => string | number,
  rest: string,
): Place[] =>
  region.nodes.flatMap((node, i) =>
    node.drives.map((drive, j) => ({ value: value(drive), path: ["nodes", i, "drives", j, rest] })),
  );

function addressesOf(region: RegionConfig): Place[] {
  return region.nodes.flatMap((node, i) =>
    (["s3", "admin", "rpc", "federation"] as const).flatMap((kind) => {
      const address = node[kind];
      // Port 0 is any free one: a test's.
      if (address === undefined || address.port === 0) return [];
      return [{ value: formatAddress(address), path: ["nodes", i, kind] }];
    }),
  );
}

const directoriesOf = (region: RegionConfig): Place[] => [
  ...placesOf(region, (node) => node.directory, ["directory"]),
  ...drivesOf(region, (drive) => drive.directory, "directory"),
];

/** A drive may be below its node's folder, where it has a folder of its own; never the other way round. */
function directoryProblems(region: RegionConfig): Problem[] {
  const places = directoriesOf(region);
  const drives = drivesOf(region, (drive) => drive.directory, "directory");
  const nested = drives.flatMap((drive) => {
    const inside = places.find(({ value }) => String(value).startsWith(`${drive.value}/`));
    if (inside === undefined) return [];
    return [{ path: inside.path, reason: `${inside.value} is inside the drive ${drive.value}` }];
  });
  return [...duplicates("directory", places), ...nested];
}

function nodeProblems(region: RegionConfig, node: Node, path: Path): Problem[] {
  const problems: Problem[] = [];
  const isGateway = node.roles.includes("gateway");
  if (isGateway && node.s3 === undefined) {
    problems.push({ path: [...path, "s3"], reason: "a gateway needs the address where it answers S3" });
  }
  if (!isGateway && node.s3 !== undefined) {
    problems.push({ path: [...path, "s3"], reason: "the node does not have the role gateway" });
  }
  const hasDrives = node.drives.length > 0;
  if (node.roles.includes("data") && !hasDrives) {
    problems.push({ path: [...path, "drives"], reason: "a node with the role data needs drives" });
  }
  if (!node.roles.includes("data") && hasDrives) {
    problems.push({ path: [...path, "drives"], reason: "the node does not have the role data" });
  }
  if (new Set(node.roles).size !== node.roles.length) {
    problems.push({ path: [...path, "roles"], reason: "a role is named twice" });
  }
  const needsLinks = isGateway || node.roles.includes("metadata");
  if (region.federation !== undefined && needsLinks && node.federation === undefined) {
    const reason =
      "a gateway or metadata node of a federation needs the address where other regions reach it";
    problems.push({ path: [...path, "federation"], reason });
  }
  if (region.federation === undefined && node.federation !== undefined) {
    problems.push({ path: [...path, "federation"], reason: "the region does not set `federation`" });
  }
  if (node.federation !== undefined && node.id > MAX_FEDERATION_NODE_ID) {
    const reason = `a node of a federation has an id of at most ${MAX_FEDERATION_NODE_ID}`;
    problems.push({ path: [...path, "id"], reason });
  }
  if (region.certificates === undefined && !isLoopback(node.rpc)) {
    const reason = `${formatAddress(node.rpc)} is not on loopback: nodes talk over TLS there, so set \`certificates\``;
    problems.push({ path: [...path, "rpc"], reason });
  }
  return problems;
}

function roleProblems({ nodes }: RegionConfig): Problem[] {
  const problems = (["gateway", "metadata", "data"] as const)
    .filter((role) => !nodes.some(({ roles }) => roles.includes(role)))
    .map((role) => ({ path: ["nodes"], reason: `no node has the role ${role}` }));
  const voters = nodes.filter(({ roles }) => roles.includes("metadata")).length;
  if (voters > 0 && voters % 2 === 0) {
    const reason = `${voters} nodes have the role metadata; an even number tolerates no more losses than one less`;
    problems.push({ path: ["nodes"], reason });
  }
  return problems;
}

function placementProblems({ placement, nodes }: RegionConfig): Problem[] {
  const { dataFragments, parityFragments, unitBytes } = placement;
  const problems: Problem[] = [];
  if ((dataFragments === undefined) !== (parityFragments === undefined)) {
    problems.push({ path: ["placement"], reason: "set both dataFragments and parityFragments, or none" });
  }
  if (unitBytes % 4096 !== 0) {
    problems.push({ path: ["placement", "unitBytes"], reason: `${unitBytes} is no multiple of 4096` });
  }
  const driveCount = nodes.reduce((sum, { drives }) => sum + drives.length, 0);
  const fragmentCount = (dataFragments ?? 0) + (parityFragments ?? 0);
  if (fragmentCount > driveCount) {
    const reason = `${dataFragments}+${parityFragments} fragments need ${fragmentCount} drives; the region has ${driveCount}`;
    problems.push({ path: ["placement", "dataFragments"], reason });
  }
  if (fragmentCount > 256) {
    problems.push({ path: ["placement"], reason: "a scheme has at most 256 fragments" });
  }
  return problems;
}
