/**
 * Names that must not be mixed up get types of their own. They are plain strings and numbers at run time; the
 * brand lives in the compiler only.
 */

declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** A process of a region. A positive integer below 2^32, never used again for another process. */
export type NodeId = Brand<number, "NodeId">;

/** One Raft group. A positive integer below 2^32, unique on the nodes that host it. */
export type GroupId = Brand<number, "GroupId">;

/** A Raft term (Ongaro thesis, section 3.3). 0 before the first election. */
export type Term = Brand<number, "Term">;

/** A position in a Raft log. The first entry has index 1; 0 means "before the log". */
export type LogIndex = Brand<number, "LogIndex">;

/** A drive of a region: one directory of one node. A positive integer below 2^32, never used again for another. */
export type DriveId = Brand<number, "DriveId">;

/** Up to 64 MiB of one object's bytes, the unit of placement: 16 random bytes as 32 lowercase hex digits. */
export type BlobId = Brand<string, "BlobId">;

/** A placement group: an ordered list of drives that hold a blob's fragments. */
export type PlacementGroupId = Brand<number, "PlacementGroupId">;

/** A bucket from its creation to its deletion; a new one of the same name gets a new id. 16 lowercase hex digits. */
export type BucketId = Brand<string, "BucketId">;

/** A region of the federation, as its versions name it. A positive integer below 2^16, never used again. */
export type RegionNumber = Brand<number, "RegionNumber">;

export const nodeId = (value: number): NodeId => value as NodeId;
export const groupId = (value: number): GroupId => value as GroupId;
export const term = (value: number): Term => value as Term;
export const driveId = (value: number): DriveId => value as DriveId;
export const blobId = (value: string): BlobId => value as BlobId;
export const placementGroupId = (value: number): PlacementGroupId => value as PlacementGroupId;
export const bucketId = (value: string): BucketId => value as BucketId;
export const regionNumber = (value: number): RegionNumber => value as RegionNumber;
export const logIndex = (value: number): LogIndex => value as LogIndex;

/** The index `count` places after `index` (before it, when negative). */
export const indexAfter = (index: LogIndex, count = 1): LogIndex => (index + count) as LogIndex;
