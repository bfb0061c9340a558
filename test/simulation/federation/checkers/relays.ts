/** What is received is shipped on where it takes the place of a null version that waits, and nowhere else. */
import type { BucketId } from "../../../../src/base/ids.ts";
import { versionParts } from "../../../../src/base/version-id.ts";
import type { EncodedReplica } from "../../../../src/metadata/codec/replication-commands.ts";
import type {
  CompiledRule,
  OutboxEvent,
  ReplicaOutcome,
  ReplicationTarget,
} from "../../../../src/metadata/index.ts";

export interface ReceivedEntry {
  readonly bucket: BucketId;
  readonly replicas: readonly EncodedReplica[];
  readonly outcomes: readonly ReplicaOutcome[];
  /** Of the shard that received them, by prefixes alone. */
  readonly rules: readonly Pick<CompiledRule, "target" | "prefix" | "shipsDeletes" | "shipsVersionDeletes">[];
  readonly targets: ReadonlyMap<number, ReplicationTarget>;
  /** What waits of the replicas' keys. */
  readonly before: readonly OutboxEvent[];
  readonly after: readonly OutboxEvent[];
}

/** @returns the events of what is shipped on @throws Error */
export function checkRelays(entry: ReceivedEntry): readonly OutboxEvent[] {
  const { before, after } = entry;
  const made = notIn(after, before);
  const gone = notIn(before, after);
  for (const event of made) {
    const { key, kind, version, target } = event;
    const what = `${kind} ${key} ${version}, which was received,`;
    const nulls = appliedNulls(entry, key);
    const received = nulls.find((replica) => replica.version === version);
    // What comes behind a deletion in the same entry takes the place of nothing that waits: the deletion is shipped.
    const isLast = received?.kind === "deleteNull" || received === newestOf(nulls);
    if (received === undefined || !isLast) throw new Error(`${what} is shipped on`);
    if (isWhereWritten(entry, event)) throw new Error(`${what} is shipped back`);
    const replaced = gone.filter((each) => each.key === key && each.target === target && each.isNull);
    if (replaced.length === 0) throw new Error(`${what} is shipped on in place of nothing`);
    const others = made.filter((each) => each !== event && each.key === key && each.target === target);
    if (others.length > 0) throw new Error(`${what} is shipped on more than once`);
  }
  for (const { key, kind, version, target, isNull } of gone) {
    const nulls = isNull ? appliedNulls(entry, key) : [];
    const newest = newestOf(nulls);
    if (newest === undefined || !isShipped(entry, newest, target)) continue;
    // It has what it wrote, and so nothing older is missing there.
    if (nulls.some((replica) => isWhereWritten(entry, { version: replica.version, target }))) continue;
    if (made.some((each) => each.key === key && each.target === target)) continue;
    throw new Error(
      `${kind} ${key} ${version} gives way to ${newest.version}, and target ${target} gets neither`,
    );
  }
  return made;
}

/** Of a key, what came in place of its null version. */
const appliedNulls = ({ replicas, outcomes }: ReceivedEntry, key: string): readonly EncodedReplica[] =>
  replicas.filter((replica, i) => {
    const isOfNull = replica.kind === "deleteNull" || ("isNull" in replica && replica.isNull);
    return isOfNull && replica.key === key && outcomes[i] === "applied";
  });

const newestOf = ([first, ...others]: readonly EncodedReplica[]): EncodedReplica | undefined =>
  others.reduce(
    (newest, each) => (newest !== undefined && newest.version > each.version ? newest : each),
    first,
  );

function isWhereWritten(
  { bucket, targets }: ReceivedEntry,
  { version, target }: Pick<OutboxEvent, "version" | "target">,
): boolean {
  const there = targets.get(target);
  return there?.bucket === bucket && there.region === versionParts(version).region;
}

function isShipped({ rules }: ReceivedEntry, { key, kind }: EncodedReplica, target: number): boolean {
  return rules.some((rule) => {
    if (rule.target !== target || !key.startsWith(rule.prefix)) return false;
    if (kind === "deleteNull") return rule.shipsDeletes && rule.shipsVersionDeletes;
    return kind !== "deleteMarker" || rule.shipsDeletes;
  });
}

const notIn = (events: readonly OutboxEvent[], others: readonly OutboxEvent[]): readonly OutboxEvent[] => {
  const ids = new Set(others.map(({ target, id }) => `${target} ${id}`));
  return events.filter(({ target, id }) => !ids.has(`${target} ${id}`));
};
