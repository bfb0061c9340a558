import type { LogIndex } from "../../base/ids.ts";
import type { Message } from "./messages.ts";

export interface WriteInFlight {
  readonly sequence: number;
  /** Where the log ended when the write was handed out, and in which of its lives (`RaftLog.generation`). */
  readonly lastIndex: LogIndex;
  readonly generation: number;
  /** What may be said once the write is durable. */
  promises: readonly Message[];
}

/**
 * Writes that were handed out and are not known to be durable, oldest first, and the promises that wait for them:
 * votes and acknowledgements, which must not leave before what they speak of is on stable storage (etcd's
 * `msgsAfterAppend`). Writes become durable in order, so a promise needs to wait for one write only, the last that
 * it may speak of.
 */
export class WritesInFlight {
  #writes: WriteInFlight[] = [];
  #lastSequence = 0;

  /** Another write is handed out, of the log up to its present end. @returns the write's number */
  begin(
    log: { readonly lastIndex: LogIndex; readonly generation: number },
    promises: readonly Message[],
  ): number {
    const sequence = ++this.#lastSequence;
    this.#writes.push({ sequence, lastIndex: log.lastIndex, generation: log.generation, promises });
    return sequence;
  }

  /** Without a write of their own, promises wait for the last one on its way: they may speak of it. */
  hold(promises: readonly Message[], messages: Message[]): void {
    if (promises.length === 0) return;
    const last = this.#writes.at(-1);
    if (last === undefined) messages.push(...promises);
    else last.promises = [...last.promises, ...promises];
  }

  /** The oldest write, if it is durable as all up to this number are; it is in flight no more. */
  takeDurable(sequence: number): WriteInFlight | undefined {
    const oldest = this.#writes[0];
    if (oldest === undefined || oldest.sequence > sequence) return undefined;
    this.#writes.shift();
    return oldest;
  }

  /** Promises that are taken back before anyone was told. */
  keepOnly(isKept: (promise: Message) => boolean): void {
    for (const write of this.#writes) write.promises = write.promises.filter(isKept);
  }
}
