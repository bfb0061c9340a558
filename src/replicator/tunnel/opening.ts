/** What opens a tunnelled request (proto/tunnel.proto). */
import { AtollError } from "../../base/errors.ts";
import { atoll } from "./tunnel.gen.js";

const { tunnel: wire } = atoll;

export interface TunnelOpening {
  /** Both regions log and answer the request under this id. */
  readonly requestId: string;
  /** Of the client, for the log. */
  readonly clientAddress: string | undefined;
  /** Under which the region that the client reached has buckets as hosts: its `Host` header is to be read so. */
  readonly domains: readonly string[];
}

/** An id is 16 characters and an address 45; domains come from a region's file. */
const MAX_TEXT_CHARACTERS = 256;
const MAX_DOMAINS = 64;

export function encodeOpening({ requestId, clientAddress, domains }: TunnelOpening): Uint8Array {
  return wire.Opening.encode({
    requestId,
    clientAddress: clientAddress ?? "",
    domains: domains.slice(0, MAX_DOMAINS),
  }).finish();
}

/** @throws message.malformed */
export function decodeOpening(bytes: Uint8Array): TunnelOpening {
  let opening: atoll.tunnel.Opening;
  try {
    opening = wire.Opening.decode(bytes);
  } catch (cause) {
    throw new AtollError("message.malformed", "the opening of a tunnel does not decode", { cause });
  }
  const { requestId, clientAddress, domains } = opening;
  const isWithinBounds =
    /^[0-9A-Za-z]{1,64}$/.test(requestId) &&
    clientAddress.length <= MAX_TEXT_CHARACTERS &&
    domains.length <= MAX_DOMAINS &&
    domains.every((domain) => domain !== "" && domain.length <= MAX_TEXT_CHARACTERS);
  if (!isWithinBounds) {
    throw new AtollError("message.malformed", "the opening of a tunnel is beyond its bounds");
  }
  return { requestId, clientAddress: clientAddress === "" ? undefined : clientAddress, domains };
}
