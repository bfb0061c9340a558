/** replicator: what is carried between regions, and the truth about it. */
export type * from "./federated-buckets.ts";
