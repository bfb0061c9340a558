/**
 * Who is who: the federation's root key vouches for the keys of nodes, and takes that back. Functions of bytes, keys
 * and the time; no files, no network.
 *
 *   const root = createRootKey(random);
 *   const key = await createNodeKey(random);
 *   const signed = issueVoucher({ federation, peerId: key.peerId, region, ... }, root.privateKey);
 *   const voucher = checkVoucher(signed, { federation, publicKey: root.publicKey });
 *   checkValidity(voucher, clock.wallMs());
 */
export { armor, armorAll, type Statements, unarmor } from "./armor.ts";
export {
  createNodeKey,
  createRootKey,
  decodeNodeKey,
  encodeNodeKey,
  type NodeKey,
  publicKeyFromPem,
  publicKeyOfPeer,
  publicKeyToPem,
  type RootKey,
  rootKeyFromPem,
  rootKeyToPem,
} from "./keys.ts";
export * from "./layout.ts";
export {
  type AddressRecord,
  checkAddresses,
  checkRevocation,
  checkValidity,
  checkVoucher,
  federationNodeId,
  issueAddresses,
  issueRevocation,
  issueVoucher,
  memberName,
  type Revocation,
  type Root,
  type Voucher,
} from "./voucher.ts";
