/** Replication as text for people. */
import type {
  AskedForReplication,
  ConflictView,
  ExplainedPlace,
  Explanation,
  FailedEventView,
  FederationReplication,
  ReplicationRow,
} from "../admin/views.ts";
import { isUnfinishedJob } from "../federation/views.ts";
import { formatBytes, formatDuration, table } from "./table.ts";

const stateNames: Readonly<Record<ReplicationRow["state"], string>> = {
  inSync: "in sync",
  shipping: "shipping",
  paused: "paused",
  blocked: "blocked",
  failing: "failing",
  existing: "existing objects",
  unknown: "unknown",
};

export function describeReplication(picture: FederationReplication): string {
  const { rows, gaps, lags, jobs } = picture;
  const running = jobs.filter(isUnfinishedJob).length;
  const sections = [
    gapSection(gaps),
    rows.length === 0 ? ["no rule ships anything"] : table(replicationRows(rows)),
    troubles(rows),
    lags.map((lag) => `${lag.region} does not follow ${lag.bucket} yet: ${lag.message} (${lag.tries} tries)`),
    running === 0 ? [] : [`${running} jobs have more to ship (atoll replication jobs)`],
  ];
  return joined(sections);
}

export function replicationRows(rows: readonly ReplicationRow[]): string[][] {
  return [
    ["BUCKET", "RULE", "FROM", "TO", "STATE", "PENDING", "BYTES", "OLDEST", "RATE", "ETA"],
    ...rows.map((row) => [
      row.bucket,
      row.rule,
      row.from,
      row.toBucket === row.bucket || row.toBucket === "" ? row.to : `${row.to}/${row.toBucket}`,
      stateNames[row.state],
      ...pendingCells(row),
      rateText(row.sender),
      row.sender.etaMs === undefined || row.state !== "shipping" ? "-" : formatDuration(row.sender.etaMs),
    ]),
  ];
}

/** What could not be asked is not nothing. */
function pendingCells({ isWhole, pendingEvents, pendingBytes, oldestAgeMs }: ReplicationRow): string[] {
  if (!isWhole && pendingEvents === 0) return ["unknown", "unknown", "unknown"];
  const atLeast = isWhole ? "" : "≥ ";
  return [
    `${atLeast}${pendingEvents.toLocaleString("en-US")}`,
    `${atLeast}${formatBytes(pendingBytes)}`,
    pendingEvents === 0 ? "-" : `${atLeast}${formatDuration(oldestAgeMs)}`,
  ];
}

function rateText({ eventsPerSecond, bytesPerSecond }: ReplicationRow["sender"]): string {
  if (eventsPerSecond < 0.05 && bytesPerSecond < 1) return "-";
  return `${eventsPerSecond.toFixed(eventsPerSecond < 10 ? 1 : 0)}/s, ${formatBytes(bytesPerSecond)}/s`;
}

/** Why nothing moves, once for each way. */
function troubles(rows: readonly ReplicationRow[]): string[] {
  const lines = new Set<string>();
  for (const { from, to, bucket, sender, failedEvents, pausedUntilMs, isPaused, pendingEvents } of rows) {
    const way = `${bucket}, ${from} to ${to}`;
    if (isPaused) {
      const until = pausedUntilMs === null ? "it is resumed" : timeText(pausedUntilMs);
      lines.add(`${way}: paused until ${until}`);
    } else if (sender.blocked !== undefined && pendingEvents > 0) {
      const { reason, message } = sender.blocked;
      lines.add(`${way}: ${reason}: ${message}`);
    }
    if (failedEvents > 0) {
      const reasons = Object.entries(sender.failing).map(([reason, count]) => `${count} ${reason}`);
      const which = reasons.length === 0 ? "" : ` (${reasons.join(", ")})`;
      lines.add(
        `${way}: ${failedEvents} failed and are tried again${which}: atoll replication failed ${bucket}`,
      );
    }
    if (sender.deadlinesMissed > sender.lateArrivals) {
      const late = sender.deadlinesMissed - sender.lateArrivals;
      lines.add(`${way}: ${late} are later than their rule allows`);
    }
  }
  return [...lines];
}

/** With the log index up to which everything has arrived. */
export function describeShards(asked: readonly AskedForReplication[]): string {
  const rows = new Map<string, string[]>();
  for (const { region, view } of asked) {
    for (const { shard, isLedHere, outbox, problem } of view?.shards ?? []) {
      const leader = isLedHere ? (view?.node ?? "") : "";
      const name = (target: string): string => `${region} ${shard} ${target}`;
      if (outbox === undefined || outbox.backlogs.length === 0) {
        const index = outbox === undefined ? `unknown: ${problem}` : String(outbox.appliedIndex);
        put(rows, name(""), [region, String(shard), leader, "-", "0", index, index]);
        continue;
      }
      for (const { target, events, watermark } of outbox.backlogs) {
        const before = rows.get(name(String(target)));
        const sum = leader !== "" && before?.[2] === "" ? events : events + Number(before?.[4] ?? 0);
        const cells = [String(target), String(sum), String(watermark ?? "-"), String(outbox.appliedIndex)];
        put(rows, name(String(target)), [region, String(shard), leader, ...cells]);
      }
    }
  }
  return table([
    ["REGION", "SHARD", "LEADER", "TARGET", "PENDING", "ARRIVED UP TO", "APPLIED"],
    ...[...rows.keys()].sort().map((key) => rows.get(key) ?? []),
  ]).join("\n");
}

