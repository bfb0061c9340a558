/** Whether targets have a write, as far as the outbox says, and what it was for. */
import type { ReadTransaction } from "../../base/store.ts";
import type { VersionId } from "../../base/version-id.ts";
import { hexOf } from "../codec/names.ts";
import { decodeReplication } from "../codec/replication.ts";
import { endOfPrefix, entryId, type KeyOf, objectPrefix, Table, targetOfVersionKey } from "../keyspace.ts";
import type { CommittedVersion, CompiledRule } from "../replication.ts";
import { hasTombstone, readHistory } from "./key-history.ts";
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
  if (version !== undefined) {
    const { chosen, successor } = successorOf(transaction, at, version);
    // However old its event is: a completion that is asked for again is answered in a later entry than its own.
    const events = successor === undefined ? [] : eventsOfVersion(transaction, at, successor);
    for (const { target } of events) waiting.add(target);
    for (const target of targets) if (!chosen.includes(target)) waiting.add(target);
  }
  return targets.filter((target) => waiting.has(target));
}

interface Successor {
  /** A newer null version, or the null version's deletion; undefined: it was deleted by its id, or nobody knows. */
  readonly successor: VersionId | undefined;
  /** The targets that it was for. Of a replica none: whom its own region has told is not known here. */
  readonly chosen: readonly number[];
}

/** What took the place of a version that is gone. */
function successorOf(transaction: ReadTransaction, at: KeyOf, version: VersionId): Successor {
  const isById = hasTombstone(transaction, at, version);
  const summary = isById ? undefined : locate(transaction, at.bucket, at.key, "null")?.row.summary;
  if (summary !== undefined) return { successor: summary.version, chosen: summary.targets };
  const settings = readBucket(transaction, at.bucket);
  if (settings === undefined) return { successor: undefined, chosen: [] };
  const write = { key: at.key, tags: undefined };
  const shipsIt = (rule: CompiledRule): boolean => rule.shipsVersionDeletes || (!isById && rule.shipsDeletes);
  const rules = matchRules(decodeReplication(settings.replication), write, shipsIt);
  const deletion = isById ? undefined : readHistory(transaction, at).nullDeletion;
  return { successor: deletion?.version, chosen: rules.map(({ target }) => target) };
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
