/** Keys and values, for benchmarks and fault tests: a command is the key's length (2 bytes), the key, the value. */
import type { Application } from "../../../src/consensus/index.ts";

const LENGTH_BYTES = 2;
const noResult = new Uint8Array(0);

export function putCommand(key: string, value: Uint8Array): Uint8Array {
  const keyBytes = Buffer.byteLength(key);
  const command = Buffer.allocUnsafe(LENGTH_BYTES + keyBytes + value.length);
  command.writeUInt16LE(keyBytes);
  command.write(key, LENGTH_BYTES);
  command.set(value, LENGTH_BYTES + keyBytes);
  return command;
}

export const kvApplication: Application = {
  apply(command, transaction) {
    const bytes = Buffer.from(command.buffer, command.byteOffset, command.byteLength);
    const end = LENGTH_BYTES + bytes.readUInt16LE();
    transaction.put(bytes.subarray(LENGTH_BYTES, end), bytes.subarray(end));
    return noResult;
  },
};