/** The leader's row stands for those of the others. */
function put(rows: Map<string, string[]>, name: string, row: string[]): void {
  const known = rows.get(name);
  if (known === undefined || known[2] === "" || row[2] !== "") rows.set(name, row);
}

const presenceNames: Readonly<Record<ExplainedPlace["presence"], string>> = {
  here: "here",
  marker: "delete marker",
  behind: "another version",
  missing: "not here",
  unknown: "unknown",
};

export function describeExplanation(explanation: Explanation): string {
  const { bucket, key, version, origin, places, gaps } = explanation;
  const title = [
    `${bucket}/${key}`,
    version === undefined
      ? "no region has it"
      : `version ${version}${origin === undefined ? "" : `, written in ${origin}`}`,
  ];
  const rows = places.map((place) => [
    place.region,
    place.bucket,
    presenceNames[place.presence],
    place.presence === "behind" ? (place.version ?? "") : "",
    place.status?.toUpperCase() ?? "-",
    String(place.waiting.length),
  ]);
  const why = places.flatMap(({ region, bucket: name, reasons }) =>
    reasons.map((reason) => `${name === bucket ? region : `${region}/${name}`}: ${reason}`),
  );
  const waiting = places.flatMap(({ region, waiting: of }) =>
    of.map((event) => [
      `${event.from} -> ${region}`,
      event.kind,
      `rule ${event.rule}`,
      `since ${timeText(event.sinceMs)}`,
      `${event.attempts} tries`,
      event.place === "onItsWay" ? "on its way" : (event.reason ?? ""),
    ]),
  );
  return joined([
    gapSection(gaps),
    title,
    table([["REGION", "BUCKET", "OBJECT", "", "STATUS", "WAITING"], ...rows]),
    waiting.length === 0 ? [] : ["Waiting", ...table(waiting)],
    why,
  ]);
}

export function describeFailed({
  events,
  isTruncated,
  gaps,
}: {
  readonly events: readonly (FailedEventView & { readonly from: string })[];
  readonly isTruncated: boolean;
  readonly gaps: readonly string[];
}): string {
  const rows = events.map((event) => [
    `${event.bucket}/${event.key}`,
    event.kind,
    `${event.from} -> ${event.to}`,
    timeText(event.happenedMs),
    String(event.attempts),
    event.reason,
    event.nextTryMs === undefined ? "-" : timeText(event.nextTryMs),
  ]);
  const messages = new Map(events.map(({ reason, message }) => [reason, message]));
  const none = gaps.length === 0 ? "nothing has failed" : "nothing has failed where it could be asked";
  return joined([
    gapSection(gaps),
    rows.length === 0
      ? [none]
      : table([["OBJECT", "WHAT", "WAY", "WRITTEN", "TRIES", "REASON", "NEXT TRY"], ...rows]),
    [...messages].map(([reason, message]) => `${reason}: ${message}`),
    isTruncated ? ["and more: see --limit and --reason"] : [],
  ]);
}

export interface RegionConflicts {
  readonly region: string;
  readonly conflicts: readonly ConflictView[];
  readonly isTruncated: boolean;
}

export function describeConflicts(
  regions: readonly RegionConflicts[],
  { gaps, isDropped }: { readonly gaps: readonly string[]; readonly isDropped: boolean },
): string {
  // Two regions may have noticed the same pair.
  const pairs = new Map<string, { readonly conflict: ConflictView; readonly seenIn: string[] }>();
  for (const { region, conflicts } of regions) {
    for (const conflict of conflicts) {
      const name = [conflict.bucket, conflict.key, conflict.winner.version, conflict.loser.version].join(
        "\n",
      );
      const known = pairs.get(name);
      if (known === undefined) pairs.set(name, { conflict, seenIn: [region] });
      else if (!known.seenIn.includes(region)) known.seenIn.push(region);
    }
  }
  const rows = [...pairs.values()].map(
    ({ conflict: { bucket, key, winner, loser, isLoserKept }, seenIn }) => [
      `${bucket}/${key}`,
      sideText(winner),
      sideText(loser),
      isLoserKept ? loser.version : "gone",
      seenIn.join(", "),
    ],
  );
  const none = gaps.length === 0 ? "no conflicts" : "no conflicts where it could be asked";
  return joined([
    gapSection(gaps),
    rows.length === 0 ? [none] : table([["OBJECT", "COUNTS", "DOES NOT", "KEPT AS", "SEEN IN"], ...rows]),
    regions.some(({ isTruncated }) => isTruncated) ? ["and more: see --limit"] : [],
    isDropped && rows.length > 0 ? [`dropped from the ledger: ${rows.length}`] : [],
  ]);
}

const sideText = ({ region, writtenMs, isDelete, bytes }: ConflictView["winner"]): string =>
  `${region} ${timeText(writtenMs)} ${isDelete ? "deletion" : formatBytes(bytes)}`;

const gapSection = (gaps: readonly string[]): string[] =>
  gaps.length === 0 ? [] : ["Incomplete:", ...gaps.map((gap) => `  ${gap}`)];

const timeText = (ms: number): string => new Date(ms).toISOString().replace(".000Z", "Z");

const joined = (sections: readonly (readonly string[])[]): string =>
  sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
