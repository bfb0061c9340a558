/** A region's status as a page for people. */
import type { ContentsView, GroupView, NodeStatus, PlacementView } from "../admin/views.ts";
import { formatBytes, formatDuration, table } from "./table.ts";

/** A node as its admin port describes it, or why it does not. */
export interface AskedNode {
  readonly region: string;
  readonly name: string;
  readonly admin: string;
  readonly status: NodeStatus | undefined;
  /** Empty when there is a status. */
  readonly problem: string;
}

/** @param nodes of one region, at least one */
export function describeRegion(nodes: readonly AskedNode[]): string {
  const known = nodes.flatMap(({ status }) => status ?? []);
  const sections = [
    [`Region ${nodes[0]?.region ?? ""}`],
    ["Nodes", ...table(nodeRows(nodes))],
    known.length === 0 ? [] : ["Drives", ...table(driveRows(known))],
    known.length === 0 ? [] : ["Metadata", ...table(groupRows(known))],
    ...placementSections(known.find(({ placement }) => placement !== undefined)?.placement),
    known.length === 0 ? [] : ["Contents", ...table(contentsRows(known))],
    troubleSection(known),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

function nodeRows(nodes: readonly AskedNode[]): string[][] {
  const rows = nodes.map(({ name, admin, status, problem }) => {
    if (status === undefined) return [name, "", "away", "", "", admin, problem];
    const { node, state, uptimeMs, addresses, reasons } = status;
    return [
      node.name,
      node.zone,
      state,
      formatDuration(uptimeMs),
      addresses.s3 === undefined ? "-" : `http://${addresses.s3}`,
      admin,
      reasons.join("; "),
    ];
  });
  return [["NODE", "ZONE", "STATE", "UP", "S3", "ADMIN", ""], ...rows];
}

function driveRows(nodes: readonly NodeStatus[]): string[][] {
  const rows = nodes.flatMap(({ node, drives }) =>
    drives.map((drive) => [
      String(drive.id),
      node.name,
      drive.state,
      drive.totalBytes === 0 ? "-" : formatBytes(drive.usedBytes),
      drive.totalBytes === 0 ? "-" : formatBytes(drive.freeBytes),
      String(drive.fragments),
      drive.corruptFragments === 0 ? "" : `${drive.corruptFragments} corrupt fragments`,
      drive.reason,
    ]),
  );
  return [["DRIVE", "NODE", "STATE", "USED", "FREE", "FRAGMENTS", "", ""], ...rows];
}

function groupRows(nodes: readonly NodeStatus[]): string[][] {
  const names = new Map(nodes.map(({ node }) => [node.id, node.name]));
  const replicas = new Map<number, GroupView[]>();
  for (const group of nodes.flatMap(({ groups }) => groups)) {
    replicas.set(group.id, [...(replicas.get(group.id) ?? []), group]);
  }
  const rows = [...replicas.values()].flatMap((views) => {
    const newest = views.reduce((best, view) => (view.term > best.term ? view : best));
    const leader = newest.leader === 0 ? "none" : (names.get(newest.leader) ?? `node ${newest.leader}`);
    const lag = Math.max(...views.map(({ commitIndex, appliedIndex }) => commitIndex - appliedIndex));
    const recovering = views.filter(({ isRecovering }) => isRecovering).length;
    const seen = `${views.length} of ${newest.voters.length}`;
    const note = recovering === 0 ? "" : `${recovering} recovering: no votes`;
    return [[newest.name, leader, seen, String(newest.commitIndex), String(lag), note]];
  });
  return [["SHARD", "LEADER", "REPLICAS", "COMMITTED", "LAG", ""], ...rows];
}

function placementSections(placement: PlacementView | undefined): string[][] {
  if (placement === undefined) return [];
  const rows = placement.schemes.map(({ dataFragments, parityFragments, placementGroups }) => [
    dataFragments === 1 ? `${parityFragments + 1} copies` : `RS(${dataFragments},${parityFragments})`,
    `any ${parityFragments} of the ${dataFragments + parityFragments} drives of a group may be lost`,
    `${placementGroups} groups`,
  ]);
  return [
    ["Schemes", ...table(rows)],
    ["What may fail", ...placement.resilience.map((sentence) => `  ${sentence}`)],
  ];
}

function contentsRows(nodes: readonly NodeStatus[]): string[][] {
  const sum = (value: (contents: ContentsView) => number): number =>
    nodes.reduce((total, { contents }) => total + value(contents), 0);
  return [
    ["objects", String(sum(({ objects }) => objects))],
    ["versions and markers", String(sum(({ versions }) => versions))],
    ["bytes", formatBytes(sum(({ bytes }) => bytes))],
    ["uploads under way", String(sum(({ uploads }) => uploads))],
    ["to be deleted", formatBytes(sum(({ garbageBytes }) => garbageBytes))],
    ["to be repaired", `${sum(({ missingFragments }) => missingFragments)} fragments`],
  ];
}

function troubleSection(nodes: readonly NodeStatus[]): string[] {
  const failing = nodes.flatMap(({ node, workers }) =>
    workers
      .filter(({ lastError }) => lastError !== "")
      .map((worker) => [node.name, worker.name, worker.lastError]),
  );
  return failing.length === 0 ? [] : ["Background work that failed last time", ...table(failing)];
}
