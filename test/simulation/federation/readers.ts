/** Clients that only read, from the nodes of their region and from its gateway, while others write. */
import { AtollError } from "../../../src/base/errors.ts";
import type { BucketId } from "../../../src/base/ids.ts";
import { randomBelow } from "../../../src/base/random.ts";
import type { Found } from "../../../src/metadata/index.ts";
import type { Lookup } from "../../../src/region/index.ts";
import type { SeededRandom } from "../seeded-random.ts";
import type { KeyState } from "./checkers/timeline.ts";
import type { FederationWorld } from "./federation-world.ts";

/** Between two reads of a reader, on average. Virtual milliseconds. */
const READ_MS = 80;
/** After so long a reader no longer waits. */
const PATIENCE_MS = 5_000;
/** Of reads: by the gateway apart, and not by a node. */
const GATEWAY_CHANCE = 0.7;

export class Reader {
  readonly #region: number;
  readonly #world: FederationWorld;
  readonly #random: SeededRandom;

  constructor(region: number, world: FederationWorld, random: SeededRandom) {
    this.#region = region;
    this.#world = world;
    this.#random = random;
  }

  async run(untilMs: number): Promise<void> {
    const world = this.#world;
    while (world.scheduler.nowMs < untilMs && !world.hasFailed()) {
      await world.pause(randomBelow(this.#random, 2 * READ_MS));
      await this.#read();
    }
  }

  async #read(): Promise<void> {
    const { bucket, name, key } = this.#random.pick(this.#world.objects());
    const at = { region: this.#region, bucket, key };
    const { localReads } = this.#world;
    const called = localReads.called(at);
    const seen = await this.#patiently(
      this.#random.chance(GATEWAY_CHANCE) ? this.#byGateway(bucket, key) : this.#byNode(name, key),
    );
    if (seen !== undefined) localReads.returned(at, called, seen);
  }

  async #byGateway(bucket: BucketId, key: string): Promise<KeyState | undefined> {
    const found = await this.#world.cachesOf(this.#region)?.gateway.find(bucket, key);
    if (found === undefined || (found.kind === "missing" && found.isBucketMissing)) return undefined;
    return stateOf(found);
  }

  async #byNode(bucket: string, key: string): Promise<KeyState | undefined> {
    const process = this.#world.anyUp(this.#region, this.#random)?.process;
    const found = await process?.service.find({ bucket, key, version: undefined });
    return found === undefined ? undefined : stateOf(found);
  }

  async #patiently(work: Promise<KeyState | undefined>): Promise<KeyState | undefined> {
    const told = work.catch((error: unknown) => {
      if (!(error instanceof AtollError)) this.#world.fail(error as Error);
      return undefined;
    });
    return Promise.race([told, this.#world.pause(PATIENCE_MS).then(() => undefined)]);
  }
}

/** What a lookup found, of the service or of a cache. */
function stateOf(found: Found | Lookup): KeyState {
  switch (found.kind) {
    case "object":
      return { version: found.object.version, etag: found.object.etag };
    case "deleteMarker":
      return { version: found.marker.version, etag: undefined };
    case "missing":
      return { version: undefined, etag: undefined };
  }
}
