/**
 * A node's doors behind an rpc server, on virtual time: a drive on a simulated disk, and the metadata groups applied
 * without consensus. A handler that fails without a code is our bug, and is found by what it logs.
 */
import { AtollError } from "../../src/base/errors.ts";
import { blobId, driveId, type GroupId, groupId, logIndex, nodeId } from "../../src/base/ids.ts";
import { type Logger, silentLogger } from "../../src/base/logger.ts";
import type { Connection } from "../../src/base/network.ts";
import { Drive, initializeDrive } from "../../src/datanode/index.ts";
import {
  checkShardCommand,
  checkSystemCommand,
  shardQueryHandler,
  systemQueryHandler,
} from "../../src/metadata/index.ts";
import { fragmentDoor, LocalDrive } from "../../src/region/blobs/index.ts";
import { type HostedGroup, metadataDoor } from "../../src/region/index.ts";
import { notification, type RpcHandlers, RpcServer, streaming, unary } from "../../src/rpc/index.ts";
import { simWorld } from "../contract/rpc-worlds.ts";
import { LocalGroups, systemGroup } from "../metadata/local-groups.ts";
import { SimClock } from "../simulation/sim-clock.ts";
import { SimDisk } from "../simulation/sim-disk.ts";
import { SimStore } from "../simulation/sim-store.ts";

/** How long a connection is listened to after its bytes came. */
const LISTEN_MS = 40;
/** Within it everything that hung on a connection is gone. */
const CLOSE_MS = 20_000;
const DRIVE_NUMBER = 7;
/** A fragment that is on the drive. */
export const fragmentName = { blob: blobId("0f".repeat(16)), fragment: 3 };

export class DoorWorld {
  readonly handlers: RpcHandlers;
  readonly #world: ReturnType<typeof simWorld>;
  readonly #server: RpcServer;
  readonly #problems: unknown[];

  private constructor(
    world: ReturnType<typeof simWorld>,
    server: RpcServer,
    handlers: RpcHandlers,
    problems: unknown[],
  ) {
    this.#world = world;
    this.#server = server;
    this.handlers = handlers;
    this.#problems = problems;
  }

  static async start(): Promise<DoorWorld> {
    const world = simWorld(1, {});
    const problems: unknown[] = [];
    const logger: Logger = { ...silentLogger, error: (fields) => problems.push(fields) };
    const drive = await world.drive(openDrive(world));
    const sink = new LocalDrive(drive).beginFragment({
      ...fragmentName,
      unitBytes: 16,
      owner: Buffer.from("owner"),
    });
    await world.drive(sink.append([Buffer.alloc(16), Buffer.alloc(3)]).then(() => sink.commit()));
    const groups = new LocalGroups(1);
    const handlers: RpcHandlers = {
      echo: unary((request) => request),
      later: unary(async (request) => [request, request]),
      heard: notification(() => {}),
      back: streaming(async (stream) => {
        for await (const chunk of stream) await stream.write(chunk);
      }),
      ...fragmentDoor((id) => (id === driveId(DRIVE_NUMBER) ? new LocalDrive(drive) : undefined)),
      ...metadataDoor((id) => hostedGroup(groups, id)),
    };
    const server = new RpcServer({ ...world.node("server"), logger }, handlers);
    await world.drive(server.listen(world.address, world.security("server")));
    return new DoorWorld(world, server, handlers, problems);
  }

  drive<T>(promise: Promise<T>): Promise<T> {
    return this.#world.drive(promise);
  }

  /** One connection on which these bytes come; true when it was still open at the end. */
  async converse(bytes: Uint8Array): Promise<boolean> {
    const { scheduler, address, security, node } = {
      ...this.#world,
      security: this.#world.security("client"),
    };
    const connection = await this.drive(node("client").network.connect(address, security));
    const isClosed = listenTo(connection);
    connection.write([bytes]);
    await scheduler.run({ untilMs: scheduler.nowMs + LISTEN_MS });
    const wasOpen = !isClosed();
    connection.destroy();
    const isDone = (): boolean => this.#server.connections === 0;
    await scheduler.run({ untilMs: scheduler.nowMs + CLOSE_MS, isDone });
    if (!isDone()) throw new Error(`${this.#server.connections} sessions outlive their connections`);
    this.takeProblems();
    return wasOpen;
  }

  /** @throws what a handler failed with, where that was no AtollError */
  takeProblems(): void {
    const [problem] = this.#problems.splice(0);
    if (problem === undefined) return;
    const { error } = problem as { error?: unknown };
    throw error ?? new Error(JSON.stringify(problem));
  }

  close(): Promise<void> {
    return this.drive(this.#server.close());
  }
}

function listenTo(connection: Connection): () => boolean {
  let isClosed = false;
  connection.handler = {
    onData: () => {},
    onDrain: () => {},
    onClose: () => {
      isClosed = true;
    },
  };
  return () => isClosed;
}

function openDrive(world: ReturnType<typeof simWorld>): Promise<Drive> {
  const { random, scheduler } = world;
  const clock = new SimClock(scheduler);
  const components = {
    directory: "/drive",
    identity: { region: "sim", nodeId: nodeId(1), driveId: driveId(DRIVE_NUMBER) },
    disk: new SimDisk(clock, random.fork()),
    clock,
    logger: silentLogger,
    random: random.fork(),
    openStore: async () => new SimStore({ clock, random: random.fork() }),
  };
  return initializeDrive(components, components).then(() =>
    Drive.open(components, { segmentBytes: 1024 * 1024, reserveBytes: 0 }),
  );
}

function hostedGroup(groups: LocalGroups, id: GroupId): HostedGroup | undefined {
  const isSystem = id === systemGroup;
  if (!isSystem && id !== groupId(10)) return undefined;
  return {
    answer: isSystem ? systemQueryHandler : shardQueryHandler,
    check: isSystem ? checkSystemCommand : checkShardCommand,
    group: {
      propose: async (command) => {
        if (command.length > 1024 * 1024) throw new AtollError("raft.commandTooLarge", "too large");
        try {
          return groups.apply(id, command);
        } catch (cause) {
          // It was let into the log: a replica would end here, and all others with it.
          throw new Error("a command in the log cannot be applied", { cause });
        }
      },
      readBarrier: async () => logIndex(1),
      read: (body) => groups.read(id, body),
      status: () => ({ id: nodeId(1), leader: nodeId(1) }),
    },
  };
}
