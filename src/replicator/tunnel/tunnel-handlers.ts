import type { Duplex } from "node:stream";
import type { RegionNumber } from "../../base/ids.ts";
import { regionOfNode } from "../../federation/index.ts";
import { type RpcHandlers, streaming } from "../../rpc/index.ts";
import { decodeOpening, type TunnelOpening } from "./opening.ts";
import { StreamDuplex } from "./stream-duplex.ts";

export const TUNNEL_METHOD = "s3.tunnel";

/** A request of another region's client, at its first byte. */
export interface ArrivedTunnel {
  /** HTTP/1.1, to be handed to a server: one request, then its end. */
  readonly connection: Duplex;
  readonly opening: TunnelOpening;
  /** Which the client reached. */
  readonly from: RegionNumber;
}

/**
 * The rpc methods of a node that answers other regions' requests.
 *
 *   const handlers = tunnelHandlers((arrived) => app.acceptTunnel(server, arrived));
 */
export function tunnelHandlers(accept: (arrived: ArrivedTunnel) => void): RpcHandlers {
  return {
    [TUNNEL_METHOD]: streaming(async (stream, request, { peer }) => {
      const opening = decodeOpening(request);
      const connection = new StreamDuplex(stream, opening.clientAddress);
      // Whoever cut it knows why; its end is what is waited for here.
      connection.on("error", () => {});
      const closed = new Promise<void>((resolve) => connection.once("close", resolve));
      accept({ connection, opening, from: regionOfNode(peer.nodeId) });
      await closed;
    }),
  };
}
