import { type LogIndex, type NodeId, nodeId, type Term } from "../../src/base/ids.ts";
import type { Message } from "../../src/consensus/core/messages.ts";
import type { RaftOptions } from "../../src/consensus/core/options.ts";
import type { Entry, Membership } from "../../src/consensus/core/types.ts";
import { SeededRandom } from "../simulation/seeded-random.ts";
import { describeEntry, describeMessage } from "./describe.ts";
import { Replica, type Surroundings } from "./replica.ts";

/** Deliveries of one `stabilize` after which the replicas are taken to talk in circles. */
const MAX_DELIVERIES = 2_000;

export interface MessageFilter {
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly kind: string | undefined;
}

/** Replicas, the messages on their way between them, and one clock. Nothing moves unless it is told to. */
export class Group implements Surroundings {
  nowMs = 0;
  readonly options: RaftOptions;
  readonly #random: SeededRandom;
  readonly #replicas = new Map<NodeId, Replica>();
  #inFlight: Message[] = [];
  /** Directions in which nothing gets through, as `from→to`. */
  readonly #cut = new Set<string>();
  /** What was applied at each index, by whoever was first. */
  readonly #applied = new Map<LogIndex, string>();
  #lines: string[] = [];
  #showsSends = true;
  #showsDeliveries = true;

  constructor(options: RaftOptions, seed: number) {
    this.options = options;
    this.#random = new SeededRandom(seed);
  }

  add(id: number, membership: Membership): void {
    const mark = { index: 0 as LogIndex, term: 0 as Term, membership };
    const parts = { options: this.options, random: this.#random.fork(), surroundings: this };
    this.#replicas.set(nodeId(id), new Replica(nodeId(id), mark, parts));
  }

  get replicas(): readonly Replica[] {
    return [...this.#replicas.values()];
  }

  replica(id: number): Replica {
    const replica = this.#replicas.get(nodeId(id));
    if (replica === undefined) throw new Error(`there is no replica ${id}`);
    return replica;
  }

  get inFlight(): readonly Message[] {
    return this.#inFlight;
  }

  note(line: string): void {
    this.#lines.push(line);
  }

  takeLines(): string[] {
    const lines = this.#lines;
    this.#lines = [];
    return lines;
  }

  send(message: Message): void {
    this.#inFlight.push(message);
    if (this.#showsSends) this.note(describeMessage(message));
  }

  /** State machine safety (thesis, figure 3.2), watched from outside the core. */
  witness(entry: Entry): void {
    const applied = this.#applied.get(entry.index);
    const now = describeEntry(entry);
    if (applied !== undefined && applied !== now) {
      throw new Error(`committed entry lost: ${applied} was applied, and now ${now}`);
    }
    this.#applied.set(entry.index, now);
  }

  isolate(id: number): void {
    for (const other of this.#replicas.keys()) {
      this.cut(id, other);
      this.cut(other, id);
    }
  }

  cut(from: number, to: number): void {
    this.#cut.add(`${from}→${to}`);
  }

  heal(): void {
    this.#cut.clear();
  }

  drop(filter: MessageFilter): void {
    this.#inFlight = this.#inFlight.filter((message) => {
      const isDropped = fits(message, filter);
      if (isDropped) this.note(`lost: ${describeMessage(message)}`);
      return !isDropped;
    });
  }

  /** Delivers what is on its way now, in order, and none of what that sets off. `keep`: a copy stays on its way. */
  deliver(filter: MessageFilter, keep: boolean): void {
    const chosen = this.#inFlight.filter((message) => fits(message, filter));
    if (!keep) this.#inFlight = this.#inFlight.filter((message) => !chosen.includes(message));
    for (const message of chosen) this.#arrive(message);
  }

  /** Delivers until nothing is on its way any more. A message is shown when it arrives, not when it is sent. */
  stabilize(): void {
    const showedSends = this.#showsSends;
    this.#showsSends = false;
    for (let count = 0; ; count++) {
      const message = this.#inFlight.shift();
      if (message === undefined) break;
      if (count === MAX_DELIVERIES) throw new Error("the replicas do not come to rest");
      this.#arrive(message);
    }
    this.#showsSends = showedSends;
  }

  /** What `act` does to the replicas is shown, what they say to each other is not. */
  withoutMessages(act: () => void): void {
    this.#showsSends = false;
    this.#showsDeliveries = false;
    act();
    this.#showsSends = true;
    this.#showsDeliveries = true;
  }

  #arrive(message: Message): void {
    const replica = this.#replicas.get(message.to);
    const isLost = this.#cut.has(`${message.from}→${message.to}`) || replica?.raft === undefined;
    if (this.#showsDeliveries) this.note(`${isLost ? "lost:" : "deliver"} ${describeMessage(message)}`);
    if (isLost || replica === undefined) return;
    const linesBefore = this.#lines.length;
    replica.input((raft) => raft.step(message, this.nowMs));
    if (!this.#showsDeliveries) return;
    for (let i = linesBefore; i < this.#lines.length; i++) this.#lines[i] = `  ${this.#lines[i]}`;
  }
}

function fits(message: Message, filter: MessageFilter): boolean {
  return (
    (filter.from === undefined || message.from === filter.from) &&
    (filter.to === undefined || message.to === filter.to) &&
    (filter.kind === undefined || message.kind === filter.kind)
  );
}
