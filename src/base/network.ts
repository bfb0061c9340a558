/**
 * The Network port: ordered, reliable byte streams between processes, as TCP gives them, with TLS below the line.
 * Callbacks instead of promises, since a frame passes here for every message of the region.
 */

import type { NodeId } from "./ids.ts";

export interface Network {
  /** @throws net.addressInUse, net.failed */
  listen(
    address: Address,
    security: Security,
    onConnection: (connection: Connection) => void,
  ): Promise<Listener>;

  /** @throws net.unreachable, net.untrusted, or the signal's reason. */
  connect(address: Address, security: Security, signal?: AbortSignal): Promise<Connection>;
}

export interface Address {
  readonly host: string;
  /** 0 lets the system choose when listening. */
  readonly port: number;
}

/** Plain TCP is accepted on loopback only; `platform` refuses it elsewhere. */
export type Security =
  | { readonly kind: "plaintext" }
  | { readonly kind: "mutual-tls"; readonly identity: TlsIdentity }
  /**
   * Between members of a federation: the network itself has the key and knows the members. A caller names the libp2p
   * peer id (base58) that must answer; a listener takes every member and leaves it out.
   */
  | { readonly kind: "federation"; readonly peerId?: string };

/** PEM texts. `authority` is the region's CA: a peer must present a certificate that it signed. */
export interface TlsIdentity {
  readonly certificate: string;
  readonly privateKey: string;
  readonly authority: string;
}

export interface Listener {
  /** Where it really listens: the port is never 0. */
  readonly address: Address;
  /** Stops accepting. Open connections live on. */
  close(): Promise<void>;
}

export interface Connection {
  readonly remote: Address;

  /** The name in the peer's certificate or voucher; undefined on plaintext. */
  readonly peerName: string | undefined;

  /** Its number in the federation, as its voucher has it. */
  readonly peerNodeId?: NodeId;

  /** Set once, at once after the connection is handed over, before data can arrive. */
  handler: ConnectionHandler;

  /**
   * Queues the chunks in order, without copying them: they must not change until they are written. Returns false
   * when more than a few hundred KiB wait; then hold back until `onDrain`. After close it does nothing.
   */
  write(chunks: readonly Uint8Array[]): boolean;

  /** Bytes accepted by `write` that the system has not taken yet. */
  readonly bufferedBytes: number;

  /**
   * With those that layers below hold for a moment though they want more, as a cipher does: 0 means that what was written
   * leaves though this process is killed now. Absent: as `bufferedBytes`.
   */
  readonly unsentBytes?: number;

  /** Stops and restarts `onData`, which lets the peer's writes pile up at the peer. */
  pause(): void;
  resume(): void;

  /** Sends what is queued, then closes. */
  end(): void;

  /** Closes at once; what is queued is lost. */
  destroy(): void;
}

export interface ConnectionHandler {
  /** The chunk belongs to the handler. */
  onData(chunk: Uint8Array): void;
  onDrain(): void;
  /** Exactly once, whichever side closed. `error` is an AtollError of the `net.*` family, if there was one. */
  onClose(error: Error | undefined): void;
}
