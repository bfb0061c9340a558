import type { Clock } from "../../base/clock.ts";
import type { GroupId } from "../../base/ids.ts";
import type { MetadataClient } from "../../metadata/index.ts";
import type { Worker } from "../worker.ts";
import { forLedShards, type Leads } from "./led-shards.ts";

const UPLOADS_PER_STEP = 100;

export interface UploadExpirerOptions {
  /** Default 7 days. */
  readonly uploadMaxAgeMs: number;
}

const defaultUploadExpirerOptions: UploadExpirerOptions = { uploadMaxAgeMs: 7 * 86_400_000 };

export interface UploadExpirerComponents {
  readonly metadata: Pick<MetadataClient, "shards" | "oldUploads" | "abortUpload">;
  readonly clock: Clock;
  readonly leads: Leads;
}

/** Aborts multipart uploads that nobody completed; their parts become garbage. */
export class UploadExpirer implements Worker {
  readonly name = "upload expirer";
  readonly #components: UploadExpirerComponents;
  readonly #options: UploadExpirerOptions;
  #expired = 0;

  constructor(components: UploadExpirerComponents, options: Partial<UploadExpirerOptions> = {}) {
    this.#components = components;
    this.#options = { ...defaultUploadExpirerOptions, ...options };
  }

  status(): Readonly<Record<string, number>> {
    return { expiredUploads: this.#expired };
  }

  work(signal: AbortSignal): Promise<boolean> {
    const { metadata, leads } = this.#components;
    return forLedShards(metadata, leads, signal, (shard) => this.#expire(shard, signal));
  }

  async #expire(shard: GroupId, signal: AbortSignal): Promise<boolean> {
    const { metadata, clock } = this.#components;
    const nowMs = clock.wallMs();
    const old = await metadata.oldUploads(shard, nowMs - this.#options.uploadMaxAgeMs, UPLOADS_PER_STEP);
    let expired = 0;
    for (const { bucket, upload } of old) {
      signal.throwIfAborted();
      const { key, uploadId } = upload;
      // Refused: it was completed or aborted meanwhile, which is as good.
      const { kind } = await metadata.abortUpload({ bucket, key, uploadId, nowMs });
      if (kind === "done") expired++;
    }
    this.#expired += expired;
    return expired > 0;
  }
}
