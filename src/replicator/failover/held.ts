/** Which of the versions that a home announced have not arrived here: asked of this region's own metadata. */
import { AtollError } from "../../base/errors.ts";
import type { BucketId } from "../../base/ids.ts";
import { parseVersionId, type VersionId } from "../../base/version-id.ts";
import type { FederatedBucket } from "../../federation/index.ts";
import type { MetadataClient } from "../../metadata/index.ts";
import type { RiskEntry } from "./components.ts";
import { HELD_QUERIES } from "./options.ts";

export interface HeldParts {
  readonly metadata: Pick<MetadataClient, "replicaState">;
}

export interface HeldOptions {
  readonly bucket: BucketId;
  /**
   * Of the bucket now: what entries of older releases are judged by, which do not say whether they are of a null version.
   * Where some versions are null and some are not they count as not: only null versions can be overwritten, so what is in
   * doubt stays missing.
   */
  readonly versioning: FederatedBucket["versioning"];
  readonly signal?: AbortSignal;
}

export interface Missing {
  readonly entries: readonly RiskEntry[];
  /** Whether all of them could be asked about; those that could not are among the entries. */
  readonly isWhole: boolean;
}

/** In the order in which they are given. */
export async function missingOf(
  { metadata }: HeldParts,
  entries: readonly RiskEntry[],
  { bucket, versioning, signal }: HeldOptions,
): Promise<Missing> {
  const isNullUnsaid = versioning === "unversioned";
  const isHeld = new Array<boolean>(entries.length).fill(false);
  let isWhole = true;
  let next = 0;
  const ask = async (): Promise<void> => {
    for (let index = next++; index < entries.length; index = next++) {
      if (signal?.aborted === true) {
        isWhole = false;
        return;
      }
      try {
        const entry = entries[index] as RiskEntry;
        isHeld[index] = await holds(metadata, bucket, { ...entry, isNull: entry.isNull ?? isNullUnsaid });
      } catch (error) {
        if (!(error instanceof AtollError)) throw error;
        isWhole = false;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(HELD_QUERIES, entries.length) }, ask));
  return { entries: entries.filter((_, index) => isHeld[index] !== true), isWhole };
}

/** Whether it is here, or would change nothing. */
async function holds(
  metadata: HeldParts["metadata"],
  bucket: BucketId,
  { key, version: text, kind, stamp, isNull }: Required<RiskEntry>,
): Promise<boolean> {
  const version = parseVersionId(text);
  if (version === undefined) return false;
  switch (kind) {
    case "tags": {
      const state = await metadata.replicaState(bucket, key, { version, isNull });
      // As a shard merges them: of two changes the greater stamp stays.
      return state.kind === "superseded" || (state.kind === "present" && state.tagsStamp >= stamp);
    }
    case "deleteVersion": {
      const state = await metadata.replicaState(bucket, key, { version, isNull: false });
      return state.kind === "superseded";
    }
    case "deleteNull": {
      // What was deleted up to a stamp is so when a write just ahead of it would be void.
      const state = await metadata.replicaState(bucket, key, { version: before(version), isNull: true });
      return state.kind === "superseded";
    }
    default: {
      const state = await metadata.replicaState(bucket, key, { version, isNull });
      return state.kind === "present" || state.kind === "superseded";
    }
  }
}

/** The greatest version below it. */
function before(version: VersionId): VersionId {
  const number = BigInt(`0x${version}`);
  const text = (number === 0n ? 0n : number - 1n).toString(16).padStart(version.length, "0");
  return text as VersionId;
}
