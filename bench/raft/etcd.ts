/** Three members of etcd on loopback, with data on the same disk as ours. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { Etcd3 } from "etcd3";
import { freePorts } from "../../test/faults/cluster/cluster.ts";

const MEMBERS = 3;
const START_TIMEOUT_MS = 20_000;
const host = "127.0.0.1";

export function etcdVersion(): string | undefined {
  try {
    return execFileSync("etcd", ["--version"], { encoding: "utf8" }).split("\n")[0];
  } catch {
    return undefined;
  }
}

export class EtcdCluster {
  readonly #directory: string;
  readonly #members: readonly ChildProcess[];
  readonly #clientPorts: readonly number[];

  private constructor(directory: string, members: readonly ChildProcess[], clientPorts: readonly number[]) {
    this.#directory = directory;
    this.#members = members;
    this.#clientPorts = clientPorts;
  }

  static async start(parentDirectory: string): Promise<EtcdCluster> {
    const directory = await mkdtemp(join(parentDirectory, "etcd-"));
    const ports = await freePorts(2 * MEMBERS);
    const clientPorts = ports.slice(0, MEMBERS);
    const peerPorts = ports.slice(MEMBERS);
    const initial = peerPorts.map((port, i) => `m${i}=http://${host}:${port}`).join(",");
    const members = peerPorts.map((port, i) =>
      spawn(
        "etcd",
        [
          ["--name", `m${i}`, "--data-dir", join(directory, `m${i}`), "--log-level", "error"],
          ["--listen-peer-urls", `http://${host}:${port}`],
          ["--initial-advertise-peer-urls", `http://${host}:${port}`],
          ["--listen-client-urls", `http://${host}:${clientPorts[i]}`],
          ["--advertise-client-urls", `http://${host}:${clientPorts[i]}`],
          ["--initial-cluster", initial, "--initial-cluster-state", "new"],
        ].flat(),
        { stdio: "ignore" },
      ),
    );
    return new EtcdCluster(directory, members, clientPorts);
  }

  get pids(): readonly number[] {
    return this.#members.map((member) => member.pid ?? 0);
  }

  /** Waits until there is a leader; returns its port for clients. */
  async leaderPort(): Promise<number> {
    const untilMs = performance.now() + START_TIMEOUT_MS;
    for (;;) {
      for (const port of this.#clientPorts) {
        const client = new Etcd3({ hosts: `http://${host}:${port}` });
        try {
          const { header, leader } = await client.maintenance.status();
          if (leader !== "0" && header.member_id === leader) return port;
        } catch (error) {
          if (performance.now() > untilMs) throw error;
        } finally {
          client.close();
        }
      }
      if (performance.now() > untilMs) throw new Error("etcd has no leader");
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async close(): Promise<void> {
    for (const member of this.#members) {
      const ended = new Promise((resolve) => member.once("exit", resolve));
      if (member.exitCode === null && member.kill("SIGKILL")) await ended;
    }
    await rm(this.#directory, { recursive: true, force: true });
  }
}
