/** CRC-64/NVME of bytes of this thread: all ones in and out. */
import {
  CRC_SCRATCH_BYTES,
  fillTables,
  type HashKernel,
  loadHashKernel,
  newHashMemory,
  TABLES_BYTES,
} from "./hash-kernel.ts";

const ALL_ONES = 0xffff_ffff_ffff_ffffn;
const WINDOW_BYTES = 64 * 1024;
const SCRATCH = TABLES_BYTES + WINDOW_BYTES;

interface Local {
  readonly kernel: HashKernel;
  readonly window: Uint8Array;
}

let local: Local | undefined;

/**
 * @param previous of the bytes before these; 0 at the start.
 * @returns the checksum of all bytes so far
 */
export function crc64nvme(bytes: Uint8Array, previous = 0n): bigint {
  local ??= loadLocal();
  const { kernel, window } = local;
  let register = previous ^ ALL_ONES;
  for (let from = 0; from < bytes.length; from += WINDOW_BYTES) {
    const piece = bytes.subarray(from, from + WINDOW_BYTES);
    window.set(piece);
    register = kernel.crc64(TABLES_BYTES, piece.length, register, SCRATCH);
  }
  // An i64 comes back signed.
  return BigInt.asUintN(64, register) ^ ALL_ONES;
}

function loadLocal(): Local {
  const memory = newHashMemory(SCRATCH + CRC_SCRATCH_BYTES);
  fillTables(memory);
  return {
    kernel: loadHashKernel(memory),
    window: new Uint8Array(memory.buffer, TABLES_BYTES, WINDOW_BYTES),
  };
}
