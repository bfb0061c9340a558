/** Since the process began. */
export interface BlobCounters {
  /** Of bodies. */
  bytesWritten: number;
  bytesRead: number;
  blobsWritten: number;
  /** Blobs that were written with fragments missing. */
  degradedWrites: number;
  /** Blobs that were written as copies since too few drives were there for the code. */
  fallbackBlobs: number;
  /** Blobs that were brought to another placement group since too many drives failed in the middle. */
  rescuedBlobs: number;
  /** Drives left out of a blob in the middle: they failed or fell behind. */
  droppedDrives: number;
  failedWrites: number;
  /** Batches of stripes that were read. */
  reads: number;
  /** Of these, with fragments missing, damaged or late. */
  degradedReads: number;
  /** Requests for further fragments because one was late. */
  hedgedReads: number;
  reconstructedStripes: number;
  corruptFragments: number;
  missingFragments: number;
  unreadable: number;
  repairedFragments: number;
  deletedBlobs: number;
  /** Requests to delete that a drive did not answer well. */
  failedDeletes: number;
}

export const noCounters = (): BlobCounters => ({
  bytesWritten: 0,
  bytesRead: 0,
  blobsWritten: 0,
  degradedWrites: 0,
  fallbackBlobs: 0,
  rescuedBlobs: 0,
  droppedDrives: 0,
  failedWrites: 0,
  reads: 0,
  degradedReads: 0,
  hedgedReads: 0,
  reconstructedStripes: 0,
  corruptFragments: 0,
  missingFragments: 0,
  unreadable: 0,
  repairedFragments: 0,
  deletedBlobs: 0,
  failedDeletes: 0,
});
