/**
 * region: one region's object service. A gateway calls it; it takes bytes to drives and records to the metadata.
 */
export type * from "./blob-store.ts";
export type * from "./object-service.ts";
