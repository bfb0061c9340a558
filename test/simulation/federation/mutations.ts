/** Bugs that are put into what carries data between regions: the simulator of federations must catch each. */
import type { Mutation } from "../mutations.ts";

export const federationMutations: readonly Mutation[] = [
  {
    name: "acknowledge-before-durable",
    withinSeeds: 60,
    danger: "A receiver answers before what it took is committed.",
    file: "src/replicator/receiver/receiver.ts",
    find: "const receive = () => this.#components.replicas.receive(bucket, replicas, signal, epoch);",
    replace:
      "const receive = async () => {\n" +
      "        this.#components.replicas.receive(bucket, replicas, signal, epoch).catch(() => {});\n" +
      '        return replicas.map(() => "applied" as const);\n      };',
  },
  {
    name: "drop-event-when-unreachable",
    withinSeeds: 60,
    danger: "A sender takes what could not be sent for shipped.",
    file: "src/replicator/sender/target-sender.ts",
    find: "way.failed(failure);\n        this.pending.putBack(batch);",
    replace: "way.failed(failure);\n        for (const pending of batch) this.#done(pending);",
  },
  {
    name: "no-tombstone",
    withinSeeds: 60,
    firstSeed: 3,
    danger: "A deletion of a version is forgotten at once, and a put that comes late brings it back.",
    file: "src/metadata/shard/key-history.ts",
    find: "if (edit.transaction.get(rowKey) !== undefined) return;",
    replace: "return;",
  },
  {
    name: "late-put-resurrects",
    withinSeeds: 200,
    firstSeed: 120,
    danger: "A replica is taken although its version was deleted.",
    file: "src/metadata/shard/replicas.ts",
    find: "const isDeleted = hasTombstone(transaction, at, version);",
    replace: "const isDeleted = false;",
  },
  {
    name: "deletion-ahead-is-local",
    withinSeeds: 200,
    firstSeed: 3,
    danger: "A version that is deleted where it has not arrived yet arrives after all.",
    file: "src/metadata/shard/local-writes.ts",
    find: "putTombstone(edit, command, version, stamp);",
    replace: "",
  },
  {
    name: "null-deletion-forgotten",
    withinSeeds: 60,
    firstSeed: 44,
    danger: "Where nothing of a key is left, a null version older than its deletion is taken.",
    file: "src/metadata/shard/replicas.ts",
    find: "return history.nullDeletion === undefined ? undefined : rivalOfDeletion(history.nullDeletion);",
    replace: "return undefined;",
  },
  {
    name: "last-arrival-wins",
    withinSeeds: 60,
    danger: "Of two null versions the one that comes last counts, which is another in each region.",
    file: "src/metadata/shard/replicas.ts",
    find: "return added.version > rival.version;",
    replace: "return true;",
  },
  {
    name: "no-tiebreak",
    withinSeeds: 2_000,
    firstSeed: 657,
    danger: "Null versions of two regions with the same stamp: each region keeps its own.",
    file: "src/metadata/shard/replicas.ts",
    find: "return added.version > rival.version;",
    replace: "return added.version.slice(0, 16) > rival.version.slice(0, 16);",
  },
  {
    name: "older-tags-win",
    withinSeeds: 60,
    firstSeed: 12,
    danger: "Tags that come late take the place of newer ones.",
    file: "src/metadata/shard/replicas.ts",
    find: "if (summary.isMarker || tagsStamp <= (summary.tagsStamp ?? summary.version)) return false;",
    replace: "if (summary.isMarker) return false;",
  },
  {
    name: "replicas-shipped-on",
    withinSeeds: 60,
    danger: "What came from another region goes on to the next, round and round.",
    file: "src/metadata/shard/apply.ts",
    find: 'import { receiveReplicas } from "./replicas.ts";',
    replace: `import { decodeReplication } from "../codec/replication.ts";
import { enqueue } from "./outbox.ts";
import { receiveReplicas as take } from "./replicas.ts";
import { readBucket } from "./view.ts";
const receiveReplicas = (edit, command) => {
  const result = take(edit, command);
  if (result.kind !== "received") return result;
  const { rules } = decodeReplication(readBucket(edit.transaction, command.bucket).replication);
  for (const [i, replica] of command.replicas.entries()) {
    if (replica.kind !== "deleteMarker" || result.outcomes[i] !== "applied") continue;
    const { key, kind, version, isNull, seen } = replica;
    enqueue(edit, { bucket: command.bucket, key }, rules, { kind, version, stamp: version, isNull, seen, bytes: 0 });
  }
  return result;
};`,
  },
  {
    name: "replaced-before-it-was-shipped",
    withinSeeds: 60,
    danger:
      "What a replica takes the place of waits for a third region no more, and neither does the replica.",
    file: "src/metadata/shard/relay.ts",
    find: "return events.length === 0 ? nobody : new Set(events.map(({ target }) => target));",
    replace: "return nobody;",
  },
  {
    name: "shipped-back",
    withinSeeds: 60,
    danger: "A replica that takes the place of what waits is shipped to where it was written.",
    file: "src/metadata/shard/relay.ts",
    find: "awaiting.has(rule.target) && !isWriter(rule.target)",
    replace: "awaiting.has(rule.target)",
  },
  {
    name: "clock-not-moved",
    withinSeeds: 60,
    firstSeed: 8,
    danger:
      "A shard does not pass the stamps that it receives: a later write here is older than what it replaces.",
    file: "src/metadata/shard/edit.ts",
    find: "if (version > this.state.lastVersion) this.state.lastVersion = version;",
    replace: "",
  },
  {
    name: "complete-too-early",
    withinSeeds: 60,
    danger: "A version is called complete while one of its targets waits.",
    file: "src/metadata/shard/view.ts",
    find: 'if (waiting.length === 0) return isReplica ? "replica" : "completed";',
    replace: 'if (waiting.length < targets.length) return isReplica ? "replica" : "completed";',
  },
  {
    name: "silent-conflict",
    withinSeeds: 60,
    danger: "A write is lost to one that knew nothing of it, and nobody is told.",
    file: "src/metadata/shard/replicas.ts",
    find: "if (!isSeen(history.seen, added.version)) compare(edit, at, rival, added, false);",
    replace: "",
  },
  {
    name: "two-buckets-of-a-name",
    withinSeeds: 200,
    danger: "Two regions each make a bucket of the same name.",
    file: "src/federation/control/apply.ts",
    find: 'if (known !== undefined) return { kind: known.id === id ? "bucket" : "exists", bucket: known };',
    replace: "",
  },
  {
    name: "stale-epoch-taken",
    withinSeeds: 1_000,
    firstSeed: 9,
    danger: "A region takes replicas of one that ships as the home of an epoch that is over.",
    file: "src/metadata/shard/home.ts",
    find: "home !== undefined && epoch !== undefined && epoch.epoch < home.epoch && !epoch.isMerge;",
    replace: "home !== undefined && epoch !== undefined && epoch.epoch < 0;",
  },
  {
    name: "lease-from-a-minority",
    withinSeeds: 1_000,
    firstSeed: 18,
    danger: "A region holds its lease by a renewal that no majority agreed to.",
    file: "src/federation/homes/lease.ts",
    find: "const isGranted = await this.#ask(grant);",
    replace: "this.#ask(grant);\n    const isGranted = true;",
  },
  {
    name: "lease-not-waited-out",
    withinSeeds: 1_000,
    firstSeed: 38,
    danger: "A home is taken while the old one may still have its lease.",
    file: "src/federation/homes/observer.ts",
    find: 'return leftMs > 0 ? { kind: "running", forMs: leftMs } : { kind: "expired", sequence };',
    replace: 'return { kind: "expired", sequence };',
  },
  {
    name: "answer-not-confirmed",
    withinSeeds: 1_000,
    firstSeed: 18,
    danger: "A write is acknowledged by who was home when it came, and is not when it is answered.",
    file: "src/s3/elsewhere/writes.ts",
    find: "exchange.beforeAnswer = () => guard.confirm();",
    replace: "",
  },
  {
    name: "freshness-from-receipt",
    withinSeeds: 1_000,
    firstSeed: 67,
    danger:
      "How old what is here may be is counted from when a region's answer came, not from when it was asked.",
    file: "src/replicator/reads/poller.ts",
    find: "this.#knowledge(bucket, region)?.learn(answer, askedMs, {",
    replace: "this.#knowledge(bucket, region)?.learn(answer, clock.monotonicMs(), {",
  },
  {
    name: "session-ignored",
    withinSeeds: 1_000,
    firstSeed: 24,
    danger: "A region serves a client that has seen more of another region than has come.",
    file: "src/replicator/reads/judge.ts",
    find: "if (session === undefined || needed === undefined) return true;",
    replace: "return true;",
  },
  {
    name: "session-by-an-old-look",
    withinSeeds: 1_000,
    danger:
      "A region that is away counts as it was when it was asked last, whatever it may have written since.",
    file: "src/replicator/reads/knowledge.ts",
    find: "stampOf(clear.last) >= stamp",
    replace: "true",
  },
  {
    name: "strong-not-confirmed",
    withinSeeds: 1_000,
    firstSeed: 12,
    danger: "A region proves a strong read although its lease ran out before it looked.",
    file: "src/replicator/reads/home-check.ts",
    find: "homes.confirm(bucket, epoch);",
    replace: "",
  },
  {
    name: "floor-ignored",
    withinSeeds: 1_000,
    firstSeed: 220,
    danger: "A new home writes below what the last one could write, and so is not the newer one.",
    file: "src/metadata/shard/home.ts",
    find: "return versionId({ millis: home.floorMs, ...greatest });",
    replace: "return versionId({ millis: 0, ...greatest });",
  },
  {
    name: "repaired-tags-of-now",
    withinSeeds: 1_000,
    firstSeed: 210,
    danger: "Tags that are shipped once more are announced as of then, and at risk where they are.",
    file: "src/replicator/announce/changes.ts",
    find: 'return kind === "tags" ? { ...announced, stamp: tagsStamp } : { ...announced, tagsStamp };',
    replace: "return announced;",
  },
  {
    name: "serve-one-behind",
    withinSeeds: 1_000,
    danger: "A gateway serves what it kept although one write of the slot came after it.",
    file: "src/witness/checks.ts",
    find: "return stamp <= asOf;",
    replace: "return stamp <= asOf + 1;",
  },
  {
    name: "expose-before-mark",
    withinSeeds: 1_000,
    danger: "A shard's leader commits what a quorum holds, marked at the witness or not.",
    file: "src/consensus/core/replication.ts",
    find: "const index = Math.min(held, leadership.commitLimit) as LogIndex;",
    replace: "const index = held as LogIndex;",
  },
  {
    name: "abandon-without-waiting",
    withinSeeds: 1_000,
    firstSeed: 11,
    danger: "A leader whose witness does not answer goes on while the lease may last.",
    file: "src/witness/shard-gate.ts",
    find: "standing.leaseOutMs = Math.max(standing.leaseOutMs, outMs);",
    replace: "standing.leaseOutMs = Math.min(standing.leaseOutMs, outMs);",
  },
  {
    name: "wait-for-the-slow",
    withinSeeds: 1_000,
    firstSeed: 11,
    danger: "A leader stays with a witness that answers late, and each write waits for it.",
    file: "src/witness/pace.ts",
    find: "if (this.#lateMs < LATE_BUDGET_MS) return false;",
    replace: "if (this.#lateMs < 1_000 * LATE_BUDGET_MS) return false;",
  },
  {
    name: "leave-without-waiting",
    withinSeeds: 1_000,
    firstSeed: 11,
    danger: "A leader that leaves a slow witness goes on although that one may still speak for the shard.",
    file: "src/witness/shard-gate.ts",
    find: "else if (this.#inUse.link.isSlow) this.#giveUp(this.#inUse, { isShunned: false });",
    replace:
      "else if (this.#inUse.link.isSlow) {\n      this.#inUse.leaseOutMs = 0;\n      this.#giveUp(this.#inUse, { isShunned: false });\n    }",
  },
];
