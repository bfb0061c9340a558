/**
 * What keeps reads of a region from its replicas: its witnesses, two of them on machines of their own or one beside each
 * node, and a gateway apart that serves what it kept. Witness, gates, checks and cache are production code; what the
 * gateway reads anew crosses a link to a node of its region.
 */
import { AtollError } from "../../../src/base/errors.ts";
import type { BucketId } from "../../../src/base/ids.ts";
import { keySlot } from "../../../src/base/key-slot.ts";
import { EntryKind, type RaftOptions } from "../../../src/consensus/index.ts";
import { type Found, type MetadataClient, slotsOfCommand } from "../../../src/metadata/index.ts";
import { ObjectCache } from "../../../src/region/index.ts";
import { WitnessClient } from "../../../src/witness/index.ts";
import type { Links, NodeName } from "../links.ts";
import type { Scheduler } from "../scheduler.ts";
import type { SeededRandom } from "../seeded-random.ts";
import { SimClock } from "../sim-clock.ts";
import { SimWitnesses, type WitnessLife } from "../sim-witness.ts";
import type { FederationProfile } from "./profile.ts";
import type { RegionNode } from "./region-node.ts";

/** Of a read, until the gateway gives it up. Virtual milliseconds. */
const READ_DEADLINE_MS = 3_000;
/** About what a call and its answer have. */
const CALL_BYTES = 100;
const ANSWER_BYTES = 400;

export interface RegionCachesParts {
  readonly region: number;
  readonly scheduler: Scheduler;
  readonly links: Links;
  readonly random: SeededRandom;
  readonly profile: FederationProfile;
  readonly hosts: readonly string[];
  /** Of all objects that clients write. */
  readonly keys: () => readonly { readonly bucket: BucketId; readonly key: string }[];
  readonly nodes: () => readonly RegionNode[];
  mark(what: string, count?: number): void;
  note(what: string, details: string): void;
  fail(error: Error): void;
}

export class RegionCaches {
  readonly witnesses: SimWitnesses;
  readonly gateway: LoneGateway;

  constructor(parts: RegionCachesParts, raft: RaftOptions) {
    const { region, scheduler, links, profile, hosts, mark, note, fail } = parts;
    const { apart = 0, leaseMs = 0, faultMs = Number.POSITIVE_INFINITY } = profile.witnesses ?? {};
    const name = `r${region}g`;
    const lifeOf = (host: NodeName): WitnessLife | undefined =>
      parts.nodes().find((node) => node.host === host)?.witness;
    this.witnesses = new SimWitnesses({
      ...{ scheduler, links, random: parts.random.fork(), mark, note },
      fail: (error) => fail(new Error(`r${region}: ${error.message}`, { cause: error })),
      settings: { apart, leaseMs, faultMs, clockDrift: profile.clockDrift, raft },
      ...{ prefix: `r${region}w`, founders: hosts, callers: [...hosts, name], beside: lifeOf },
      slotsOf: ({ kind, data }) => (kind === EntryKind.command ? slotsOfCommand(data) : "none"),
      allSlots: () => parts.keys().map(({ bucket, key }) => keySlot(bucket, key)),
    });
    const clock = new SimClock(scheduler);
    const random = parts.random.fork();
    const checks = new WitnessClient({ clock, places: this.witnesses.places(name, { clock }) });
    this.gateway = new LoneGateway(name, { ...{ links, clock, random, checks }, nodes: parts.nodes });
  }
}

interface GatewayParts {
  readonly links: Links;
  readonly clock: SimClock;
  readonly random: SeededRandom;
  readonly checks: WitnessClient;
  readonly nodes: () => readonly RegionNode[];
}

/** On a machine of its own, which outlives all nodes. */
class LoneGateway {
  readonly cache: ObjectCache;
  readonly #name: string;
  readonly #parts: GatewayParts;

  constructor(name: string, parts: GatewayParts) {
    this.#name = name;
    this.#parts = parts;
    const { clock, checks } = parts;
    const metadata: Pick<MetadataClient, "find" | "shardOf"> = {
      // The topology never changes, and whoever knows it is as good as any other.
      shardOf: async (bucket, key) => this.#anyNode().process.metadata.shardOf(bucket, key),
      find: (bucket, key) => this.#find(bucket, key),
    };
    this.cache = new ObjectCache({ metadata, checks, clock });
  }

  /** As a gateway answers GET and HEAD of what is current. */
  find(bucket: BucketId, key: string): Promise<Found> {
    return this.cache.find(bucket, key);
  }

  #find(bucket: BucketId, key: string): Promise<Found> {
    const { links, clock } = this.#parts;
    const { host } = this.#anyNode();
    return new Promise((resolve, reject) => {
      const timer = clock.after(READ_DEADLINE_MS, () => reject(unavailable("no answer came")));
      const answer = (settle: () => void): void =>
        links.deliver(host, this.#name, ANSWER_BYTES, () => {
          timer.cancel();
          settle();
        });
      links.deliver(this.#name, host, CALL_BYTES, () => {
        const node = this.#parts.nodes().find((each) => each.host === host);
        node?.whenRunning(({ metadata }) => {
          metadata.find(bucket, key, undefined).then(
            (found) => answer(() => resolve(found)),
            (error: Error) => answer(() => reject(error)),
          );
        });
      });
    });
  }

  #anyNode(): RegionNode {
    const up = this.#parts.nodes().filter(({ isUp }) => isUp);
    if (up.length === 0) throw unavailable("no node of the region is up");
    return this.#parts.random.pick(up);
  }
}

const unavailable = (message: string): AtollError => new AtollError("region.unavailable", message);
