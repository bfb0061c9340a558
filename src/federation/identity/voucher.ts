import type { KeyObject } from "node:crypto";
import { AtollError } from "../../base/errors.ts";
import { type NodeId, nodeId, type RegionNumber, regionNumber } from "../../base/ids.ts";
import { atoll } from "../federation.gen.js";
import { type NodeKey, publicKeyOfPeer } from "./keys.ts";
import { checkStatement, decodeCanonically, signStatement, statementOf } from "./statement.ts";

/** Region and node have two bytes each in what names a node in the whole federation. */
const NODES_PER_REGION = 0x1_0000;

/** Addresses of one node. */
const MAX_ADDRESSES = 8;

/** What the root key says of a member: this key is that node's, for this time. */
export interface Voucher {
  readonly federation: string;
  readonly peerId: string;
  readonly region: RegionNumber;
  readonly regionName: string;
  /** In its region. */
  readonly nodeId: number;
  readonly nodeName: string;
  readonly notBeforeMs: number;
  readonly notAfterMs: number;
  /** The greatest of a node counts: it replaces the others. */
  readonly serial: number;
}

/** What the root key says of a key that is nobody's any more. It cannot be taken back. */
export interface Revocation {
  readonly federation: string;
  readonly peerId: string;
  readonly revokedMs: number;
  readonly reason: string;
}

/** What a node says of itself: where others reach it. */
export interface AddressRecord {
  readonly federation: string;
  readonly peerId: string;
  /** "host:port" */
  readonly addresses: readonly string[];
  /** The greatest counts. */
  readonly sequence: number;
}

/** The federation as its members know it. */
export interface Root {
  readonly federation: string;
  readonly publicKey: KeyObject;
}

/** A node in the whole federation: rpc's and the control plane's number of it. */
export const federationNodeId = (region: number, node: number): NodeId =>
  nodeId(region * NODES_PER_REGION + node);

/** By which rpc and people know it. */
export const memberName = (regionName: string, nodeName: string): string => `${regionName}/${nodeName}`;

export function issueVoucher(voucher: Voucher, rootPrivateKey: KeyObject): Uint8Array {
  const { region, ...rest } = voucher;
  const statement = atoll.federation.Voucher.encode({ ...rest, regionNumber: region }).finish();
  return signStatement("voucher", statement, rootPrivateKey);
}

/** What it says, unless it was altered, signed by another key or made for another federation; it may have expired. @throws federation.untrusted */
export function checkVoucher(signed: Uint8Array, root: Root): Voucher {
  const statement = checkStatement("voucher", signed, root.publicKey);
  const decoded = decodeCanonically(statement, atoll.federation.Voucher, "a voucher");
  const voucher: Voucher = {
    federation: decoded.federation ?? "",
    peerId: decoded.peerId ?? "",
    region: regionNumber(decoded.regionNumber ?? 0),
    regionName: decoded.regionName ?? "",
    nodeId: decoded.nodeId ?? 0,
    nodeName: decoded.nodeName ?? "",
    notBeforeMs: decoded.notBeforeMs ?? 0,
    notAfterMs: decoded.notAfterMs ?? 0,
    serial: decoded.serial ?? 0,
  };
  checkFederation(voucher.federation, root);
  publicKeyOfPeer(voucher.peerId);
  const isNumbered = [voucher.region, voucher.nodeId].every(
    (number) => number > 0 && number < NODES_PER_REGION,
  );
  if (isNumbered && voucher.regionName !== "" && voucher.nodeName !== "") return voucher;
  throw new AtollError("federation.untrusted", "a voucher that names no node");
}

/** @throws federation.expired. @param nowMs wall clock */
export function checkValidity(voucher: Voucher, nowMs: number): void {
  const name = memberName(voucher.regionName, voucher.nodeName);
  if (nowMs > voucher.notAfterMs) {
    throw new AtollError("federation.expired", `${name}: its voucher ended ${isoTime(voucher.notAfterMs)}`);
  }
  if (nowMs < voucher.notBeforeMs) {
    const when = isoTime(voucher.notBeforeMs);
    throw new AtollError("federation.expired", `${name}: its voucher begins only ${when}`);
  }
}

export function issueRevocation(revocation: Revocation, rootPrivateKey: KeyObject): Uint8Array {
  const statement = atoll.federation.Revocation.encode(revocation).finish();
  return signStatement("revocation", statement, rootPrivateKey);
}

/** @throws federation.untrusted */
export function checkRevocation(signed: Uint8Array, root: Root): Revocation {
  const statement = checkStatement("revocation", signed, root.publicKey);
  const decoded = decodeCanonically(statement, atoll.federation.Revocation, "a revocation");
  const revocation: Revocation = {
    federation: decoded.federation ?? "",
    peerId: decoded.peerId ?? "",
    revokedMs: decoded.revokedMs ?? 0,
    reason: decoded.reason ?? "",
  };
  checkFederation(revocation.federation, root);
  publicKeyOfPeer(revocation.peerId);
  return revocation;
}

export function issueAddresses(record: AddressRecord, key: NodeKey): Uint8Array {
  const { addresses, ...rest } = record;
  const statement = atoll.federation.AddressRecord.encode({ ...rest, addresses: [...addresses] }).finish();
  return signStatement("addresses", statement, key.privateKey);
}

/** A node's own word for where it is: nobody else can send its callers elsewhere. @throws federation.untrusted */
export function checkAddresses(signed: Uint8Array, federation: string): AddressRecord {
  const decoded = decodeCanonically(statementOf(signed), atoll.federation.AddressRecord, "an address");
  const peerId = decoded.peerId ?? "";
  const addresses = decoded.addresses ?? [];
  checkStatement("addresses", signed, publicKeyOfPeer(peerId));
  if ((decoded.federation ?? "") !== federation || addresses.length > MAX_ADDRESSES) {
    throw new AtollError("federation.untrusted", `${peerId}: addresses that are not for us`);
  }
  return { federation, peerId, addresses, sequence: decoded.sequence ?? 0 };
}

function checkFederation(federation: string, root: Root): void {
  if (federation === root.federation) return;
  throw new AtollError(
    "federation.untrusted",
    `it is for the federation ${federation}, not ${root.federation}`,
  );
}

const isoTime = (ms: number): string =>
  ms <= MAX_DATE_MS ? new Date(ms).toISOString() : `at ${ms} ms since 1970`;

/** ECMA-262, 21.4.1.1. */
const MAX_DATE_MS = 8.64e15;
