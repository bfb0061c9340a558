/** What is asked of a shard about replication. */
import { successorOf } from "../../base/bytes.ts";
import type { LogIndex } from "../../base/ids.ts";
import type { ReadTransaction } from "../../base/store.ts";
import type { VersionId } from "../../base/version-id.ts";
import { decodeOutboxCount, decodeOutboxRow, decodeReplication } from "../codec/replication.ts";
import { objectOf } from "../codec/version-row.ts";
import { decodeDetails } from "../codec/words.ts";
import {
  endOfPrefix,
  type KeyOf,
  outboxIdOfKey,
  outboxKey,
  ruleOfCountKey,
  Table,
  tableRange,
  targetOfKey,
  targetPrefix,
} from "../keyspace.ts";
import type { ReplicationQuery, ShardAnswers } from "../queries.ts";
import type { Tag } from "../records.ts";
import type {
  NamedVersion,
  OutboxBacklog,
  OutboxEvent,
  OutboxPage,
  OutboxSummary,
  ReplicationTrace,
  ShardFreshness,
  ShippableVersion,
} from "../replication.ts";
import { conflicts } from "./conflicts.ts";
import { undelivered } from "./delivered.ts";
import { jobs } from "./jobs.ts";
import { hasOldTombstones } from "./key-history.ts";
import { matchRules } from "./match-rules.ts";
import { eventsOfVersion, readEvent } from "./outbox-view.ts";
import { replicaState } from "./replicas.ts";
import { bodyOfRow, type Located, locate, readBucket, readState, statusOf } from "./view.ts";

/** Events of one target that are looked at for the oldest one of each of its rules. */
const MAX_EVENTS_FOR_OLDEST = 128;

type QueryOf<Kind extends ReplicationQuery["kind"]> = Extract<ReplicationQuery, { kind: Kind }>;

export const replicationAnswerers: {
  readonly [Kind in ReplicationQuery["kind"]]: (
    transaction: ReadTransaction,
    query: QueryOf<Kind>,
    appliedIndex: LogIndex,
  ) => ShardAnswers[Kind];
} = {
  outbox,
  outboxSummary,
  trace,
  shippables: (transaction, { of }) => ({ shippables: of.map((named) => shippable(transaction, named)) }),
  replicaState: (transaction, query) => replicaState(transaction, query, query),
  conflicts: (transaction, query) => ({ conflicts: conflicts(transaction, query) }),
  jobs: (transaction) => ({ jobs: jobs(transaction) }),
  freshness,
  undelivered: (transaction, query) => ({ targets: undelivered(transaction, query, query.targets) }),
  oldTombstones: (transaction, { beforeMs }) => ({ areAny: hasOldTombstones(transaction, beforeMs) }),
};

function outbox(
  transaction: ReadTransaction,
  { target, after, limit }: QueryOf<"outbox">,
  appliedIndex: LogIndex,
): OutboxPage {
  const prefix = targetPrefix(Table.outbox, target);
  const from = after === undefined ? prefix : successorOf(outboxKey(target, after));
  const events: OutboxEvent[] = [];
  for (const { key, value } of transaction.range({ from, to: endOfPrefix(prefix), limit })) {
    events.push({ id: outboxIdOfKey(key), target, ...decodeOutboxRow(value) });
  }
  return { events, appliedIndex };
}

function freshness(
  transaction: ReadTransaction,
  { bucket, target }: QueryOf<"freshness">,
  appliedIndex: LogIndex,
): ShardFreshness {
  const home = readBucket(transaction, bucket)?.home;
  const oldest = target === 0 ? undefined : oldestOf(transaction, target, 1).last;
  return {
    ...{ appliedIndex, lastVersion: readState(transaction).lastVersion },
    ...(oldest === undefined ? {} : { oldest }),
    ...(home === undefined ? {} : { home }),
  };
}

