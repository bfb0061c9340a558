/**
 * What another region wrote in place of a null version that is still to be shipped from here. The events of what is gone
 * are void, and whoever they were for has neither the one nor the other, for as long as the other region does not reach
 * it. So what has taken the place takes it in the outbox too, if the rules ship it: where nothing of a key waits for a
 * target of all rules, that has whatever was written to it here, or something later. A null version that another region
 * deletes by its internal id, ahead of its arrival there, is the exception: its deletion is shipped by that region alone.
 *
 * This ends: a replica takes the place of another version once, gets an event for a target only where at least one of
 * that target's goes, and none for the bucket that it was written in.
 */
import { assert } from "../../base/assert.ts";
import type { ReadTransaction } from "../../base/store.ts";
import { type VersionId, versionParts } from "../../base/version-id.ts";
import { decodeReplication, type NullDeletion } from "../codec/replication.ts";
import { decodeDetails } from "../codec/words.ts";
import type { KeyOf } from "../keyspace.ts";
import type { Tag } from "../records.ts";
import type { CompiledRule } from "../replication.ts";
import { nothingSeen } from "./causality.ts";
import type { ShardEdit } from "./edit.ts";
import { matchRules } from "./match-rules.ts";
import { enqueue, tagsOf } from "./outbox.ts";
import { eventsOfVersion } from "./outbox-view.ts";
import { bodyOfRow, locate, readBucket } from "./view.ts";

/** The targets for which something of a key's null version waits. */
export type Awaiting = ReadonlySet<number>;

export const nobody: Awaiting = new Set();

export function awaitingNull(transaction: ReadTransaction, at: KeyOf): Awaiting {
  const located = locate(transaction, at.bucket, at.key, "null");
  if (located === undefined) return nobody;
  const events = eventsOfVersion(transaction, at, located.row.summary.version);
  return events.length === 0 ? nobody : new Set(events.map(({ target }) => target));
}

/** Ships the null version, a replica that has just come, to those who await the one before. */
export function relayNull(edit: ShardEdit, at: KeyOf, awaiting: Awaiting): void {
  if (awaiting.size === 0) return;
  const located = locate(edit.transaction, at.bucket, at.key, "null");
  assert(located !== undefined, "what has just come is there");
  const { row } = located;
  const { version, isMarker, isNull, seen, bytes } = row.summary;
  const tags = isMarker
    ? undefined
    : (): readonly Tag[] => decodeDetails(bodyOfRow(edit.transaction, at.bucket, at.key, row).details).tags;
  const isShipped = ({ shipsDeletes }: CompiledRule): boolean => !isMarker || shipsDeletes;
  enqueue(edit, at, rulesFor(edit, at, { version, tags, awaiting, isShipped }), {
    kind: isMarker ? "deleteMarker" : "put",
    version,
    stamp: stampOfNow(edit),
    ...tagsOf(row.summary),
    isNull,
    seen: isMarker ? seen : nothingSeen,
    bytes,
  });
}

/** As `relayNull`, of a deletion that has taken the place. */
export function relayNullDeletion(
  edit: ShardEdit,
  at: KeyOf,
  { version, seen }: NullDeletion,
  awaiting: Awaiting,
): void {
  if (awaiting.size === 0) return;
  // It does not say whether it was by name.
  const isShipped = (rule: CompiledRule): boolean => rule.shipsDeletes && rule.shipsVersionDeletes;
  const rules = rulesFor(edit, at, { version, tags: undefined, awaiting, isShipped });
  enqueue(edit, at, rules, {
    ...{ kind: "deleteNull", version, stamp: stampOfNow(edit), isNull: true, seen, bytes: 0 },
  });
}

interface Relayed {
  readonly version: VersionId;
  readonly tags: (() => readonly Tag[]) | undefined;
  readonly awaiting: Awaiting;
  readonly isShipped: (rule: CompiledRule) => boolean;
}

/** As of a write of this region, but of those only whom it is relayed to. */
function rulesFor(
  edit: ShardEdit,
  { bucket, key }: KeyOf,
  { version, tags, awaiting, isShipped }: Relayed,
): readonly CompiledRule[] {
  const settings = readBucket(edit.transaction, bucket);
  assert(settings !== undefined, "a bucket that takes replicas");
  const replication = decodeReplication(settings.replication);
  const { region } = versionParts(version);
  const writers = replication.targets.filter(
    (target) => target.region === region && target.bucket === bucket,
  );
  const isWriter = (id: number): boolean => writers.some((writer) => writer.id === id);
  return matchRules(replication, { key, tags }, (rule) => {
    return awaiting.has(rule.target) && !isWriter(rule.target) && isShipped(rule);
  });
}

/**
 * Events stand in the order of their stamps, and a replica's own may be behind those that are there: its age in the
 * outbox counts from now.
 */
const stampOfNow = ({ state }: ShardEdit): VersionId => state.lastVersion;
