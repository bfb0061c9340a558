/** What crosses the fragments' door (proto/fragment.proto, docs/formats.md). Every decoder throws message.malformed. */
import { crc32c } from "@node-rs/crc32";
import { crc32cInPlace } from "../../base/crc32c.ts";
import { AtollError } from "../../base/errors.ts";
import { type BlobId, blobId, type DriveId, driveId } from "../../base/ids.ts";
import type { FragmentDescription, FragmentHeader, FragmentName, UnitRun } from "./drive-access.ts";
import { atoll } from "./fragment.gen.js";

const { fragment: wire } = atoll;

export const WRITE_METHOD = "fragment.write";
export const READ_METHOD = "fragment.read";
export const DELETE_METHOD = "fragment.delete";
export const STAT_METHOD = "fragment.stat";
export const VERIFY_METHOD = "fragment.verify";
export const LIST_METHOD = "fragment.list";

const BLOB_ID_BYTES = 16;
/** A drive's keys have two bytes for it, and the last number stands for all fragments of a blob. */
const MAX_FRAGMENT_NUMBER = 0xfffe;
/** Length of a unit and its checksum, ahead of the unit on a stream. */
export const UNIT_HEADER_BYTES = 8;
/** A unit of this length is none: it asks for the commit. */
export const COMMIT_MARK = 0;
/** How many units the drive has taken, or `COMMITTED`. */
export const ACKNOWLEDGEMENT_BYTES = 4;
export const COMMITTED = 0xffff_ffff;
/** Of the head of units, ahead of it. */
const HEAD_LENGTH_BYTES = 4;

const noBytes = new Uint8Array(0);

export interface OnDrive<Request> {
  readonly drive: DriveId;
  readonly request: Request;
}

export function encodeWriteRequest(drive: DriveId, header: FragmentHeader): Uint8Array {
  const { unitBytes, owner } = header;
  return wire.WriteRequest.encode({ drive, name: nameTo(header), unitBytes, owner }).finish();
}

export function decodeWriteRequest(bytes: Uint8Array): OnDrive<FragmentHeader> {
  const { drive, name, unitBytes, owner } = decoded("a fragment's header", () =>
    wire.WriteRequest.decode(bytes),
  );
  // It outlives the message, which may be a view of a larger buffer.
  return { drive: driveId(drive), request: { ...nameFrom(name), unitBytes, owner: new Uint8Array(owner) } };
}

export function encodeReadRequest(drive: DriveId, run: UnitRun): Uint8Array {
  const { firstUnit, unitCount } = run;
  return wire.ReadRequest.encode({ drive, name: nameTo(run), firstUnit, unitCount }).finish();
}

export function decodeReadRequest(bytes: Uint8Array): OnDrive<UnitRun> {
  const { drive, name, firstUnit, unitCount } = decoded("a read of units", () =>
    wire.ReadRequest.decode(bytes),
  );
  return { drive: driveId(drive), request: { ...nameFrom(name), firstUnit, unitCount } };
}

/** The units follow their lengths and checksums, and are not copied. */
export function encodeUnits(units: readonly Uint8Array[]): Uint8Array[] {
  const head = wire.UnitsHead.encode({
    unitBytes: units.map(({ length }) => length),
    unitChecksums: units.map((unit) => crc32c(unit)),
  }).finish();
  const length = Buffer.alloc(HEAD_LENGTH_BYTES);
  length.writeUInt32LE(head.length);
  return [length, head, ...units];
}

/** @throws message.malformed, also where a unit is not what was sent */
export function decodeUnits(bytes: Uint8Array): Uint8Array[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.length < HEAD_LENGTH_BYTES) throw malformed("units without a head");
  const headEnd = HEAD_LENGTH_BYTES + view.readUInt32LE(0);
  if (headEnd > view.length) throw malformed("units with a head cut short");
  const head = decoded("the head of units", () =>
    wire.UnitsHead.decode(view.subarray(HEAD_LENGTH_BYTES, headEnd)),
  );
  if (head.unitBytes.length !== head.unitChecksums.length) throw malformed("units without checksums");
  let at = headEnd;
  const units = head.unitBytes.map((length, index) => {
    const unit = view.subarray(at, at + length);
    at += length;
    if (unit.length !== length) throw malformed("a unit cut short");
    checkUnit(unit, head.unitChecksums[index] as number);
    return unit;
  });
  if (at !== view.length) throw malformed("bytes behind the last unit");
  return units;
}

/** @throws message.malformed when the bytes are not those that were sent */
export function checkUnit(unit: Uint8Array, checksum: number): void {
  if (crc32c(unit) !== checksum) throw malformed("a unit was damaged on its way");
}

