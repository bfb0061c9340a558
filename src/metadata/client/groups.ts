/** The groups as typed state machines: a command in, its result out; a question in, its answer out. */
import type { GroupId, LogIndex } from "../../base/ids.ts";
import type { ReadTransaction } from "../../base/store.ts";
import type { AccessOptions, GroupAccess, LinearizableQuery } from "../access.ts";
import type { AnswerCodec } from "../codec/answer-codec.ts";
import { shardAnswerCodecs } from "../codec/answers.ts";
import { decodeShardResult, encodeShardCommand } from "../codec/commands.ts";
import { encodeShardQuery } from "../codec/queries.ts";
import {
  decodeSystemResult,
  encodeSystemCommand,
  encodeSystemQuery,
  systemAnswerCodecs,
} from "../codec/system.ts";
import type { ShardCommand, ShardResult, SystemCommand, SystemResult } from "../commands.ts";
import type { ShardAnswers, ShardQuery, SystemAnswers, SystemQuery } from "../queries.ts";
import { shardAnswerers } from "../shard/query.ts";
import { systemAnswerers } from "../system/query.ts";

export type ShardQueryOf<Kind extends ShardQuery["kind"]> = Extract<ShardQuery, { kind: Kind }>;
type SystemQueryOf<Kind extends SystemQuery["kind"]> = Extract<SystemQuery, { kind: Kind }>;

export class Groups {
  readonly #access: GroupAccess;
  readonly #systemGroup: GroupId;
  readonly #options: AccessOptions;

  constructor(access: GroupAccess, systemGroup: GroupId, options: AccessOptions) {
    this.#access = access;
    this.#systemGroup = systemGroup;
    this.#options = options;
  }

  async tellShard(shard: GroupId, command: ShardCommand): Promise<ShardResult> {
    return (await this.commit(shard, command)).result;
  }

  async commit(shard: GroupId, command: ShardCommand): Promise<{ index: LogIndex; result: ShardResult }> {
    const { index, result } = await this.#access.propose(shard, encodeShardCommand(command), this.#options);
    return { index, result: decodeShardResult(result) };
  }

  askShard<Kind extends ShardQuery["kind"]>(
    shard: GroupId,
    kind: Kind,
    query: ShardQueryOf<Kind>,
  ): Promise<ShardAnswers[Kind]> {
    const question = new Question(query, shardAnswerers[kind], encodeShardQuery, shardAnswerCodecs[kind]);
    return this.#access.query(shard, question, this.#options);
  }

  async tellSystem(command: SystemCommand): Promise<SystemResult> {
    const bytes = encodeSystemCommand(command);
    const { result } = await this.#access.propose(this.#systemGroup, bytes, this.#options);
    return decodeSystemResult(result);
  }

  askSystem<Kind extends SystemQuery["kind"]>(
    kind: Kind,
    query: SystemQueryOf<Kind>,
  ): Promise<SystemAnswers[Kind]> {
    const question = new Question(query, systemAnswerers[kind], encodeSystemQuery, systemAnswerCodecs[kind]);
    return this.#access.query(this.#systemGroup, question, this.#options);
  }
}

/** Nothing is encoded where the replica is on this node. */
class Question<Query, Answer> implements LinearizableQuery<Answer> {
  readonly #query: Query;
  readonly #answerer: (transaction: ReadTransaction, query: Query, appliedIndex: LogIndex) => Answer;
  readonly #encode: (query: Query) => Uint8Array;
  readonly #codec: AnswerCodec<Answer>;

  constructor(
    query: Query,
    answerer: (transaction: ReadTransaction, query: Query, appliedIndex: LogIndex) => Answer,
    encode: (query: Query) => Uint8Array,
    codec: AnswerCodec<Answer>,
  ) {
    this.#query = query;
    this.#answerer = answerer;
    this.#encode = encode;
    this.#codec = codec;
  }

  local(transaction: ReadTransaction, appliedIndex: LogIndex): Answer {
    return this.#answerer(transaction, this.#query, appliedIndex);
  }

  encode(): Uint8Array {
    return this.#encode(this.#query);
  }

  decode(answer: Uint8Array): Answer {
    return this.#codec.decode(answer);
  }
}
