/**
 * The eyes of a run: sits between the production code and what it is given (log, state machine, transport), feeds
 * the invariants, marks coverage and writes the trace.
 */
import { crc32c } from "@node-rs/crc32";
import { AtollError } from "../../src/base/errors.ts";
import type { GroupId, LogIndex, NodeId, Term } from "../../src/base/ids.ts";
import type { Entry, SnapshotMark } from "../../src/consensus/core/types.ts";
import type { RaftGroup } from "../../src/consensus/host/group.ts";
import type { HostLog } from "../../src/consensus/host/host.ts";
import type { LogWrite, RecoveredGroup, RecoveryReport } from "../../src/consensus/log/types.ts";
import type { StateMachine } from "../../src/consensus/state-machine/types.ts";
import { decodePacket } from "../../src/consensus/wire/packet.ts";
import type { WitnessLeaders } from "../../src/witness/index.ts";
import { RaftInvariants } from "./checkers/raft-invariants.ts";
import type { ObservedEntry } from "./checkers/shadow-log.ts";
import type { Coverage } from "./coverage.ts";
import { readHash } from "./kv-application.ts";
import type { Trace, TraceFact } from "./trace.ts";

export class Observer {
  readonly invariants = new RaftInvariants();
  readonly #coverage: Coverage;
  readonly #trace: Trace;
  readonly #roles = new Map<string, string>();
  readonly #lastWrites = new Map<string, LogWrite>();
  #failure: Error | undefined;

  /** Called when a node asks for real votes. */
  onCampaign: ((node: NodeId, term: Term) => void) | undefined;

  /** Called when a replica has applied an entry. */
  onApplied: ((group: GroupId, entry: Entry) => void) | undefined;

  /** Called when a node begins to take a snapshot. */
  onSnapshotBegun: ((node: NodeId) => void) | undefined;

  constructor(coverage: Coverage, trace: Trace) {
    this.#coverage = coverage;
    this.#trace = trace;
  }

  /** The first thing that must not happen. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  fail(error: Error): void {
    this.#failure ??= error;
    this.#trace.event("-", "VIOLATION", error.message);
  }

  event(node: NodeId | undefined, what: string, ...details: TraceFact[]): void {
    this.#trace.event(node === undefined ? "-" : `n${node}`, what, ...details);
  }

  note(node: NodeId | undefined, what: string, message: string, fields: object = {}): void {
    this.#trace.eventOf(node === undefined ? "-" : `n${node}`, what, () => {
      const error = (fields as { error?: unknown }).error;
      return error instanceof Error ? `${message}: ${error.message}` : message;
    });
  }

  onLogOpened(node: NodeId, report: RecoveryReport): void {
    this.event(node, "log opened", `segments ${report.segments} batches ${report.batches}`);
    if (report.tornTail) this.#coverage.mark("torn log tail cut");
    if (report.damagedBatches > 0) {
      this.#coverage.mark("damaged log middle found");
      this.event(node, "log damaged", `damaged ${report.damaged} lost ${report.lost}`);
    }
  }

  /** What a replica starts from, as `reconcile` in the host will see it. */
  onStart(node: NodeId, group: GroupId, recovered: RecoveredGroup | undefined, applied: SnapshotMark): void {
    if (recovered === undefined || recovered.condition === "lost") return;
    const { hardState, mark, entries, condition } = recovered;
    const at = applied.index - mark.index;
    const isInLog = at >= 0 && (at === 0 ? mark.term : entries[at - 1]?.term) === applied.term;
    this.invariants.onRecovered(node, group, {
      vote: { term: hardState.term, votedFor: hardState.votedFor },
      appliedIndex: applied.index,
      mark: isInLog ? mark : applied,
      entries: isInLog ? entries.map(observed) : [],
      isDamaged: condition === "damaged" || !isInLog,
    });
    this.event(
      node,
      "replica starts",
      `g${group}`,
      `term ${hardState.term} last ${mark.index + entries.length}`,
      `applied ${applied.index}`,
      hardState.recovering ? "recovering" : undefined,
    );
  }

