/** The part of the metadata's client that verification uses. */
import { assert, defined } from "../../base/assert.ts";
import type { GroupId } from "../../base/ids.ts";
import type { VersionId } from "../../base/version-id.ts";
import type { NamedVersion } from "../replication.ts";
import type {
  Elements,
  ElementsQuery,
  Enqueued,
  EnqueueVersions,
  Fingerprints,
  FingerprintsQuery,
  VerificationClient,
  VersionStanding,
} from "../verification.ts";
import { batches, done, type ShardCalls } from "./shard-calls.ts";

interface Parts {
  readonly shards: ShardCalls;
  readonly propose: () => VersionId;
}

export class VerificationCalls implements VerificationClient {
  readonly #shards: ShardCalls;
  readonly #propose: () => VersionId;

  constructor({ shards, propose }: Parts) {
    this.#shards = shards;
    this.#propose = propose;
  }

  fingerprints(shard: GroupId, query: Omit<FingerprintsQuery, "kind">): Promise<Fingerprints> {
    return this.#shards.groups.askShard(shard, "fingerprints", { kind: "fingerprints", ...query });
  }

  elements(shard: GroupId, query: Omit<ElementsQuery, "kind">): Promise<Elements> {
    return this.#shards.groups.askShard(shard, "elements", { kind: "elements", ...query });
  }

  async standings(of: readonly NamedVersion[]): Promise<readonly VersionStanding[]> {
    const found = new Map<NamedVersion, VersionStanding>();
    await this.#byShard(of, async (shard, part) => {
      const query = { kind: "standings", of: part } as const;
      const { standings } = await this.#shards.groups.askShard(shard, "standings", query);
      assert(standings.length === part.length, `${standings.length} answers to ${part.length} questions`);
      for (const [at, named] of part.entries()) found.set(named, defined(standings[at], "a standing"));
    });
    return of.map((named) => defined(found.get(named), "a standing"));
  }

  async enqueueVersions(command: Omit<EnqueueVersions, "kind" | "proposed">): Promise<boolean> {
    const { bucket } = command;
    let isThere = true;
    const proposed = this.#propose();
    const named = command.of.map((each): Enqueued & NamedVersion => ({ ...each, bucket }));
    await this.#byShard(named, async (shard, of) => {
      const result = await this.#shards.tellShard(shard, {
        kind: "enqueueVersions",
        ...command,
        of,
        proposed,
      });
      if (done(result).kind === "refused") isThere = false;
    });
    return isThere;
  }

  async #byShard<T extends NamedVersion>(
    of: readonly T[],
    ask: (shard: GroupId, part: readonly T[]) => Promise<void>,
  ): Promise<void> {
    const byShard = new Map<GroupId, T[]>();
    for (const named of of) {
      const shard = await this.#shards.of(named.bucket, named.key);
      const part = byShard.get(shard);
      if (part === undefined) byShard.set(shard, [named]);
      else part.push(named);
    }
    await Promise.all(
      Array.from(byShard, async ([shard, part]) => {
        for (const batch of batches(part)) await ask(shard, batch);
      }),
    );
  }
}
