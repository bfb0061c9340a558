/** Everything that is fuzzed in process. */
import type { FuzzTarget } from "../target.ts";
import { shardCommandTarget, shardQueryTarget, systemCommandTarget, systemQueryTarget } from "./metadata.ts";
import { packetTarget, snapshotTarget } from "./raft.ts";
import { driveTarget, logTarget } from "./records.ts";
import { doorTarget, frameTarget, sessionTarget } from "./rpc.ts";
import { bodyTarget } from "./s3-bodies.ts";
import { documentTarget } from "./s3-documents.ts";
import { presignedTarget, requestTarget } from "./s3-requests.ts";
import { configTarget, credentialsTarget, idTarget } from "./texts.ts";
import { witnessTarget } from "./witness.ts";

export const targets: readonly FuzzTarget[] = [
  requestTarget,
  presignedTarget,
  documentTarget,
  bodyTarget,
  frameTarget,
  sessionTarget,
  doorTarget,
  shardCommandTarget,
  systemCommandTarget,
  shardQueryTarget,
  systemQueryTarget,
  packetTarget,
  snapshotTarget,
  witnessTarget,
  logTarget,
  driveTarget,
  configTarget,
  credentialsTarget,
  idTarget,
];