  onDown(node: NodeId): void {
    for (const key of [...this.#roles.keys()]) if (key.startsWith(`${node}/`)) this.#roles.delete(key);
  }

  onRetired(node: NodeId): void {
    this.#coverage.mark("replica retired: its vote is lost");
    this.event(node, "retired");
  }

  /** A node may stop at what its disks do. Anything else is our bug. */
  onNodeFailure(node: NodeId, error: Error): void {
    this.event(node, "node stopped", error.message);
    const isDisk = error instanceof AtollError && /^(disk|store|log)\./.test(error.code);
    if (isDisk) this.#coverage.mark("node stopped at a failed disk");
    else this.fail(error);
  }

  onCounters(group: RaftGroup): void {
    for (const [name, count] of Object.entries(group.counters())) this.#coverage.mark(`raft: ${name}`, count);
  }

  onLeaderCounters(leaders: WitnessLeaders | undefined): void {
    for (const [name, count] of Object.entries(leaders?.counters() ?? {})) {
      this.#coverage.mark(`witness: ${name}`, count);
    }
  }

  watchLog(node: NodeId, log: HostLog): HostLog {
    return {
      append: async (writes) => {
        for (const write of writes) this.#onWrite(node, write);
        await log.append(writes);
        for (const write of writes) this.#onDurable(node, write);
      },
      compact: (group, mark) => {
        this.#coverage.mark("log compacted");
        this.invariants.onCompacted(node, group, mark.index);
        log.compact(group, mark);
      },
      relocate: (group, state) => {
        this.#coverage.mark("pinned group relocated");
        return log.relocate(group, state);
      },
      onStop: (callback) => log.onStop(callback),
      get isBusy() {
        return log.isBusy;
      },
      get pinned() {
        return log.pinned;
      },
    };
  }

  #onWrite(node: NodeId, write: LogWrite): void {
    const { group, hardState, entries, restart } = write;
    if (hardState !== undefined) {
      this.event(node, "persist", `g${group}`, `term ${hardState.term} vote ${hardState.votedFor}`);
    }
    this.#lastWrites.set(`${node}/${group}`, write);
    if (restart !== undefined) this.event(node, "log restarts", `g${group}`, `after ${restart.index}`);
    const first = entries?.[0];
    if (entries === undefined || first === undefined) return;
    this.event(node, "append", `g${group}`, `${first.index}..${entries.at(-1)?.index} term ${first.term}`);
    this.invariants.onLogChanged(node, group, first.index, entries.map(observed));
  }

  #onDurable(node: NodeId, write: LogWrite): void {
    const { group, hardState, entries } = write;
    if (hardState !== undefined) {
      this.invariants.onVotePersisted(node, group, hardState.term, hardState.votedFor);
    }
    const last = entries?.at(-1);
    // A later write may have replaced these entries already; then it is the one to be held to.
    if (last !== undefined && this.#lastWrites.get(`${node}/${group}`) === write) {
      this.invariants.onAppendDurable(node, group, last.index);
    }
  }

  watchStateMachine(node: NodeId, group: GroupId, inner: StateMachine): StateMachine {
    return {
      get applied() {
        return inner.applied;
      },
      get flushed() {
        return inner.flushed;
      },
      apply: (entries) => {
        for (const entry of entries) this.onApplied?.(group, entry);
        for (const { index, term, ...entry } of entries) {
          const checksum = fingerprint(entry);
          this.invariants.onCommit(node, group, index, term, checksum);
          this.invariants.onApply(node, group, index, term, checksum);
        }
        const results = inner.apply(entries);
        const last = entries.at(-1)?.index as LogIndex;
        this.event(node, "apply", `g${group}`, `..${last}`);
        this.invariants.onStateHash(node, group, last, inner.read(readHash));
        return results;
      },
      flush: () => inner.flush(),
      read: (body) => inner.read(body),
      openSnapshot: () => inner.openSnapshot(),
      beginInstall: (mark, snapshotId) => {
        const sink = inner.beginInstall(mark, snapshotId);
        this.#coverage.mark(sink.lastKey === undefined ? "snapshot begun" : "snapshot resumed");
        this.onSnapshotBegun?.(node);
        const finish = sink.finish.bind(sink);
        sink.finish = async () => {
          await finish();
          this.#coverage.mark("snapshot installed");
          this.event(node, "snapshot", `g${group}`, `installed at ${mark.index} term ${mark.term}`);
          this.invariants.onRestore(node, group, mark.index, mark.term);
          this.invariants.onStateHash(node, group, mark.index, inner.read(readHash));
        };
        return sink;
      },
    };
  }

  /** Before the packet is put on the wire. */
  onPacket(from: NodeId, to: NodeId, packet: Uint8Array, groups: readonly RaftGroup[]): void {
    this.onRoles(from, groups);
    for (const { group, message } of decodePacket(packet, from, to).messages) {
      if (message.kind === "voteResponse" && message.granted && !message.preVote) {
        this.invariants.onVoteSent(from, group, message.term, to);
      }
      if (message.kind === "voteRequest" && !message.preVote) this.onCampaign?.(from, message.term);
      if (message.kind === "heartbeat" && message.recoveryNonce !== 0)
        this.#coverage.mark("recovery answered");
    }
  }

  onRoles(node: NodeId, groups: readonly RaftGroup[]): void {
    for (const group of groups) {
      const { role, term } = group.status();
      const key = `${node}/${group.id}`;
      const now = `${role} ${term}`;
      if (this.#roles.get(key) === now) continue;
      this.#roles.set(key, now);
      this.event(node, role, `g${group.id}`, `term ${term}`);
      if (role === "leader") this.invariants.onLeader(node, group.id, term);
    }
  }
}

function observed(entry: Entry): ObservedEntry {
  return { index: entry.index, term: entry.term, checksum: fingerprint(entry) };
}

function fingerprint({ kind, data }: Pick<Entry, "kind" | "data">): number {
  return crc32c(Buffer.from(data.buffer, data.byteOffset, data.byteLength), kind);
}
