/** What reads across regions need of the rest. */
import type { ControlView } from "../../federation/index.ts";
import type { MetadataClient } from "../../metadata/index.ts";

/** Our own region's metadata, behind read barriers. */
export type LocalReads = Pick<
  MetadataClient,
  "find" | "shards" | "shardOf" | "freshness" | "outbox" | "passVersion"
>;

/** This node's copy of the directory. */
export type ReadsView = Pick<
  ControlView,
  "bucket" | "bucketByName" | "regionByNumber" | "regionByName" | "jobs"
>;
