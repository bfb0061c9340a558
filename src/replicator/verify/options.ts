/** What a verification keeps in memory, and how much of a node it takes. */

export interface VerifyOptions {
  /** Elements in a block of a shard, to begin with. Smaller ones cost memory, larger ones reading again. Default 32. */
  readonly blockElements: number;
  /** Blocks of a shard kept in memory; with more, neighbours are joined. About 100 bytes each. Default 32,768. */
  readonly maxBlocksPerShard: number;
  /** Rest after each question to a shard, as a share of the time that it took. Default 0.5. */
  readonly restRatio: number;
  /** Shards of a region that are read at once. Default 2. */
  readonly shardsAtOnce: number;
  /** Sessions that this node holds for other regions. Default 4. */
  readonly maxSessions: number;
  /** A session that is asked nothing for so long ends. Default 10 minutes. */
  readonly idleTimeoutMs: number;
  /** Content read for `--deep` by one verification in this region, bytes a second. Default 64 MiB. */
  readonly deepBytesPerSecond: number;
  /** Verifications that this node runs at once. Default 2. */
  readonly maxRuns: number;
}

export const defaultVerifyOptions: VerifyOptions = {
  blockElements: 32,
  maxBlocksPerShard: 32_768,
  restRatio: 0.5,
  shardsAtOnce: 2,
  maxSessions: 4,
  idleTimeoutMs: 600_000,
  deepBytesPerSecond: 64 * 1024 * 1024,
  maxRuns: 2,
};
