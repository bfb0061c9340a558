/**
 * The protobuf runtime as our generated codecs use it. 64-bit integers are plain numbers: terms, indexes, sizes and
 * positions all stay below 2^53. Must be configured before a codec is loaded, so codecs import it from here.
 */
import protobuf from "protobufjs/minimal.js";

/** Longer than a command or a record with an object of the longest kind that they carry. */
const SCRATCH_BYTES = 32 * 1024;

const util = protobuf.util as { Long: unknown };
util.Long = undefined;
protobuf.configure();
// A newer peer's fields are skipped, not carried along.
(protobuf.Reader.prototype as { discardUnknown: boolean }).discardUnknown = true;
writeInScratchMemory();

export default protobuf;

/**
 * A writer begins with 128 bytes and doubles them: a command with 4 KiB in it took 20 KiB outside the heap before its
 * last copy, and it is by such bytes that the collector decides to mark the whole heap. So writers have memory that is
 * used again, one at a time: who finishes gets a copy of its own in any case.
 */
function writeInScratchMemory(): void {
  const { Writer, BufferWriter } = protobuf;
  const finish = Writer.prototype.finish;
  const scratch = Buffer.allocUnsafeSlow(SCRATCH_BYTES);
  /** Has the scratch memory until it finishes, or another one takes it over. */
  let holder: protobuf.Writer | undefined;
  Writer.create = () => {
    // One that is given up never finishes, and one may be made while another is still being filled. Memory that it has
    // outgrown does not have what it wrote.
    if (holder?.buf === scratch) moveTo(holder, Buffer.from(scratch.subarray(0, holder.pos)));
    const writer = new BufferWriter();
    writer.buf = scratch;
    holder = writer;
    return writer;
  };
  BufferWriter.prototype.finish = function (this: protobuf.BufferWriter, isShared?: boolean): Buffer {
    const bytes = finish.call(this, isShared) as Buffer;
    if (isShared === true || holder !== this) return bytes;
    holder = undefined;
    // Should it go on, it does so elsewhere.
    moveTo(this, bytes);
    return bytes;
  };
}

/** @param bytes all that was written so far */
function moveTo(writer: protobuf.Writer, bytes: Buffer): void {
  writer.buf = bytes;
  writer.view = null;
}
