import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { groupId, nodeId } from "../../base/ids.ts";
import { silentLogger } from "../../base/logger.ts";
import { defaultHostOptions } from "../../consensus/index.ts";
import type { RaftNodeOptions } from "./options.ts";
import { RaftNode } from "./raft-node.ts";
import { realComponents } from "./real-components.ts";

const group = groupId(1);
const components = realComponents(silentLogger);
const key = Buffer.from("key");
let directory: string;
let running: RaftNode[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "raft-node-"));
});

afterEach(async () => {
  for (const node of running) await node.stop();
  running = [];
  await rm(directory, { recursive: true, force: true });
});

async function start(changes: Partial<RaftNodeOptions> = {}): Promise<RaftNode> {
  const options: RaftNodeOptions = {
    identity: { region: "test", nodeId: nodeId(1), nodeName: "a" },
    directory,
    listen: { host: "127.0.0.1", port: 0 },
    security: { kind: "plaintext" },
    peers: [],
    groups: [
      {
        id: group,
        application: {
          apply(command, transaction) {
            transaction.put(key, command);
            return command;
          },
        },
        firstMembers: { voters: [nodeId(1)], outgoing: [], learners: [] },
      },
    ],
    ...changes,
  };
  const node = await RaftNode.start(options, components);
  running.push(node);
  return node;
}

/** A read waits for a leader, which a lone node becomes after its election timeout. */
async function led(node: RaftNode): Promise<void> {
  await node.group(group)?.readBarrier();
}

test("what was acknowledged is there after a stop and a start", async () => {
  const first = await start();
  await led(first);
  await first.group(group)?.propose(Buffer.from("value"));
  await first.stop();
  const second = await start();
  await led(second);
  const value = second.group(group)?.read((transaction) => transaction.get(key));
  expect(Buffer.from(value ?? []).toString()).toBe("value");
});

test("callers are told when the node stops", async () => {
  const node = await start();
  await led(node);
  const proposal = node.group(group)?.propose(Buffer.from("value"));
  const stopped = node.stop();
  await expect(proposal).rejects.toMatchObject({ code: "raft.stopped" });
  await stopped;
  await expect(node.group(group)?.propose(key)).rejects.toMatchObject({ code: "raft.stopped" });
});

test("a directory in use is refused, and free again after a stop", async () => {
  const node = await start();
  await expect(start()).rejects.toMatchObject({ code: "node.directoryInUse" });
  await node.stop();
  await start();
});

test("another node's directory is refused", async () => {
  await (await start()).stop();
  const identity = { region: "test", nodeId: nodeId(2), nodeName: "b" };
  await expect(start({ identity })).rejects.toMatchObject({ code: "node.directoryForeign" });
});

test("a node whose log was emptied does not start: it may have voted", async () => {
  await (await start()).stop();
  await rm(join(directory, "log"), { recursive: true });
  await rm(join(directory, "state"), { recursive: true });
  await expect(start()).rejects.toMatchObject({ code: "log.unreadable" });
});

test("a node whose log was zeroed does not start, not at the second try either", async () => {
  await (await start()).stop();
  await rm(join(directory, "state"), { recursive: true });
  for (const name of await readdir(join(directory, "log"))) {
    const path = join(directory, "log", name);
    await writeFile(path, new Uint8Array((await stat(path)).size));
  }
  await expect(start()).rejects.toMatchObject({ code: "log.unreadable" });
  await expect(start()).rejects.toMatchObject({ code: "log.unreadable" });
});

test("a first start that ended before the directory had an owner is made up for", async () => {
  await (await start({ groups: [] })).stop();
  await rm(join(directory, "identity.json"));
  await led(await start());
});

test("limits that do not fit together are refused before anything starts", async () => {
  const host = { ...defaultHostOptions, maxCommandBytes: 20 << 20 };
  await expect(start({ host })).rejects.toMatchObject({ code: "node.invalidOptions" });
  const peers = [{ nodeId: nodeId(1), nodeName: "a", address: { host: "127.0.0.1", port: 1 } }];
  await expect(start({ peers })).rejects.toMatchObject({ code: "node.invalidOptions" });
});
