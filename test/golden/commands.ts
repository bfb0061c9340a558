/**
 * The commands of the golden traces. Time stands still except in `tick` and `elect`; messages travel only in
 * `deliver`, `stabilize` and `elect`; disks write at once unless held.
 */
import { AtollError } from "../../src/base/errors.ts";
import { type LogIndex, nodeId, type Term } from "../../src/base/ids.ts";
import { lanOptions } from "../../src/consensus/core/options.ts";
import { type Entry, EntryKind } from "../../src/consensus/core/types.ts";
import { describeEntry, describeMessage, describeStatus } from "./describe.ts";
import { Group, type MessageFilter } from "./group.ts";
import { Command } from "./trace-file.ts";

/** Elections draw their timeouts from this seed in every trace that names no other. */
const DEFAULT_SEED = 1;

type Handler = (group: Group, command: Command) => void;

/** Executes the commands of one trace, which begins with `group`. */
export class Session {
  #group: Group | undefined;

  execute(line: string): string[] {
    const command = new Command(line);
    if (command.name === "group") {
      this.#group = createGroup(command);
      command.refuseUnread();
      return [];
    }
    const handler = handlers[command.name];
    if (handler === undefined) throw new Error(`unknown command: ${line}`);
    if (this.#group === undefined) throw new Error("a trace begins with: group voters=...");
    const group = this.#group;
    try {
      handler(group, command);
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      group.note(`${error.code}: ${error.message}`);
    }
    command.refuseUnread();
    return group.takeLines();
  }
}

/** `group voters=1,2,3 [learners=4] [spare=5] [heartbeat=100] [election=400] [appendBytes=] [inflight=] [seed=]` */
function createGroup(command: Command): Group {
  const options = {
    ...lanOptions,
    heartbeatMs: command.number("heartbeat") ?? lanOptions.heartbeatMs,
    electionTimeoutMs: command.number("election") ?? lanOptions.electionTimeoutMs,
    maxAppendBytes: command.number("appendBytes") ?? lanOptions.maxAppendBytes,
    maxInflightAppends: command.number("inflight") ?? lanOptions.maxInflightAppends,
    maxUncommittedBytes: command.number("uncommittedBytes") ?? lanOptions.maxUncommittedBytes,
  };
  const group = new Group(options, command.number("seed") ?? DEFAULT_SEED);
  const voters = command.numbers("voters").map(nodeId);
  const learners = command.numbers("learners").map(nodeId);
  for (const id of [...voters, ...learners]) group.add(id, { voters, outgoing: [], learners });
  // Replicas that wait to be named in a membership.
  for (const id of command.numbers("spare")) group.add(id, { voters: [], outgoing: [], learners: [] });
  return group;
}

const handlers: Record<string, Handler | undefined> = {
  tick(group, command) {
    group.nowMs += command.number("ms") ?? 0;
    const only = command.number("node");
    for (const replica of group.replicas) {
      if (replica.raft === undefined || (only !== undefined && replica.id !== only)) continue;
      replica.input((raft) => raft.tick(group.nowMs));
    }
  },

  /** Delivers what is on its way, lets two election timeouts pass, and wakes one replica only. */
  elect(group, command) {
    const replica = group.replica(command.requiredNumber("node"));
    group.withoutMessages(() => {
      group.stabilize();
      group.nowMs += 2 * group.options.electionTimeoutMs;
      replica.input((raft) => raft.tick(group.nowMs));
      group.stabilize();
    });
  },

  /** Lets time pass in heartbeat intervals in which everything is delivered, as in a healthy network. */
  run(group, command) {
    const untilMs = group.nowMs + command.requiredNumber("ms");
    group.withoutMessages(() => {
      while (group.nowMs < untilMs) {
        group.nowMs = Math.min(untilMs, group.nowMs + group.options.heartbeatMs);
        for (const replica of group.replicas) {
          if (replica.raft !== undefined) replica.input((raft) => raft.tick(group.nowMs));
        }
        group.stabilize();
      }
    });
  },

  deliver(group, command) {
    group.deliver(filterOf(command), command.has("keep"));
  },

  drop(group, command) {
    group.drop(filterOf(command));
  },

  stabilize(group, command) {
    if (command.has("quiet")) group.withoutMessages(() => group.stabilize());
    else group.stabilize();
  },

  network(group) {
    for (const message of group.inFlight) group.note(`on its way: ${describeMessage(message)}`);
  },

  "hold-disk"(group, command) {
    group.replica(command.requiredNumber("node")).isDiskHeld = true;
  },

  /** `persist node=2 [count=1]`: the disk completes its oldest writes, by default all. */
  persist(group, command) {
    const replica = group.replica(command.requiredNumber("node"));
    const count = command.number("count") ?? replica.pendingWrites;
    for (let i = 0; i < count; i++) replica.persist();
  },

  "release-disk"(group, command) {
    const replica = group.replica(command.requiredNumber("node"));
    replica.isDiskHeld = false;
    while (replica.pendingWrites > 0) replica.persist();
  },

  propose(group, command) {
    const data = Buffer.from(command.text("data") ?? "");
    group.replica(command.requiredNumber("node")).input((raft) => {
      const { index, term } = raft.propose(data);
      group.note(`proposed as ${index}@${term}`);
    });
  },

  read(group, command) {
    group.replica(command.requiredNumber("node")).input((raft) => {
      for (const context of command.numbers("context")) raft.read(context, group.nowMs);
    });
  },

  change(group, command) {
    const target = {
      voters: command.numbers("voters").map(nodeId),
      learners: command.numbers("learners").map(nodeId),
    };
    group.replica(command.requiredNumber("node")).input((raft) => raft.changeMembership(target));
  },

  transfer(group, command) {
    const to = nodeId(command.requiredNumber("to"));
    group.replica(command.requiredNumber("node")).input((raft) => raft.transferLeadership(to, group.nowMs));
  },

  crash(group, command) {
    group.replica(command.requiredNumber("node")).crash();
  },

  restart(group, command) {
    const replica = group.replica(command.requiredNumber("node"));
    replica.crash();
    replica.start();
    if (replica.raft !== undefined) group.note(describeStatus(replica.raft.status()));
  },

  /** `damage node=3 keep=2`: restarts a replica whose disk lost everything after entry 2. */
  damage(group, command) {
    const replica = group.replica(command.requiredNumber("node"));
    replica.crash();
    replica.damage(command.requiredNumber("keep") as LogIndex);
    replica.start();
    if (replica.raft !== undefined) group.note(describeStatus(replica.raft.status()));
  },

  /** `preset node=1 log=1,1,4 [term=4] [vote=2]`: restarts a replica with a log of entries of these terms. */
  preset(group, command) {
    const replica = group.replica(command.requiredNumber("node"));
    const terms = command.numbers("log");
    replica.crash();
    replica.preset(terms.map(presetEntry), {
      term: (command.number("term") ?? terms.at(-1) ?? 0) as Term,
      votedFor: nodeId(command.number("vote") ?? 0),
      commit: 0 as LogIndex,
      recovering: false,
    });
    replica.start();
  },

  compact(group, command) {
    group.replica(command.requiredNumber("node")).compact(command.requiredNumber("index") as LogIndex);
  },

  /** `snapshot node=3 from=1`: 3 installs what the state machine of 1 holds. */
  snapshot(group, command) {
    const mark = group.replica(command.requiredNumber("from")).snapshot();
    const id = command.requiredNumber("node");
    const isOfUse = group.replica(id).restore(mark);
    group.note(isOfUse ? `${id} stands at ${mark.index}@${mark.term}` : `${id} had overtaken ${mark.index}`);
  },

  isolate(group, command) {
    group.isolate(command.requiredNumber("node"));
  },

  cut(group, command) {
    group.cut(command.requiredNumber("from"), command.requiredNumber("to"));
  },

  heal(group) {
    group.heal();
  },

  status(group, command) {
    const only = command.number("node");
    for (const replica of group.replicas) {
      if (only !== undefined && replica.id !== only) continue;
      group.note(replica.raft === undefined ? `${replica.id}: down` : describeStatus(replica.raft.status()));
    }
  },

  /** What is durable; `terms` shows the terms only, as the figures of the paper do. */
  log(group, command) {
    const only = command.number("node");
    const showTerms = command.has("terms");
    for (const { id, log } of group.replicas) {
      if (only !== undefined && id !== only) continue;
      const entries = log.map((entry) => (showTerms ? `${entry.term}` : describeEntry(entry)));
      group.note(`${id}: ${entries.join(showTerms ? " " : ", ")}`);
    }
  },
};

function filterOf(command: Command): MessageFilter {
  return { from: command.number("from"), to: command.number("to"), kind: command.text("kind") };
}

/** Entries of one term and index are equal everywhere, as log matching demands. */
function presetEntry(term: number, position: number): Entry {
  const index = (position + 1) as LogIndex;
  return { term: term as Term, index, kind: EntryKind.command, data: Buffer.from(`${index}of${term}`) };
}
