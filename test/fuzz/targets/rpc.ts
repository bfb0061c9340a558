/** Bytes on an rpc connection, from the first frame on, and the payloads of the doors behind it. */
import { defined } from "../../../src/base/assert.ts";
import { blobId, bucketId, driveId, groupId, nodeId } from "../../../src/base/ids.ts";
import { encodeShardCommand } from "../../../src/metadata/codec/commands.ts";
import { encodeShardQuery } from "../../../src/metadata/codec/queries.ts";
import { encodeSystemQuery } from "../../../src/metadata/codec/system.ts";
import { noReplication } from "../../../src/metadata/replication.ts";
import * as fragments from "../../../src/region/blobs/fragment-codec.ts";
import { encodeOwner } from "../../../src/region/blobs/owner-codec.ts";
import { encodeProposeRequest, encodeQueryRequest } from "../../../src/region/groups/group-codec.ts";
import {
  FRAME_MARKER,
  FrameDecoder,
  type FrameHeader,
  FrameKind,
  FrameWriter,
} from "../../../src/rpc/frame.ts";
import { encodeHello } from "../../../src/rpc/hello.ts";
import { defaultRpcOptions } from "../../../src/rpc/options.ts";
import type { SeededRandom } from "../../simulation/seeded-random.ts";
import { DoorWorld, fragmentName as name } from "../door-world.ts";
import { edgeNumbers } from "../mutate.ts";
import { mutatedMessage } from "../mutate-message.ts";
import { asyncVerdictOf, type FuzzTarget, verdictOf } from "../target.ts";

/** What inputs leave on the drive and in the groups must not pile up. */
const INPUTS_OF_A_WORLD = 400;

const drive = driveId(7);
const owner = encodeOwner({ bucket: bucketId("00ff00ff00ff00ff"), key: "a" });
const unit = Buffer.from("a unit of 16 byt");
const writeRequest = fragments.encodeWriteRequest(drive, { ...name, unitBytes: 16, owner });
const bucket = bucketId("00ff00ff00ff00ff");
const shard = groupId(10);

const calls: readonly (readonly [method: string, payload: Uint8Array])[] = [
  ["echo", Buffer.from("hello")],
  ["later", Buffer.alloc(300, "x")],
  [fragments.READ_METHOD, fragments.encodeReadRequest(drive, { ...name, firstUnit: 0, unitCount: 2 })],
  [fragments.DELETE_METHOD, fragments.encodeDeleteRequest(drive, [blobId("0e".repeat(16))])],
  [fragments.STAT_METHOD, fragments.encodeFragmentRequest(drive, name)],
  [fragments.VERIFY_METHOD, fragments.encodeFragmentRequest(drive, name)],
  [fragments.LIST_METHOD, fragments.encodeListRequest(drive, { after: name, limit: 3 })],
  [
    "metadata.propose",
    encodeProposeRequest(
      shard,
      encodeShardCommand({
        kind: "configureBucket",
        bucket,
        generation: 1,
        versioning: "enabled",
        replication: noReplication,
      }),
    ),
  ],
  ["metadata.query", encodeQueryRequest(shard, encodeShardQuery({ kind: "shardStats" }))],
  ["metadata.query", encodeQueryRequest(groupId(1), encodeSystemQuery({ kind: "topology" }))],
];

type Frame = readonly [kind: FrameKind, header: FrameHeader, payload: Uint8Array];

const hello: Frame = [
  FrameKind.hello,
  {},
  encodeHello({ nodeId: nodeId(2), nodeName: "client", region: "test" }, defaultRpcOptions),
];
const nothing = new Uint8Array(0);

function written(frames: readonly Frame[]): Buffer {
  const writer = new FrameWriter();
  for (const [kind, header, payload] of frames) writer.write(kind, header, [payload], payload.length);
  return Buffer.concat(writer.take());
}

const conversations: readonly (readonly Frame[])[] = [
  [hello, [FrameKind.ping, {}, nothing]],
  [
    hello,
    ...calls.map(
      ([method, payload], at): Frame => [
        FrameKind.request,
        { id: at + 1, method, totalBytes: payload.length, deadlineMs: 50 },
        payload,
      ],
    ),
  ],
  [
    hello,
    [FrameKind.request, { id: 1, method: "later", totalBytes: 8 }, Buffer.from("1234")],
    [FrameKind.notify, { method: "heard", totalBytes: 2 }, Buffer.from("hi")],
    [FrameKind.more, { id: 1 }, Buffer.from("5678")],
    [FrameKind.cancel, { id: 1 }, nothing],
  ],
  [
    hello,
    [FrameKind.open, { id: 1, method: "back", totalBytes: 1 }, Buffer.from("1")],
    [FrameKind.data, { id: 1 }, Buffer.from("some data")],
    [FrameKind.end, { id: 1 }, nothing],
  ],
  [
    hello,
    [FrameKind.open, { id: 1, method: "back", totalBytes: 1 }, Buffer.from("1")],
    [FrameKind.reset, { id: 1, errorCode: "rpc.cancelled", errorMessage: "no" }, nothing],
  ],
  [
    hello,
    [
      FrameKind.open,
      { id: 1, method: fragments.WRITE_METHOD, totalBytes: writeRequest.length },
      writeRequest,
    ],
    [FrameKind.data, { id: 1 }, Buffer.concat([fragments.encodeUnitHeader(unit), unit])],
    [FrameKind.data, { id: 1 }, fragments.encodeCommit(1)],
  ],
];

