/**
 * Metadata groups without consensus: each command is applied at once to a store in memory. With `isRemote` queries
 * and answers cross the codec as they would cross the wire.
 */
import { assert } from "../../src/base/assert.ts";
import { type GroupId, groupId, type LogIndex, logIndex, term } from "../../src/base/ids.ts";
import type { ReadTransaction, Store } from "../../src/base/store.ts";
import type { Application } from "../../src/consensus/index.ts";
import {
  type GroupAccess,
  type LinearizableQuery,
  Metadata,
  type QueryHandler,
  SLOT_COUNT,
  shardApplication,
  shardQueryHandler,
  systemApplication,
  systemQueryHandler,
  type Topology,
} from "../../src/metadata/index.ts";
import { Scheduler } from "../simulation/scheduler.ts";
import { SeededRandom } from "../simulation/seeded-random.ts";
import { SimClock } from "../simulation/sim-clock.ts";
import { SimStore } from "../simulation/sim-store.ts";

export const systemGroup = groupId(1);

interface LocalGroup {
  readonly store: Store;
  readonly application: Application;
  readonly queryHandler: QueryHandler;
  applied: number;
}

export class LocalGroups implements GroupAccess {
  readonly shards: readonly GroupId[];
  readonly #groups = new Map<GroupId, LocalGroup>();
  isRemote = false;
  /** Throws to make a command fail before it is applied. */
  beforePropose: (group: GroupId, command: Uint8Array) => void = () => {};

  /** @param applicationOf of a shard */
  constructor(
    shardCount: number,
    open: () => Store = openSimStore,
    applicationOf: (shard: GroupId) => Application = () => shardApplication,
  ) {
    this.shards = Array.from({ length: shardCount }, (_, at) => groupId(10 + at));
    this.#groups.set(systemGroup, {
      store: open(),
      application: systemApplication,
      queryHandler: systemQueryHandler,
      applied: 0,
    });
    for (const shard of this.shards) {
      this.#groups.set(shard, {
        store: open(),
        application: applicationOf(shard),
        queryHandler: shardQueryHandler,
        applied: 0,
      });
    }
  }

  apply(id: GroupId, command: Uint8Array): { index: LogIndex; result: Uint8Array } {
    const group = this.#group(id);
    const index = logIndex(++group.applied);
    const result = group.store.write((transaction) =>
      group.application.apply(command, transaction, { index, term: term(1) }),
    );
    return { index, result };
  }

  read<T>(id: GroupId, body: (transaction: ReadTransaction) => T): T {
    return this.#group(id).store.read(body);
  }

  async propose(id: GroupId, command: Uint8Array): Promise<{ index: LogIndex; result: Uint8Array }> {
    this.beforePropose(id, command);
    return this.apply(id, command);
  }

  async query<T>(id: GroupId, query: LinearizableQuery<T>): Promise<T> {
    const group = this.#group(id);
    const index = logIndex(group.applied);
    return group.store.read((transaction) =>
      this.isRemote
        ? query.decode(group.queryHandler(query.encode(), transaction, index))
        : query.local(transaction, index),
    );
  }

  /** Everything a shard holds, for comparison. */
  dump(id: GroupId): string[] {
    return this.read(id, (transaction) =>
      Array.from(transaction.range({}), ({ key, value }) => `${hex(key)} ${hex(value)}`),
    );
  }

  #group(id: GroupId): LocalGroup {
    const group = this.#groups.get(id);
    assert(group !== undefined, `group ${id} is not here`);
    return group;
  }
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

function openSimStore(): SimStore {
  return new SimStore({ clock: new SimClock(new Scheduler()), random: new SeededRandom(1) });
}

export function topologyOf(shards: readonly GroupId[]): Topology {
  const slots = Array.from({ length: SLOT_COUNT }, (_, slot) => shards[slot % shards.length] as GroupId);
  return { generation: 0, drives: [], placementGroups: [], slots, shards };
}

/** A region's metadata over local groups, ready for buckets. */
export async function startMetadata(
  shardCount: number,
  seed = 1,
): Promise<{ groups: LocalGroups; metadata: Metadata; scheduler: Scheduler }> {
  const groups = new LocalGroups(shardCount);
  const scheduler = new Scheduler();
  const metadata = metadataOver(groups, scheduler, seed);
  assert(await metadata.setTopology(topologyOf(groups.shards)), "the first topology");
  return { groups, metadata, scheduler };
}

/** Another gateway over the same groups. */
export function metadataOver(groups: LocalGroups, scheduler: Scheduler, seed: number): Metadata {
  const clock = new SimClock(scheduler);
  return new Metadata({ groups, clock, random: new SeededRandom(seed), region: 1 }, { systemGroup });
}
