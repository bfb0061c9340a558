/** A blob's owner as its fragments keep it (proto/fragment.proto). */
import { AtollError } from "../../base/errors.ts";
import { bucketId } from "../../base/ids.ts";
import type { BlobOwner } from "../blob-store.ts";
import { atoll } from "./fragment.gen.js";

const { Owner } = atoll.fragment;

export function encodeOwner({ bucket, key, uploadId }: BlobOwner): Uint8Array {
  return Owner.encode({ bucket, key, uploadId: uploadId ?? "" }).finish();
}

/** @throws message.malformed */
export function decodeOwner(bytes: Uint8Array): BlobOwner {
  try {
    const { bucket, key, uploadId } = Owner.decode(bytes);
    const owner = { bucket: bucketId(bucket), key };
    return uploadId === "" ? owner : { ...owner, uploadId };
  } catch (cause) {
    throw new AtollError("message.malformed", "a fragment's owner cannot be decoded", { cause });
  }
}
