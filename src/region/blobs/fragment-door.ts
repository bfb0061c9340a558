/** The calls and streams through which other nodes reach the drives of this one. */
import { AtollError } from "../../base/errors.ts";
import { MAX_LIST_ENTRIES, MAX_UNIT_BYTES } from "../../datanode/index.ts";
import { type RpcHandlers, type RpcStream, streaming, unary } from "../../rpc/index.ts";
import type { DriveAccess, DriveLookup, FragmentHeader, FragmentSink } from "./drive-access.ts";
import {
  COMMIT_MARK,
  COMMITTED,
  checkUnit,
  DELETE_METHOD,
  decodeDeleteRequest,
  decodeFragmentRequest,
  decodeListRequest,
  decodeReadRequest,
  decodeUnitHeader,
  decodeWriteRequest,
  encodeAcknowledgement,
  encodeDescriptions,
  encodeUnits,
  LIST_METHOD,
  malformed,
  type OnDrive,
  READ_METHOD,
  STAT_METHOD,
  UNIT_HEADER_BYTES,
  VERIFY_METHOD,
  WRITE_METHOD,
} from "./fragment-codec.ts";
import { MAX_DELETED_BLOBS, MAX_READ_UNITS } from "./options.ts";
import { StreamReader } from "./stream-reader.ts";

const nothing = new Uint8Array(0);

/** @param drives those of this node */
export function fragmentDoor(drives: DriveLookup): RpcHandlers {
  const on = <Request>({ drive, request }: OnDrive<Request>): { access: DriveAccess; request: Request } => {
    const access = drives(drive);
    if (access === undefined) throw new AtollError("drive.missing", `drive ${drive} is not on this node`);
    return { access, request };
  };
  return {
    [WRITE_METHOD]: streaming(async (stream, bytes) => {
      const { access, request } = on(decodeWriteRequest(bytes));
      await receiveFragment(stream, access.beginFragment(request), request);
    }),
    [READ_METHOD]: unary(async (bytes, { signal }) => {
      const { access, request } = on(decodeReadRequest(bytes));
      if (request.unitCount > MAX_READ_UNITS) throw malformed(`a read of ${request.unitCount} units`);
      return encodeUnits(await access.readUnits(request, signal));
    }),
    [DELETE_METHOD]: unary(async (bytes, { signal }) => {
      const { access, request } = on(decodeDeleteRequest(bytes));
      if (request.length > MAX_DELETED_BLOBS) throw malformed(`a request to delete ${request.length} blobs`);
      await access.deleteBlobs(request, signal);
      return nothing;
    }),
    [STAT_METHOD]: unary(async (bytes, { signal }) => {
      const { access, request } = on(decodeFragmentRequest(bytes));
      const description = await access.stat(request, signal);
      return encodeDescriptions(description === undefined ? [] : [description]);
    }),
    [VERIFY_METHOD]: unary(async (bytes, { signal }) => {
      const { access, request } = on(decodeFragmentRequest(bytes));
      await access.verify(request, signal);
      return nothing;
    }),
    [LIST_METHOD]: unary(async (bytes, { signal }) => {
      const { access, request } = on(decodeListRequest(bytes));
      const limit = Math.min(request.limit, MAX_LIST_ENTRIES);
      return encodeDescriptions(await access.list(request.after, limit, signal));
    }),
  };
}

/** What does not end in a commit leaves nothing: the gateway died, gave up, or sent nonsense. */
async function receiveFragment(stream: RpcStream, sink: FragmentSink, header: FragmentHeader): Promise<void> {
  let isCommitted = false;
  try {
    await receiveUnits(new StreamReader(stream), stream, sink, header);
    await sink.commit();
    isCommitted = true;
    await stream.write(encodeAcknowledgement(COMMITTED));
  } finally {
    if (!isCommitted) await sink.abort();
  }
}

/** Every unit is acknowledged when the drive has taken it: that is the gateway's credit for the next. */
async function receiveUnits(
  reader: StreamReader,
  stream: RpcStream,
  sink: FragmentSink,
  { unitBytes }: FragmentHeader,
): Promise<void> {
  let isLast = false;
  for (let unitCount = 0; ; unitCount++) {
    const head = await reader.take(UNIT_HEADER_BYTES);
    if (head === undefined) throw new AtollError("rpc.cancelled", "a fragment ended without a commit");
    const { length, value } = decodeUnitHeader(head);
    if (length === COMMIT_MARK) {
      if (value !== unitCount) throw malformed(`a commit of ${value} units after ${unitCount}`);
      return;
    }
    if (length > Math.min(unitBytes, MAX_UNIT_BYTES)) throw malformed(`a unit of ${length} bytes`);
    if (isLast) throw malformed("a unit behind a short one");
    isLast = length < unitBytes;
    const unit = await reader.take(length);
    if (unit === undefined) throw malformed("a unit cut short");
    checkUnit(unit, value);
    await sink.append([unit], [value]);
    await stream.write(encodeAcknowledgement(unitCount + 1));
  }
}
