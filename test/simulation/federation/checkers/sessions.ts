/**
 * What a session sees: a client that carries its token from region to region never reads of a key what is older than
 * what it has read or written of it before. "Older" is by the stamps of versions and markers, which clients of buckets
 * without deletions by version only see grow; where a bucket keeps no versions, also by those of deletions.
 */
import type { VersionId } from "../../../../src/base/version-id.ts";

export interface SessionEvent {
  readonly client: string;
  /** With its bucket. */
  readonly key: string;
  readonly region: number;
  /** Of the object or marker that was written or is there; undefined: nothing is. */
  readonly version: VersionId | undefined;
  readonly atMs: number;
}

export class Sessions {
  /** By client and key: what the session saw or made last, and where. */
  readonly #last = new Map<string, SessionEvent>();

  wrote(event: SessionEvent): void {
    const known = this.#last.get(nameOf(event));
    if (known === undefined || isBefore(known.version, event.version)) this.#last.set(nameOf(event), event);
  }

  /**
   * @param deletion the greatest of the key that may be why there is nothing
   * @throws when it is older than what the session knows
   */
  read(event: SessionEvent, deletion?: VersionId): void {
    const known = this.#last.get(nameOf(event));
    if (known?.version !== undefined && isBefore(event.version ?? deletion, known.version)) {
      throw new Error(
        `${event.client} reads ${event.key} in r${event.region} as of ${event.version ?? "nothing"}, and knew ` +
          `${known.version} of r${known.region} since ${known.atMs.toFixed(1)} ms`,
      );
    }
    // Which deletion it was is not known: nothing is learnt from it.
    if (event.version !== undefined || known === undefined) this.#last.set(nameOf(event), event);
  }
}

const nameOf = ({ client, key }: SessionEvent): string => `${client} ${key}`;

const isBefore = (a: VersionId | undefined, b: VersionId | undefined): boolean => (a ?? "") < (b ?? "");
