import { AtollError } from "../base/errors.ts";
import { type NodeId, nodeId } from "../base/ids.ts";
import { malformed } from "./frame.ts";
import { LOWEST_PROTOCOL_VERSION, PROTOCOL_VERSION, type RpcOptions } from "./options.ts";
import { atoll } from "./rpc.gen.js";

export const MAX_HELLO_BYTES = 4_096;

type Hello = atoll.rpc.Hello.$Properties;

/** Who a node says it is. With TLS the name must be the one in its certificate. */
export interface Identity {
  readonly nodeId: NodeId;
  readonly nodeName: string;
  readonly region: string;
}

/** What two hellos come to. */
export interface Terms {
  readonly version: number;
  readonly peer: Identity;
  readonly sendWindowBytes: number;
  readonly maxMessageBytes: number;
}

export function encodeHello(identity: Identity, options: RpcOptions, refusal?: AtollError): Uint8Array {
  return atoll.rpc.Hello.encode({
    lowestVersion: LOWEST_PROTOCOL_VERSION,
    highestVersion: PROTOCOL_VERSION,
    ...identity,
    streamWindowBytes: options.streamWindowBytes,
    maxMessageBytes: options.maxMessageBytes,
    ...(refusal !== undefined && { refusalCode: refusal.code, refusal: refusal.message }),
  }).finish();
}

/** @throws rpc.malformedFrame */
export function decodeHello(bytes: Uint8Array): Hello {
  try {
    return atoll.rpc.Hello.decode(bytes);
  } catch (error) {
    throw malformed("a hello that does not decode", error);
  }
}

/** The terms, or why there are none. */
export function checkHello(
  hello: Hello,
  expected: Partial<Identity>,
  certifiedName: string | undefined,
): Terms | AtollError {
  const lowest = hello.lowestVersion ?? 0;
  const highest = hello.highestVersion ?? 0;
  const version = Math.min(highest, PROTOCOL_VERSION);
  if (version < Math.max(lowest, LOWEST_PROTOCOL_VERSION)) {
    const ours = `${LOWEST_PROTOCOL_VERSION} to ${PROTOCOL_VERSION}`;
    return new AtollError("rpc.incompatible", `speaks rpc versions ${lowest} to ${highest}, not ${ours}`);
  }
  const peer = {
    nodeId: nodeId(hello.nodeId ?? 0),
    nodeName: hello.nodeName ?? "",
    region: hello.region ?? "",
  };
  if (certifiedName !== undefined && certifiedName !== peer.nodeName) {
    return new AtollError(
      "net.untrusted",
      `calls itself ${peer.nodeName}, but its certificate is ${certifiedName}'s`,
    );
  }
  for (const field of ["region", "nodeId", "nodeName"] as const) {
    const wanted = expected[field];
    if (wanted !== undefined && wanted !== peer[field]) {
      return new AtollError("rpc.refused", `its ${field} is ${peer[field]}, not ${wanted}`);
    }
  }
  return {
    version,
    peer,
    sendWindowBytes: hello.streamWindowBytes ?? 0,
    maxMessageBytes: hello.maxMessageBytes ?? 0,
  };
}
