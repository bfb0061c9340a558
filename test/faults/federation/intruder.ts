/** Somebody with a key who dials a federation's port, and what comes of it. */
import { AtollError } from "../../../src/base/errors.ts";
import { nodeId } from "../../../src/base/ids.ts";
import { silentLogger } from "../../../src/base/logger.ts";
import type { Address, Connection } from "../../../src/base/network.ts";
import { LibP2pNetwork, type NodeKey } from "../../../src/federation/index.ts";
import { realClock } from "../../../src/platform/real-clock.ts";

/** A member stays connected longer than that; who is refused does not. */
const PATIENCE_MS = 4_000;

export interface Reception {
  readonly isClosed: boolean;
  /** Without TLS, yamux and libp2p's own. */
  readonly receivedBytes: number;
  /** As the intruder sees it. */
  readonly reason: string;
}

/** @param bytes what it says once it is connected */
export async function knock(key: NodeKey, address: Address, bytes?: Uint8Array): Promise<Reception> {
  const admit = () => ({ name: "anybody", nodeId: nodeId(1) });
  const members = { admit, onChange: () => () => {} };
  const network = new LibP2pNetwork({ key, members, clock: realClock, logger: silentLogger });
  try {
    const connection = await network.connect(address, { kind: "federation" });
    return await received(connection, bytes);
  } catch (error) {
    return { isClosed: true, receivedBytes: 0, reason: reasonOf(error) };
  } finally {
    await network.stop();
  }
}

function received(connection: Connection, bytes: Uint8Array | undefined): Promise<Reception> {
  return new Promise((resolve) => {
    let receivedBytes = 0;
    const patience = setTimeout(() => {
      resolve({ isClosed: false, receivedBytes, reason: "it is still connected" });
    }, PATIENCE_MS);
    connection.handler = {
      onData(chunk) {
        receivedBytes += chunk.length;
      },
      onDrain() {},
      onClose(error) {
        clearTimeout(patience);
        resolve({ isClosed: true, receivedBytes, reason: error === undefined ? "closed" : reasonOf(error) });
      },
    };
    if (bytes !== undefined) connection.write([bytes]);
  });
}

const reasonOf = (error: unknown): string =>
  error instanceof AtollError ? `${error.code}: ${error.message}` : String(error);
