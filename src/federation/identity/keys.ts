import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { generateKeyPairFromSeed, privateKeyFromProtobuf, privateKeyToProtobuf } from "@libp2p/crypto/keys";
import type { Ed25519PrivateKey } from "@libp2p/interface";
import { peerIdFromPrivateKey, peerIdFromString } from "@libp2p/peer-id";
import { AtollError } from "../../base/errors.ts";
import type { Random } from "../../base/random.ts";
import { ed25519PublicKey } from "./statement.ts";

const SEED_BYTES = 32;

/** DER of a PKCS #8 private key with an Ed25519 seed, but for the seed (RFC 8410, section 7). */
const PKCS8_PREFIX = Buffer.from("302e020100300506032b657004220420", "hex");

/** The federation's root: who has it says who is a member. */
export interface RootKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** @param random must be fit for keys */
export function createRootKey(random: Random): RootKey {
  return withPublicKey(ed25519PrivateKey(random.bytes(SEED_BYTES)));
}

/** PKCS #8 in PEM (RFC 7468), as `openssl pkey` reads it. */
export const rootKeyToPem = ({ privateKey }: RootKey): string =>
  privateKey.export({ format: "pem", type: "pkcs8" }).toString();

/** SubjectPublicKeyInfo in PEM. */
export const publicKeyToPem = (key: KeyObject): string =>
  key.export({ format: "pem", type: "spki" }).toString();

/** @throws federation.untrusted when it is no Ed25519 key. @param what names it */
export function rootKeyFromPem(pem: string, what: string): RootKey {
  return withPublicKey(ed25519Key(() => createPrivateKey(pem), what));
}

/** @throws federation.untrusted when it is no Ed25519 key. @param what names it */
export function publicKeyFromPem(pem: string, what: string): KeyObject {
  return ed25519Key(() => createPublicKey(pem), what);
}

/** A node's, which is its identity: the peer id follows from it. */
export interface NodeKey {
  /** libp2p's, in base58. */
  readonly peerId: string;
  readonly libp2p: Ed25519PrivateKey;
  /** The same key, for statements. */
  readonly privateKey: KeyObject;
}

/** @param random must be fit for keys */
export async function createNodeKey(random: Random): Promise<NodeKey> {
  return nodeKeyOf(await generateKeyPairFromSeed("Ed25519", random.bytes(SEED_BYTES)));
}

/** libp2p's PrivateKey message, as other libp2p tools read it (libp2p/specs, peer-ids). */
export const encodeNodeKey = ({ libp2p }: NodeKey): Uint8Array => privateKeyToProtobuf(libp2p);

/** @throws federation.untrusted when it is no Ed25519 key. @param what names it */
export function decodeNodeKey(bytes: Uint8Array, what: string): NodeKey {
  try {
    const key = privateKeyFromProtobuf(bytes);
    if (key.type === "Ed25519") return nodeKeyOf(key);
  } catch (cause) {
    throw new AtollError("federation.untrusted", `${what} is no libp2p private key`, { cause });
  }
  throw new AtollError("federation.untrusted", `${what} is no Ed25519 key`);
}

/** The key that a peer id is made of. @throws federation.untrusted when it is no Ed25519 peer id */
export function publicKeyOfPeer(peerId: string): KeyObject {
  try {
    const parsed = peerIdFromString(peerId);
    if (parsed.type === "Ed25519" && parsed.toString() === peerId) {
      return ed25519PublicKey(parsed.publicKey.raw);
    }
  } catch (cause) {
    throw new AtollError("federation.untrusted", `${peerId} is no peer id`, { cause });
  }
  throw new AtollError("federation.untrusted", `${peerId} is no peer id of an Ed25519 key in base58`);
}

function nodeKeyOf(libp2p: Ed25519PrivateKey): NodeKey {
  const peerId = peerIdFromPrivateKey(libp2p).toString();
  return { peerId, libp2p, privateKey: ed25519PrivateKey(libp2p.raw.subarray(0, SEED_BYTES)) };
}

function ed25519PrivateKey(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: "der", type: "pkcs8" });
}

function ed25519Key(parse: () => KeyObject, what: string): KeyObject {
  try {
    const key = parse();
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch (cause) {
    throw new AtollError("federation.untrusted", `${what} is no key in PEM`, { cause });
  }
  throw new AtollError("federation.untrusted", `${what} is no Ed25519 key`);
}

const withPublicKey = (privateKey: KeyObject): RootKey => ({
  privateKey,
  publicKey: createPublicKey(privateKey),
});
