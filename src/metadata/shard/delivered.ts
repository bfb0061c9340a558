/** Whether targets have a write, as far as the outbox says, and what it was for. */
import type { ReadTransaction } from "../../base/store.ts";
import type { VersionId } from "../../base/version-id.ts";
import { hexOf } from "../codec/names.ts";
import { decodeReplication } from "../codec/replication.ts";
import { endOfPrefix, entryId, type KeyOf, objectPrefix, Table, targetOfVersionKey } from "../keyspace.ts";
import type { CommittedVersion, CompiledRule } from "../replication.ts";
import { hasTombstone } from "./key-history.ts";
import { matchRules } from "./match-rules.ts";
import { eventsOfVersion } from "./outbox-view.ts";
import { locate, readBucket } from "./view.ts";

/** Of one key. Where more wait, nothing is said to be delivered. */
const MAX_EVENTS_OF_KEY = 4096;

/**
 * An event that is gone was acknowledged, or became void: what overwrote or deleted its version before it was shipped
 * took it away, and left one of its own where that is shipped too. So of a version that is here still its own events
 * count; of one that is not, every event of the key that is no older, since nobody has the write where these have not
 * come. And no target has what no rule has chosen for it, be it the version or what took its place.
 * @returns those of the targets that may miss it
 */
export function undelivered(
  transaction: ReadTransaction,
  { bucket, key, version, index }: CommittedVersion,
  targets: readonly number[],
): readonly number[] {
  const at = { bucket, key };
  const held = version === undefined ? undefined : locate(transaction, bucket, key, version);
  const own = version === undefined ? [] : eventsOfVersion(transaction, at, version);
  const waiting = new Set(own.map(({ target }) => target));
  if (held !== undefined) {
    const { targets: chosen } = held.row.summary;
    return targets.filter((target) => waiting.has(target) || !chosen.includes(target));
  }
  const oldest = entryId(index, 0);
  let count = 0;
  for (const { target, id } of eventsOfKey(transaction, at)) {
    if (++count > MAX_EVENTS_OF_KEY) return targets;
    if (id >= oldest) waiting.add(target);
  }
  const left = targets.filter((target) => !waiting.has(target));
  if (version === undefined || left.length === 0) return targets.filter((target) => waiting.has(target));
  const told = new Set(toldOfSuccessor(transaction, at, version));
  return targets.filter((target) => waiting.has(target) || !told.has(target));
}

/** Whom it was for what took the place of a version that is gone: a newer null version, or a deletion. */
function toldOfSuccessor(transaction: ReadTransaction, at: KeyOf, version: VersionId): readonly number[] {
  const isById = hasTombstone(transaction, at, version);
  const successor = isById ? undefined : locate(transaction, at.bucket, at.key, "null");
  // Of a replica nobody: whom its own region has told is not known here.
  if (successor !== undefined) return successor.row.summary.targets;
  const settings = readBucket(transaction, at.bucket);
  if (settings === undefined) return [];
  const write = { key: at.key, tags: undefined };
  const shipsIt = (rule: CompiledRule): boolean => rule.shipsVersionDeletes || (!isById && rule.shipsDeletes);
  return matchRules(decodeReplication(settings.replication), write, shipsIt).map(({ target }) => target);
}

function* eventsOfKey(
  transaction: ReadTransaction,
  { bucket, key }: KeyOf,
): Generator<{ readonly target: number; readonly id: string }> {
  const from = objectPrefix(Table.outboxByVersion, bucket, key);
  const limit = MAX_EVENTS_OF_KEY + 1;
  for (const { key: row, value } of transaction.range({ from, to: endOfPrefix(from), limit })) {
    yield { target: targetOfVersionKey(row), id: hexOf(value) };
  }
}
