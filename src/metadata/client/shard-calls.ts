/** The shards of a region's topology, as calls: each command or query goes to the shard of its key. */
import { AtollError, hasCode } from "../../base/errors.ts";
import type { BucketId, GroupId } from "../../base/ids.ts";
import type { CommittedAt, Refused } from "../client.ts";
import type { ShardCommand, ShardResult } from "../commands.ts";
import { assertStorableKey } from "../keyspace.ts";
import type { Page, ShardAnswers, ShardQuery } from "../queries.ts";
import type { Topology } from "../records.ts";
import type { Groups, ShardQueryOf } from "./groups.ts";
import { type AskPage, mergePages } from "./merge-pages.ts";
import { shardOf } from "./slots.ts";

/** Ids or blobs in one command; longer lists are split. */
const MAX_BATCH = 1000;

type KeyedCommand = ShardCommand & { readonly bucket: BucketId; readonly key: string };
type KindOfKey = Extract<ShardQuery, { readonly bucket: BucketId; readonly key: string }>["kind"] | "held";

export class ShardCalls {
  readonly groups: Groups;
  #topology: Topology | undefined;
  /** Being read, for all who wait. */
  #nextTopology: Promise<Topology> | undefined;

  constructor(groups: Groups) {
    this.groups = groups;
  }

  /** @throws topology.missing */
  async topology(options?: { readonly renew?: boolean }): Promise<Topology> {
    if (this.#topology !== undefined && options?.renew !== true) return this.#topology;
    this.#nextTopology ??= this.#readTopology().finally(() => {
      this.#nextTopology = undefined;
    });
    return this.#nextTopology;
  }

  async #readTopology(): Promise<Topology> {
    const { topology } = await this.groups.askSystem("topology", { kind: "topology" });
    if (topology === undefined) {
      throw new AtollError("topology.missing", "the region has not been given its drives and shards");
    }
    this.#topology = topology;
    return topology;
  }

  /** The next call reads it again. */
  forgetTopology(): void {
    this.#topology = undefined;
  }

  async tell(command: KeyedCommand): Promise<ShardResult> {
    return (await this.commit(command)).result;
  }

  /** With the entry that it became. */
  async commit(
    command: KeyedCommand,
  ): Promise<{ readonly result: ShardResult; readonly committed: CommittedAt }> {
    const { bucket, key } = command;
    assertStorableKey(key);
    const shard = shardOf(this.#topology ?? (await this.topology()), bucket, key);
    try {
      const { index, result } = await this.groups.commit(shard, command);
      return { result, committed: { shard, index } };
    } catch (error) {
      throw this.#noticed(error);
    }
  }

  async tellShard(shard: GroupId, command: ShardCommand): Promise<ShardResult> {
    try {
      return await this.groups.tellShard(shard, command);
    } catch (error) {
      throw this.#noticed(error);
    }
  }

  async ask<Kind extends KindOfKey>(
    bucket: BucketId,
    key: string,
    kind: Kind,
    query: ShardQueryOf<Kind>,
  ): Promise<ShardAnswers[Kind]> {
    assertStorableKey(key);
    const topology = this.#topology ?? (await this.topology());
    try {
      return await this.groups.askShard(shardOf(topology, bucket, key), kind, query);
    } catch (error) {
      throw this.#noticed(error);
    }
  }

  async merged<T>(limit: number, askOf: (shard: GroupId) => AskPage<T>): Promise<Page<T>> {
    const topology = this.#topology ?? (await this.topology());
    try {
      return await mergePages(topology.shards.map(askOf), limit);
    } catch (error) {
      throw this.#noticed(error);
    }
  }

  async of(bucket: BucketId, key: string): Promise<GroupId> {
    assertStorableKey(key);
    return shardOf(this.#topology ?? (await this.topology()), bucket, key);
  }

  /** A group that nobody knows: the next request reads the topology again. */
  #noticed(error: unknown): unknown {
    if (hasCode(error, "raft.unknownGroup")) this.#topology = undefined;
    return error;
  }
}

export function done(result: ShardResult): { readonly kind: "done" } | Refused {
  if (result.kind === "done" || result.kind === "refused") return result;
  throw unexpected(result);
}

export const unexpected = ({ kind }: ShardResult): AtollError =>
  new AtollError("message.malformed", `a shard answered "${kind}" to another kind of command`);

export function* batches<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += MAX_BATCH) yield list.slice(from, from + MAX_BATCH);
}
