/**
 * The protobuf runtime as our generated codecs use it. 64-bit integers are plain numbers: terms, indexes, sizes and
 * positions all stay below 2^53. Must be configured before a codec is loaded, so codecs import it from here.
 */
import protobuf from "protobufjs/minimal.js";

const util = protobuf.util as { Long: unknown };
util.Long = undefined;
protobuf.configure();
// A newer peer's fields are skipped, not carried along.
(protobuf.Reader.prototype as { discardUnknown: boolean }).discardUnknown = true;

export default protobuf;
