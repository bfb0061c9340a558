import type { NodeId } from "../../base/ids.ts";

/** Who a peer id belongs to, as the root key vouched for it. */
export interface AdmittedPeer {
  /** "REGION/NODE" */
  readonly name: string;
  readonly nodeId: NodeId;
}

/** Who may connect, asked before any protocol runs. */
export interface Admittance {
  /**
   * @param peerId proven by the handshake, in base58
   * @throws federation.untrusted, federation.expired, federation.revoked
   */
  admit(peerId: string): AdmittedPeer;

  /** Called when somebody may have lost the right to connect. @returns what ends it */
  onChange(listener: () => void): () => void;
}