export function encodeUnitHeader(unit: Uint8Array, checksum = crc32cInPlace(unit)): Uint8Array {
  const header = Buffer.allocUnsafe(UNIT_HEADER_BYTES);
  header.writeUInt32LE(unit.length, 0);
  header.writeUInt32LE(checksum, 4);
  return header;
}

export function encodeCommit(unitCount: number): Uint8Array {
  const header = Buffer.allocUnsafe(UNIT_HEADER_BYTES);
  header.writeUInt32LE(COMMIT_MARK, 0);
  header.writeUInt32LE(unitCount, 4);
  return header;
}

/** A unit's length and checksum; or COMMIT_MARK and the number of units. */
export function decodeUnitHeader(bytes: Buffer): { readonly length: number; readonly value: number } {
  return { length: bytes.readUInt32LE(0), value: bytes.readUInt32LE(4) };
}

export function encodeAcknowledgement(value: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(ACKNOWLEDGEMENT_BYTES);
  bytes.writeUInt32LE(value);
  return bytes;
}

export function encodeDeleteRequest(drive: DriveId, blobs: readonly BlobId[]): Uint8Array {
  return wire.DeleteRequest.encode({ drive, blobs: blobs.map(blobTo) }).finish();
}

export function decodeDeleteRequest(bytes: Uint8Array): OnDrive<readonly BlobId[]> {
  const { drive, blobs } = decoded("a request to delete", () => wire.DeleteRequest.decode(bytes));
  return { drive: driveId(drive), request: blobs.map(blobFrom) };
}

export function encodeFragmentRequest(drive: DriveId, name: FragmentName): Uint8Array {
  return wire.FragmentRequest.encode({ drive, name: nameTo(name) }).finish();
}

export function decodeFragmentRequest(bytes: Uint8Array): OnDrive<FragmentName> {
  const { drive, name } = decoded("a fragment's name", () => wire.FragmentRequest.decode(bytes));
  return { drive: driveId(drive), request: nameFrom(name) };
}

export interface ListRequest {
  readonly after: FragmentName | undefined;
  readonly limit: number;
}

export function encodeListRequest(drive: DriveId, { after, limit }: ListRequest): Uint8Array {
  const request = after === undefined ? { drive, limit } : { drive, limit, after: nameTo(after) };
  return wire.ListRequest.encode(request).finish();
}

export function decodeListRequest(bytes: Uint8Array): OnDrive<ListRequest> {
  const { drive, after, limit } = decoded("a request to list", () => wire.ListRequest.decode(bytes));
  return { drive: driveId(drive), request: { limit, after: after == null ? undefined : nameFrom(after) } };
}

export function encodeDescriptions(descriptions: readonly FragmentDescription[]): Uint8Array {
  return wire.Descriptions.encode({
    descriptions: descriptions.map((description) => {
      const { unitBytes, units, bytes, owner, writtenMs } = description;
      return { name: nameTo(description), unitBytes, units, bytes, owner, writtenMs };
    }),
  }).finish();
}

export function decodeDescriptions(bytes: Uint8Array): FragmentDescription[] {
  const { descriptions } = decoded("descriptions of fragments", () => wire.Descriptions.decode(bytes));
  return descriptions.map((description) => {
    const { name, unitBytes, units, bytes, owner, writtenMs } = description;
    return {
      ...nameFrom(name),
      unitBytes: unitBytes ?? 0,
      units: units ?? 0,
      bytes: bytes ?? 0,
      owner: owner ?? noBytes,
      writtenMs: writtenMs ?? 0,
    };
  });
}

export const malformed = (what: string): AtollError => new AtollError("message.malformed", what);

const blobTo = (blob: BlobId): Uint8Array => Buffer.from(blob, "hex");

function blobFrom(bytes: Uint8Array): BlobId {
  if (bytes.length !== BLOB_ID_BYTES) throw malformed(`a blob's id of ${bytes.length} bytes`);
  return blobId(Buffer.from(bytes).toString("hex"));
}

const nameTo = ({ blob, fragment }: FragmentName): { blob: Uint8Array; fragment: number } => ({
  blob: blobTo(blob),
  fragment,
});

function nameFrom(name: atoll.fragment.Name.$Properties | null | undefined): FragmentName {
  if (name?.blob == null) throw malformed("a fragment without a name");
  const fragment = name.fragment ?? 0;
  if (fragment > MAX_FRAGMENT_NUMBER) throw malformed(`fragment ${fragment}`);
  return { blob: blobFrom(name.blob), fragment };
}

function decoded<T>(what: string, decode: () => T): T {
  try {
    return decode();
  } catch (cause) {
    throw new AtollError("message.malformed", `${what} cannot be decoded`, { cause });
  }
}
