/** The load generator, in a process of its own: the same puts against our nodes or etcd's. */
import { type ChildProcess, fork } from "node:child_process";
import { Etcd3 } from "etcd3";
import { groupId, type NodeId, nodeId } from "../../src/base/ids.ts";
import { silentLogger } from "../../src/base/logger.ts";
import { GroupClient } from "../../src/node/raft/index.ts";
import { realClock } from "../../src/platform/real-clock.ts";
import { RealNetwork } from "../../src/platform/real-network.ts";
import { RealRandom } from "../../src/platform/real-random.ts";
import { RpcPeer } from "../../src/rpc/index.ts";
import { putCommand } from "../../test/faults/cluster/kv-application.ts";
import { type Latencies, latencies } from "./latencies.ts";

export const VALUE_BYTES = 400;
const KEYS = 10_000;
const host = "127.0.0.1";
const group = groupId(1);

export interface LoadTarget {
  readonly kind: "atoll" | "etcd";
  /** Of the members; for etcd of its leader only, so that it forwards nothing. */
  readonly ports: readonly number[];
}

interface LoadRequest {
  readonly target: LoadTarget;
  readonly concurrency: number;
  readonly durationMs: number;
}

export interface LoadResult extends Latencies {
  /** Of this process, in cores. */
  readonly clientCores: number;
}

/** The parent's side. */
export class LoadProcess {
  readonly #child: ChildProcess;
  readonly #target: LoadTarget;

  constructor(target: LoadTarget, execArgv: readonly string[] = []) {
    this.#target = target;
    this.#child = fork(new URL(import.meta.url), { execArgv: [...execArgv] });
    this.#child.setMaxListeners(0);
  }

  run(concurrency: number, durationMs: number): Promise<LoadResult> {
    const request: LoadRequest = { target: this.#target, concurrency, durationMs };
    return new Promise((resolve, reject) => {
      this.#child.once("message", (result) => resolve(result as LoadResult));
      this.#child.once("exit", (code) => reject(new Error(`the load generator ended with ${code}`)));
      this.#child.send(request);
    });
  }

  /** Lets it write its profile, if it takes one. */
  close(): void {
    if (this.#child.connected) this.#child.disconnect();
  }
}

type Put = (key: string, value: Buffer) => Promise<unknown>;

function connectTo(target: LoadTarget): Put {
  if (target.kind === "etcd") {
    const client = new Etcd3({ hosts: target.ports.map((port) => `http://${host}:${port}`) });
    return async (key, value) => await client.put(key).value(value);
  }
  const peers = new Map<NodeId, RpcPeer>();
  for (const [i, port] of target.ports.entries()) {
    const peer = new RpcPeer(
      {
        network: new RealNetwork(),
        clock: realClock,
        random: new RealRandom(),
        logger: silentLogger,
        identity: { nodeId: nodeId(1_000), nodeName: "load", region: "test" },
      },
      { address: { host, port }, security: { kind: "plaintext" } },
    );
    peer.start();
    peers.set(nodeId(i + 1), peer);
  }
  const client = new GroupClient(peers, realClock, { deadlineMs: 10_000 });
  return (key, value) => client.propose(group, putCommand(key, value));
}

async function run(put: Put, { concurrency, durationMs }: LoadRequest): Promise<LoadResult> {
  const value = Buffer.alloc(VALUE_BYTES, 7);
  const samples: number[] = [];
  let next = 0;
  const cpuBefore = process.cpuUsage();
  const begunMs = performance.now();
  const user = async (): Promise<void> => {
    while (performance.now() - begunMs < durationMs) {
      // A stride that is prime to the number of keys: all of them, in no order.
      const key = `key-${(next++ * 7919) % KEYS}`;
      const startedMs = performance.now();
      await put(key, value);
      samples.push(performance.now() - startedMs);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, user));
  const tookMs = performance.now() - begunMs;
  const { user: userUs, system } = process.cpuUsage(cpuBefore);
  return { ...latencies(samples, tookMs), clientCores: (userUs + system) / 1000 / tookMs };
}

if (process.argv[1] === import.meta.filename && process.send !== undefined) {
  let put: Put | undefined;
  process.on("message", (request: LoadRequest) => {
    put ??= connectTo(request.target);
    void run(put, request).then((result) => process.send?.(result));
  });
  process.on("disconnect", () => process.exit(0));
}
