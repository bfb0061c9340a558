/** Whether targets have a write, as far as the outbox says. */
import type { ReadTransaction } from "../../base/store.ts";
import { hexOf } from "../codec/names.ts";
import { endOfPrefix, entryId, type KeyOf, objectPrefix, Table, targetOfVersionKey } from "../keyspace.ts";
import type { CommittedVersion } from "../replication.ts";
import { eventsOfVersion } from "./outbox-view.ts";
import { locate } from "./view.ts";

/** Of one key. Where more wait, nothing is said to be delivered. */
const MAX_EVENTS_OF_KEY = 4096;

/**
 * An event that is gone was acknowledged, or became void: what overwrote or deleted its version before it was shipped
 * took it away and left one of its own. So of a version that is here still its own events count; of one that is not,
 * every event of the key that is no older, since nobody has the write where these have not come.
 * @returns those of the targets that may miss it
 */
export function undelivered(
  transaction: ReadTransaction,
  { bucket, key, version, index }: CommittedVersion,
  targets: readonly number[],
): readonly number[] {
  const at = { bucket, key };
  const isHeld = version !== undefined && locate(transaction, bucket, key, version) !== undefined;
  const own = version === undefined ? [] : eventsOfVersion(transaction, at, version);
  const waiting = new Set(own.map(({ target }) => target));
  if (isHeld) return targets.filter((target) => waiting.has(target));
  const oldest = entryId(index, 0);
  let count = 0;
  for (const { target, id } of eventsOfKey(transaction, at)) {
    if (++count > MAX_EVENTS_OF_KEY) return targets;
    if (id >= oldest) waiting.add(target);
  }
  return targets.filter((target) => waiting.has(target));
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
