/**
 * The application of the simulated groups: the key-value object that the linearizability checker models, plus a
 * running hash of all commands, so that replicas that applied the same prefix can be compared at a glance.
 */
import { crc32c } from "@node-rs/crc32";
import { unreachable } from "../../src/base/assert.ts";
import type { ReadTransaction, WriteTransaction } from "../../src/base/store.ts";
import type { Application } from "../../src/consensus/state-machine/types.ts";
import type { KeyValueInput, KeyValueOutput } from "./checkers/key-value-model.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const ballastKeys = 64;
const hashKey = encoder.encode("#hash");

export function encodeCommand(input: KeyValueInput): Uint8Array {
  return encoder.encode(JSON.stringify(input));
}

export function decodeResult(result: Uint8Array): KeyValueOutput {
  return JSON.parse(decoder.decode(result)) as KeyValueOutput;
}

export function readKey(transaction: ReadTransaction, key: string): KeyValueOutput {
  return { kind: "value", value: heldUnder(transaction, key) };
}

export function readHash(transaction: ReadTransaction): number {
  const hash = transaction.get(hashKey);
  return hash === undefined ? 0 : new DataView(hash.buffer, hash.byteOffset).getUint32(0);
}

export const kvApplication: Application = {
  apply(command, transaction, context) {
    const hash = new Uint8Array(4);
    const position = encoder.encode(`${context.term}/${context.index}`);
    const next = crc32c(Buffer.from(command), crc32c(Buffer.from(position), readHash(transaction)));
    new DataView(hash.buffer).setUint32(0, next);
    transaction.put(hashKey, hash);
    // Ballast, so that a snapshot has many pieces and can be interrupted.
    transaction.put(encoder.encode(`b/${context.index % ballastKeys}`), hash);
    const input = JSON.parse(decoder.decode(command)) as KeyValueInput;
    return encoder.encode(JSON.stringify(apply(input, transaction)));
  },
};

function apply(input: KeyValueInput, transaction: WriteTransaction): KeyValueOutput {
  const key = storeKey(input.key);
  switch (input.kind) {
    case "get":
      return readKey(transaction, input.key);
    case "put":
      transaction.put(key, encoder.encode(input.value));
      return { kind: "done" };
    case "append":
      transaction.put(key, encoder.encode((heldUnder(transaction, input.key) ?? "") + input.value));
      return { kind: "done" };
    case "compareAndSwap": {
      const swapped = heldUnder(transaction, input.key) === input.expected;
      if (swapped) transaction.put(key, encoder.encode(input.value));
      return { kind: "swapped", swapped };
    }
    case "delete":
      transaction.delete(key);
      return { kind: "done" };
    default:
      return unreachable(input);
  }
}

const storeKey = (key: string): Uint8Array => encoder.encode(`k/${key}`);

function heldUnder(transaction: ReadTransaction, key: string): string | null {
  const value = transaction.get(storeKey(key));
  return value === undefined ? null : decoder.decode(value);
}
