/** A whole federation on one screen. */
import type {
  FederationPage,
  FederationReplication,
  HomePage,
  MemberPage,
  NodeStatus,
  ReplicationRow,
} from "../admin/views.ts";
import { replicationRows } from "./replication-page.ts";
import type { AskedNode } from "./status-page.ts";
import { formatBytes, formatDuration, table } from "./table.ts";

/** Rows of replication on the screen; `atoll replication status` has all of them. */
const MAX_REPLICATION_ROWS = 12;

/** Buckets with a home on the screen. */
const MAX_HOME_ROWS = 12;

/** What a node says of the federation; undefined: it did not answer. */
export interface AskedForFederation {
  readonly region: string;
  readonly node: string;
  readonly page: FederationPage | undefined;
}

export interface FederationScreen {
  readonly nodes: readonly AskedNode[];
  readonly federation: readonly AskedForFederation[];
  readonly replication: FederationReplication;
}

export function describeFederation({ nodes, federation, replication }: FederationScreen): string {
  const pages = federation.flatMap(({ page }) => page ?? []);
  const ready = nodes.filter(({ status }) => status?.state === "ready").length;
  const name = pages[0]?.federation ?? "";
  const regions = new Set(nodes.map(({ region }) => region)).size;
  const sections = [
    [`Federation ${name}: ${regions} regions, ${ready} of ${nodes.length} nodes ready`],
    table(nodeRows(nodes)),
    ["Links", ...table(linkRows(federation))],
    ["Control plane", ...controlLines(federation)],
    homeSection(federation),
    replicationSection(replication),
    problemSection(nodes),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

function nodeRows(nodes: readonly AskedNode[]): string[][] {
  const rows = nodes.map(({ region, name, admin, status, problem }) => {
    if (status === undefined) return [region, name, "away", "", "", "", "", "", "", admin, problem];
    return [
      ...[region, name, status.state, formatDuration(status.uptimeMs)],
      drivesText(status),
      `${status.groups.filter(({ role }) => role === "leader").length} of ${status.groups.length}`,
      String(status.contents.objects),
      formatBytes(status.contents.bytes),
      status.addresses.s3 === undefined ? "-" : `http://${status.addresses.s3}`,
      admin,
      status.reasons.join("; "),
    ];
  });
  return [
    ["REGION", "NODE", "STATE", "UP", "DRIVES", "LEADS", "OBJECTS", "BYTES", "S3", "ADMIN", ""],
    ...rows,
  ];
}

function drivesText({ drives }: NodeStatus): string {
  const online = drives.filter(({ state }) => state === "online").length;
  return online === drives.length ? `${online} online` : `${online} of ${drives.length} online`;
}

/** From each region to each other one, over all of their nodes: the best way there, and the worst clock. */
function linkRows(federation: readonly AskedForFederation[]): string[][] {
  const rows: string[][] = [];
  const regions = [...new Set(federation.map(({ region }) => region))];
  for (const from of regions) {
    const pages = federation.filter(({ region }) => region === from).flatMap(({ page }) => page ?? []);
    if (pages.length === 0) {
      rows.push([from, "all others", "unknown", "", "", ""]);
      continue;
    }
    const others = [...new Set(pages.flatMap((page) => page.regions.map(({ name }) => name)))];
    for (const to of others.filter((name) => name !== from)) {
      const members = pages.flatMap(({ regions: of }) => of.find(({ name }) => name === to)?.members ?? []);
      rows.push([from, to, ...linkCells(members)]);
    }
  }
  return [["FROM", "TO", "STATE", "RTT", "PHI", "CLOCK"], ...rows];
}

function linkCells(members: readonly MemberPage[]): string[] {
  const states = new Map<string, number>();
  for (const { state } of members) states.set(state, (states.get(state) ?? 0) + 1);
  const text = [...states]
    .map(([state, count]) => (states.size === 1 ? state : `${count} ${state}`))
    .join(", ");
  const up = members.filter(({ isConnected }) => isConnected);
  const rtts = up.flatMap(({ rttMs }) => rttMs ?? []);
  const offsets = up.flatMap(({ offsetMs }) => offsetMs ?? []);
  const offsetMs = offsets.reduce((worst, each) => (Math.abs(each) > Math.abs(worst) ? each : worst), 0);
  return [
    text,
    rtts.length === 0 ? "-" : `${Math.min(...rtts).toFixed(1)} ms`,
    up.length === 0 ? "-" : Math.max(...up.map(({ phi }) => phi)).toFixed(1),
    offsets.length === 0 ? "-" : `${offsetMs < 0 ? "-" : "+"}${Math.abs(offsetMs).toFixed(0)} ms`,
  ];
}

/** As the node with the highest term sees it. */
function controlLines(federation: readonly AskedForFederation[]): string[] {
  const known = federation.flatMap(({ region, node, page }) =>
    page === undefined ? [] : [{ name: `${region}/${node}`, control: page.control }],
  );
  const newest = known.reduce<(typeof known)[number] | undefined>(
    (best, each) => (best === undefined || each.control.term > best.control.term ? each : best),
    undefined,
  );
  if (newest === undefined) return ["  unknown: nobody could be asked"];
  const { leader, term, voters, awaited } = newest.control;
  const last = Math.max(...known.map(({ control }) => control.commitIndex));
  const behind = known
    .filter(({ control }) => control.appliedIndex < last)
    .map(({ name, control }) => `${name} is ${last - control.appliedIndex} entries behind`);
  const lead =
    leader === null
      ? "no leader: a majority of the voters is away, and nothing can be changed; regions serve all the same"
      : `led by ${leader}, term ${term}, entry ${last}, ${voters.length} voters`;
  const waiting = awaited.length === 0 ? [] : [`founding waits for ${awaited.join(", ")}`];
  return [lead, ...waiting, ...behind].map((line) => `  ${line}`);
}

/** As the nodes with the highest epoch of each see it: who is behind knows of an older home. */
function homeSection(federation: readonly AskedForFederation[]): string[] {
  const newest = new Map<string, HomePage>();
  for (const { page } of federation) {
    for (const home of page?.homes?.homes ?? []) {
      const known = newest.get(home.bucket);
      if (known === undefined || isNewer(home, known)) newest.set(home.bucket, home);
    }
  }
  if (newest.size === 0) return [];
  const homes = [...newest.values()].sort((a, b) => (a.bucket < b.bucket ? -1 : 1));
  const rows = homes
    .slice(0, MAX_HOME_ROWS)
    .map((home) => [
      ...[home.bucket, home.region, String(home.epoch), homeState(home)],
      home.failover.auto ? `by itself after ${home.failover.afterMs / 1000} s` : "by hand",
    ]);
  const more = homes.length - rows.length;
  return [
    "Homes",
    ...table([["BUCKET", "HOME", "EPOCH", "STATE", "FAILOVER"], ...rows]),
    ...(more > 0 ? [`  and ${more} more (GET /federation)`] : []),
  ];
}

/** Of one epoch the home's own word counts: it knows its lease. */
const isNewer = (home: HomePage, known: HomePage): boolean =>
  home.epoch > known.epoch || (home.epoch === known.epoch && home.isHere);

function homeState({ movingTo, isBeginning, leaseLeftMs }: HomePage): string {
  if (isBeginning) return "beginning";
  if (movingTo !== null) return `moving to ${movingTo}`;
  return leaseLeftMs > 0 ? "serving" : "no lease: takes no writes";
}

const stateRank: Readonly<Record<ReplicationRow["state"], number>> = {
  unknown: 0,
  failing: 1,
  blocked: 2,
  paused: 3,
  shipping: 4,
  existing: 5,
  inSync: 6,
};

function replicationSection({ rows, gaps, jobs }: FederationReplication): string[] {
  if (rows.length === 0) return ["Replication", ...gaps.map((gap) => `  ${gap}`), "  no rule ships anything"];
  const ways = mergedByTarget(rows).toSorted(
    (a, b) => stateRank[a.state] - stateRank[b.state] || b.pendingEvents - a.pendingEvents,
  );
  const [head = [], ...cells] = replicationRows(ways.slice(0, MAX_REPLICATION_ROWS));
  const ruleColumn = head.indexOf("RULE");
  const without = (row: readonly string[]): string[] => row.filter((_, i) => i !== ruleColumn);
  const more = ways.slice(MAX_REPLICATION_ROWS);
  const running = jobs.filter(({ state }) => state === "running").length;
  return [
    "Replication",
    ...gaps.map((gap) => `  ${gap}`),
    ...table([without(head), ...cells.map(without)]),
    ...(more.length === 0 ? [] : [`  and ${more.length} more (atoll replication status)`]),
    ...(running === 0 ? [] : [`  ${running} jobs run (atoll replication jobs)`]),
  ];
}

/** All rules that ship the same way are one line. */
function mergedByTarget(rows: readonly ReplicationRow[]): ReplicationRow[] {
  const ways = new Map<string, ReplicationRow>();
  for (const row of rows) {
    const name = `${row.bucket}\n${row.from}\n${row.target}`;
    const known = ways.get(name);
    ways.set(name, known === undefined ? row : merged(known, row));
  }
  return [...ways.values()];
}

function merged(a: ReplicationRow, b: ReplicationRow): ReplicationRow {
  return {
    ...a,
    state: stateRank[b.state] < stateRank[a.state] ? b.state : a.state,
    isWhole: a.isWhole && b.isWhole,
    pendingEvents: a.pendingEvents + b.pendingEvents,
    pendingBytes: a.pendingBytes + b.pendingBytes,
    failedEvents: a.failedEvents + b.failedEvents,
    oldestAgeMs: Math.max(a.oldestAgeMs, b.oldestAgeMs),
    unfinishedJobs: a.unfinishedJobs + b.unfinishedJobs,
  };
}

/** What somebody should look at. */
function problemSection(nodes: readonly AskedNode[]): string[] {
  const lines = new Set<string>();
  for (const { region, status } of nodes) {
    if (status === undefined) continue;
    for (const { id, state, reason } of status.drives) {
      if (state !== "online") lines.add(`${region}/${status.node.name}: drive ${id} is ${state}: ${reason}`);
    }
    for (const { name, lastError } of status.workers) {
      if (lastError !== "") lines.add(`${region}/${status.node.name}: ${name}: ${lastError}`);
    }
    if (status.contents.missingFragments > 0) {
      lines.add(
        `${region}/${status.node.name}: ${status.contents.missingFragments} fragments to be repaired`,
      );
    }
  }
  return lines.size === 0 ? [] : ["To look at", ...[...lines].map((line) => `  ${line}`)];
}
