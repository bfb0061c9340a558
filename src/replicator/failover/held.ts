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
  /** Not missing, since something later is here in their place, or over them: whether they had arrived is not known. */
  readonly covered: readonly RiskEntry[];
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
  const found = new Array<Standing>(entries.length).fill("missing");
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
        found[index] = await standingOf(metadata, bucket, { ...entry, isNull: entry.isNull ?? isNullUnsaid });
      } catch (error) {
        if (!(error instanceof AtollError)) throw error;
        isWhole = false;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(HELD_QUERIES, entries.length) }, ask));
  const of = (standing: Standing) => entries.filter((_, index) => found[index] === standing);
  return { entries: of("missing"), covered: of("covered"), isWhole };
}

/** It is here itself; it would change nothing; or neither. */
type Standing = "held" | "covered" | "missing";

async function standingOf(
  metadata: HeldParts["metadata"],
  bucket: BucketId,
  { key, version: text, kind, stamp, isNull }: Required<RiskEntry>,
): Promise<Standing> {
  const version = parseVersionId(text);
  if (version === undefined) return "missing";
  switch (kind) {
    case "tags": {
      const state = await metadata.replicaState(bucket, key, { version, isNull });
      if (state.kind !== "present") return state.kind === "superseded" ? "covered" : "missing";
      // As a shard merges them: of two changes the greater stamp stays.
      if (state.tagsStamp === stamp) return "held";
      return state.tagsStamp > stamp ? "covered" : "missing";
    }
    case "deleteVersion": {
      const state = await metadata.replicaState(bucket, key, { version, isNull: false });
      // Whoever deleted it: it is deleted.
      return state.kind === "superseded" ? "held" : "missing";
    }
    case "deleteNull": {
      // What was deleted up to a stamp is so when a write just ahead of it would be void.
      const state = await metadata.replicaState(bucket, key, { version: before(version), isNull: true });
      return state.kind === "superseded" ? "covered" : "missing";
    }
    default: {
      const state = await metadata.replicaState(bucket, key, { version, isNull });
      if (state.kind === "present") return "held";
      return state.kind === "superseded" ? "covered" : "missing";
    }
  }
}

/** The greatest version below it. */
function before(version: VersionId): VersionId {
  const number = BigInt(`0x${version}`);
  const text = (number === 0n ? 0n : number - 1n).toString(16).padStart(version.length, "0");
  return text as VersionId;
}
