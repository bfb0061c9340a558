import { createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { AtollError } from "../../base/errors.ts";
import { atoll } from "../federation.gen.js";

/** No statement comes near it; what is longer is none of ours. */
const MAX_STATEMENT_BYTES = 4_096;

export type StatementKind = "voucher" | "revocation" | "addresses";

/** DER of a SubjectPublicKeyInfo with an Ed25519 key, but for the key (RFC 8410, section 4). */
const SPKI_PREFIX = Buffer.from("302a300506032b6570032100", "hex");

/** @param raw the 32 bytes of RFC 8032 */
export function ed25519PublicKey(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI_PREFIX, raw]), format: "der", type: "spki" });
}

/** @returns the statement with its signature, as it is kept and sent. */
export function signStatement(kind: StatementKind, statement: Uint8Array, privateKey: KeyObject): Uint8Array {
  const signature = sign(null, signedBytes(kind, statement), privateKey);
  return atoll.federation.Signed.encode({ statement, signature }).finish();
}

/** The statement in it, not yet believed. @throws federation.untrusted */
export function statementOf(signed: Uint8Array): Uint8Array {
  return decodeSigned(signed).statement;
}

/** @throws federation.untrusted unless `publicKey` signed it, as a statement of this kind, and nothing was changed */
export function checkStatement(kind: StatementKind, signed: Uint8Array, publicKey: KeyObject): Uint8Array {
  const { statement, signature } = decodeSigned(signed);
  if (!verify(null, signedBytes(kind, statement), publicKey, signature)) {
    throw new AtollError("federation.untrusted", `a ${kind} is not signed by the key that it needs`);
  }
  return statement;
}

/**
 * Encoded in one way only: what has other bytes is another statement, so none can be altered and still count.
 * @throws federation.untrusted
 */
export function decodeCanonically<Message>(
  bytes: Uint8Array,
  codec: {
    decode(bytes: Uint8Array): Message;
    encode(message: Message): { finish(): Uint8Array };
  },
  what: string,
): Message {
  let message: Message;
  try {
    message = codec.decode(bytes);
  } catch (cause) {
    throw new AtollError("federation.untrusted", `${what} does not decode`, { cause });
  }
  if (Buffer.compare(codec.encode(message).finish(), bytes) === 0) return message;
  throw new AtollError("federation.untrusted", `${what} is not encoded as we do it`);
}

function decodeSigned(signed: Uint8Array): { statement: Uint8Array; signature: Uint8Array } {
  if (signed.length > MAX_STATEMENT_BYTES) {
    throw new AtollError("federation.untrusted", `a statement of ${signed.length} bytes`);
  }
  const { statement, signature } = decodeCanonically(signed, atoll.federation.Signed, "a statement");
  if (!(statement instanceof Uint8Array) || !(signature instanceof Uint8Array)) {
    throw new AtollError("federation.untrusted", "a statement without a signature");
  }
  return { statement, signature };
}

/** The kind is signed too, so that a statement of one kind is none of another. */
function signedBytes(kind: StatementKind, statement: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`atoll/federation/${kind}/1\0`), statement]);
}
