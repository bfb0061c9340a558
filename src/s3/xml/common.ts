/** What several answers say. */
import type { Checksum } from "../checksums/types.ts";
import { encodeKeyForListing } from "../http/percent.ts";
import { branch, leaf } from "./writer.ts";

export interface Owner {
  readonly id: string;
  readonly displayName: string;
}

export function ownerXml(name: "Owner" | "Initiator", owner: Owner): string {
  return branch(name, leaf("ID", owner.id), leaf("DisplayName", owner.displayName));
}

/** `<ChecksumCRC32>…</ChecksumCRC32>`, one for each. */
export function checksumLeaves(checksums: readonly Checksum[]): string {
  let xml = "";
  for (const { algorithm, value } of checksums) xml += leaf(`Checksum${algorithm}`, value);
  return xml;
}

/** With their type, which is the same for all of an object. */
export function checksumsWithType(checksums: readonly Checksum[]): string {
  return checksumLeaves(checksums) + leaf("ChecksumType", checksums[0]?.type);
}

/** `encoding-type=url`, or keys as they are. */
export type EncodingType = "url" | undefined;

export function keyText(key: string, encoding: EncodingType): string {
  return encoding === "url" ? encodeKeyForListing(key) : key;
}

export function commonPrefixesXml(prefixes: readonly string[], encoding: EncodingType): string {
  let xml = "";
  for (const prefix of prefixes) xml += branch("CommonPrefixes", leaf("Prefix", keyText(prefix, encoding)));
  return xml;
}