/** The frames of a corpus input, since mutations are made of whole frames. */
function framesOf(bytes: Buffer): Frame[] {
  const frames: [FrameKind, FrameHeader, Buffer][] = [];
  const decoder = new FrameDecoder({
    onFrame: (kind, header) => frames.push([kind, { ...header }, Buffer.alloc(0)]),
    onPayload: (piece) => {
      const last = defined(frames.at(-1), "the frame of a payload");
      last[2] = Buffer.concat([last[2], piece]);
    },
  });
  decoder.push(bytes);
  return frames;
}

const numbers = ["id", "deadlineMs", "totalBytes", "creditBytes"] as const;

/** Another order, other numbers, other payloads, in frames that are whole. */
function otherwise(input: Buffer, random: SeededRandom): Buffer {
  const frames = framesOf(input);
  for (let count = 0; count < 3; count++) {
    const from = random.chance(0.1) ? 0 : 1;
    const at = Math.min(frames.length - 1, from + Math.floor((random.uint32() / 2 ** 32) * frames.length));
    const [kind, header, payload] = defined(frames[at], "a frame");
    const field = random.pick(numbers);
    const edge = random.pick(edgeNumbers.filter((number) => number < 2 ** 32));
    switch (random.uint32() % 6) {
      case 0:
        frames[at] = [kind, { ...header, [field]: random.chance(0.5) ? edge : random.uint32() % 4 }, payload];
        break;
      case 1:
        frames[at] = [random.pick(Object.values(FrameKind)), header, payload];
        break;
      case 2:
        frames.splice(at, 0, [kind, { ...header, id: (header.id ?? 0) + (random.uint32() % 3) }, payload]);
        break;
      case 3:
        frames[at] = [kind, header, mutatedMessage(payload, random)];
        break;
      case 4:
        frames.push(...frames.splice(at, 1));
        break;
      default:
        frames.push(...framesOf(written(random.pick(conversations).slice(1))));
    }
  }
  return written(frames);
}

let world: Promise<DoorWorld> | undefined;
let inputs = 0;

async function currentWorld(): Promise<DoorWorld> {
  if (inputs++ % INPUTS_OF_A_WORLD === 0) {
    const last = world;
    world = DoorWorld.start();
    await (await last)?.close();
  }
  return defined(world, "the world");
}

export const sessionTarget: FuzzTarget = {
  name: "rpc-sessions",
  corpus: conversations.map(written),
  mutate: (input, random) => (random.chance(0.6) ? otherwise(input, random) : input),
  run: async (input) => {
    const doors = await currentWorld();
    return (await doors.converse(input)) ? "accepted" : "refused";
  },
  share: 15,
};

/** Frames in pieces: what the decoder finds does not depend on how they are cut. */
export const frameTarget: FuzzTarget = {
  name: "rpc-frames",
  corpus: conversations.map(written),
  tokens: [String.fromCharCode(FRAME_MARKER)],
  mutate: (input, random) => (random.chance(0.3) ? otherwise(input, random) : input),
  run: (input) => {
    const found: string[] = [];
    const verdicts = [input.length, 1 + (input.length % 13)].map((pieceBytes) => {
      const lines: string[] = [];
      let payloadBytes = 0;
      const decoder = new FrameDecoder({
        onFrame: (kind, header) => lines.push(`${kind} ${header.id ?? 0}`),
        onPayload: (piece) => {
          payloadBytes += piece.length;
        },
      });
      const verdict = verdictOf(() => {
        for (let at = 0; at < input.length; at += pieceBytes)
          decoder.push(input.subarray(at, at + pieceBytes));
      });
      found.push(`${verdict} ${payloadBytes} ${lines.join()}`);
      return verdict;
    });
    if (found[0] !== found[1]) throw new Error(`cut otherwise, other frames: ${found.join(" | ")}`);
    return verdicts[0] ?? "refused";
  },
  share: 120,
};

const SEPARATOR = "\0";

export const doorTarget: FuzzTarget = {
  name: "node-doors",
  corpus: calls.map(([method, payload]) => Buffer.concat([Buffer.from(method + SEPARATOR), payload])),
  mutate: (input, random) => {
    const at = input.indexOf(SEPARATOR) + 1;
    const payload = random.chance(0.7) ? mutatedMessage(input.subarray(at), random) : input.subarray(at);
    return Buffer.concat([input.subarray(0, at), payload]);
  },
  run: async (input) => {
    const doors = await currentWorld();
    const at = input.indexOf(SEPARATOR);
    const handler = doors.handlers[input.toString("latin1", 0, Math.max(0, at))];
    if (handler?.kind !== "unary") return "refused";
    const peer = { nodeId: nodeId(2), nodeName: "client", region: "test" };
    const { signal } = new AbortController();
    const call = async (): Promise<unknown> => handler.handle(input.subarray(at + 1), { peer, signal });
    return asyncVerdictOf(() => doors.drive(call()));
  },
  share: 10,
};