function outboxSummary(
  transaction: ReadTransaction,
  _: QueryOf<"outboxSummary">,
  appliedIndex: LogIndex,
): OutboxSummary {
  const rules = new Map<number, Omit<OutboxBacklog, "oldest">[]>();
  for (const { key, value } of transaction.range(tableRange(Table.outboxCounts))) {
    const target = targetOfKey(key);
    const { bucket, events, bytes, failed } = decodeOutboxCount(value);
    const backlog = { target, rule: ruleOfCountKey(key), bucket, events, bytes, failedEvents: failed };
    const ofTarget = rules.get(target);
    if (ofTarget === undefined) rules.set(target, [backlog]);
    else ofTarget.push(backlog);
  }
  const backlogs: OutboxBacklog[] = [];
  for (const [target, of] of rules) {
    const oldest = oldestOf(transaction, target, of.length);
    for (const each of of) {
      const home = readBucket(transaction, each.bucket)?.home;
      const backlog = { ...each, oldest: oldest.byRule.get(each.rule) ?? oldest.last };
      backlogs.push(home === undefined ? backlog : { ...backlog, home });
    }
  }
  return { appliedIndex, backlogs };
}

/**
 * Of a target's rules the stamps of their first events. Senders ask whenever the shard has moved, so it is one walk for
 * all rules, and a short one: `last` is of the event where it ended.
 */
function oldestOf(
  transaction: ReadTransaction,
  target: number,
  ruleCount: number,
): { readonly byRule: ReadonlyMap<string, VersionId>; readonly last: VersionId | undefined } {
  const from = targetPrefix(Table.outbox, target);
  const byRule = new Map<string, VersionId>();
  let last: VersionId | undefined;
  for (const { value } of transaction.range({
    from,
    to: endOfPrefix(from),
    limit: MAX_EVENTS_FOR_OLDEST,
  })) {
    const { rule, stamp } = decodeOutboxRow(value);
    last = stamp;
    if (!byRule.has(rule)) byRule.set(rule, stamp);
    if (byRule.size === ruleCount) break;
  }
  return { byRule, last };
}

function trace(transaction: ReadTransaction, query: QueryOf<"trace">): ReplicationTrace {
  const { bucket, key, version: selector } = query;
  const at = { bucket, key };
  const located = locate(transaction, bucket, key, selector);
  const isId = selector !== undefined && selector !== "null";
  const version = located?.row.summary.version ?? (isId ? selector : undefined);
  const waiting = version === undefined ? [] : eventsOfVersion(transaction, at, version);
  return {
    status: located === undefined ? undefined : statusOf(transaction, at, located.row.summary),
    version,
    events: waiting.flatMap(({ target, id }) => readEvent(transaction, target, id) ?? []),
    targets: located === undefined ? [] : chosenTargets(transaction, at, located),
  };
}

/** That the bucket's rules choose for a version now. */
export function chosenTargets(
  transaction: ReadTransaction,
  { bucket, key }: KeyOf,
  { row }: Located,
): ReplicationTrace["targets"] {
  const settings = readBucket(transaction, bucket);
  if (settings === undefined) return [];
  const { isMarker } = row.summary;
  const tags = isMarker
    ? undefined
    : (): readonly Tag[] => decodeDetails(bodyOfRow(transaction, bucket, key, row).details).tags;
  const rules = matchRules(decodeReplication(settings.replication), { key, tags });
  const shipped = isMarker ? rules.filter(({ shipsDeletes }) => shipsDeletes) : rules;
  return shipped.map(({ id, target }) => ({ target, rule: id }));
}

function shippable(
  transaction: ReadTransaction,
  { bucket, key, version }: NamedVersion,
): ShippableVersion | undefined {
  const row = locate(transaction, bucket, key, version)?.row;
  if (row === undefined || row.summary.isMarker) return undefined;
  const { seen, tagsStamp = version } = row.summary;
  return { object: objectOf(row.summary, bodyOfRow(transaction, bucket, key, row)), seen, tagsStamp };
}
