/** Since the peer or server was made, over all its connections. */
export interface RpcCounters {
  bytesSent: number;
  bytesReceived: number;
  framesSent: number;
  framesReceived: number;
  /** Writes given to the network: `framesSent / writes` is how well frames are batched. */
  writes: number;
  /** Connections whose handshake succeeded. */
  connects: number;
  connectFailures: number;
  notifiesDropped: number;
  callsFailed: number;
  /** Inbound calls and streams refused because of a limit. */
  overloaded: number;
  /** Connections closed because the other end broke the protocol. */
  malformed: number;
  /** The latest ping's round trip; undefined before the first. */
  rttMs: number | undefined;
}

export function newCounters(): RpcCounters {
  return {
    bytesSent: 0,
    bytesReceived: 0,
    framesSent: 0,
    framesReceived: 0,
    writes: 0,
    connects: 0,
    connectFailures: 0,
    notifiesDropped: 0,
    callsFailed: 0,
    overloaded: 0,
    malformed: 0,
    rttMs: undefined,
  };
}
