import type { GroupId } from "../../base/ids.ts";
import type { MetadataClient } from "../../metadata/index.ts";
import type { Worker } from "../worker.ts";
import type { Leads } from "./led-shards.ts";

export interface BucketFinisherComponents {
  readonly metadata: Pick<MetadataClient, "finishBuckets">;
  readonly systemGroup: GroupId;
  readonly leads: Leads;
}

/** Brings to their end the buckets that a gateway died over while it made or deleted them. */
export class BucketFinisher implements Worker {
  readonly name = "bucket finisher";
  readonly #components: BucketFinisherComponents;
  #finished = 0;

  constructor(components: BucketFinisherComponents) {
    this.#components = components;
  }

  status(): Readonly<Record<string, number>> {
    return { finishedBuckets: this.#finished };
  }

  async work(): Promise<boolean> {
    const { metadata, systemGroup, leads } = this.#components;
    if (!leads(systemGroup)) return false;
    const finished = await metadata.finishBuckets();
    this.#finished += finished;
    return finished > 0;
  }
}
