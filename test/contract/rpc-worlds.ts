/** The networks that rpc is tested on: one interface, so every test runs on all. */

import type { Clock } from "../../src/base/clock.ts";
import { nodeId } from "../../src/base/ids.ts";
import { type Logger, silentLogger } from "../../src/base/logger.ts";
import type { Address, Network, Security } from "../../src/base/network.ts";
import type { Random } from "../../src/base/random.ts";
import { createAuthority, issueNodeCertificate } from "../../src/platform/certificates.ts";
import { realClock } from "../../src/platform/real-clock.ts";
import { RealNetwork } from "../../src/platform/real-network.ts";
import { RealRandom } from "../../src/platform/real-random.ts";
import type { Identity } from "../../src/rpc/index.ts";
import { type LinkOptions, Links } from "../simulation/links.ts";
import { Scheduler } from "../simulation/scheduler.ts";
import { SeededRandom } from "../simulation/seeded-random.ts";
import { SimClock } from "../simulation/sim-clock.ts";
import { SimNetwork } from "../simulation/sim-network.ts";

export interface NodeParts {
  readonly network: Network;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly identity: Identity;
}

export interface RpcWorld {
  readonly address: Address;
  node(name: "client" | "server"): NodeParts;
  security(name: "client" | "server"): Security;
  /** Waits for a promise; with virtual time, by running it. */
  drive<T>(promise: Promise<T>): Promise<T>;
}

function identityOf(name: "client" | "server"): Identity {
  return { nodeId: nodeId(name === "server" ? 1 : 2), nodeName: name, region: "test" };
}

export interface SimWorldParts extends RpcWorld {
  readonly scheduler: Scheduler;
  readonly links: Links;
  readonly network: SimNetwork;
  readonly random: SeededRandom;
  /** A restarted process has a clock of its own. */
  node(name: "client" | "server"): NodeParts & { readonly clock: SimClock };
}

export function simWorld(seed = 1, options: Partial<LinkOptions> = {}): SimWorldParts {
  const scheduler = new Scheduler();
  const random = new SeededRandom(seed);
  const links = new Links(scheduler, random.fork(), options);
  const network = new SimNetwork(scheduler, random.fork(), links);
  return {
    scheduler,
    links,
    network,
    random,
    address: { host: "server", port: 7_400 },
    node: (name) => ({
      network: network.forNode(name),
      clock: new SimClock(scheduler),
      random: random.fork(),
      logger: silentLogger,
      identity: identityOf(name),
    }),
    security: () => ({ kind: "plaintext" }),
    async drive(promise) {
      let isDone = false;
      const settled = promise.finally(() => {
        isDone = true;
      });
      settled.catch(() => {});
      await scheduler.run({ untilMs: scheduler.nowMs + 600_000, isDone: () => isDone });
      if (!isDone) throw new Error("the promise has not settled within 10 virtual minutes");
      return settled;
    },
  };
}

function realWorld(securities: Record<"client" | "server", Security>): RpcWorld {
  const network = new RealNetwork();
  return {
    address: { host: "127.0.0.1", port: 0 },
    node: (name) => ({
      network,
      clock: realClock,
      random: new RealRandom(),
      logger: silentLogger,
      identity: identityOf(name),
    }),
    security: (name) => securities[name],
    drive: (promise) => promise,
  };
}

async function tlsWorld(): Promise<RpcWorld> {
  const authority = await createAuthority("test", Date.now());
  const securityOf = async (nodeName: string): Promise<Security> => {
    const issued = await issueNodeCertificate(authority, { nodeName, hosts: ["127.0.0.1"] }, Date.now());
    return { kind: "mutual-tls", identity: { ...issued, authority: authority.certificate } };
  };
  return realWorld({ client: await securityOf("client"), server: await securityOf("server") });
}

export const rpcWorlds: Record<string, () => Promise<RpcWorld>> = {
  "the simulated network": async () => simWorld(),
  "real sockets": async () => realWorld({ client: { kind: "plaintext" }, server: { kind: "plaintext" } }),
  "real sockets with TLS": tlsWorld,
};
