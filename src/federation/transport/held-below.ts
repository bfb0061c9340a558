import type { Connection as LibP2pLink } from "@libp2p/interface";

/** A layer of a libp2p connection as it is made: what it holds, its socket, and the layer below. */
interface Layer {
  readonly writeBufferLength?: number;
  readonly socket?: { readonly writableLength: number };
  readonly stream?: Layer;
}

/**
 * Bytes that the layers below a libp2p connection's streams hold. TLS takes a second write of one turn and encrypts it a
 * turn later, and says to nobody that it waits; libp2p keeps its layers to itself, too. A test tells when they are no
 * longer where we look.
 */
export function heldBelow(link: LibP2pLink): number {
  const { muxer } = link as unknown as { readonly muxer?: { readonly maConn?: Layer } };
  let bytes = 0;
  for (let layer = muxer?.maConn; layer !== undefined; layer = layer.stream) {
    bytes += (layer.writeBufferLength ?? 0) + (layer.socket?.writableLength ?? 0);
  }
  return bytes;
}
