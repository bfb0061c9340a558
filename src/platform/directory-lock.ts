/**
 * One process a directory. Node has no flock(2), and a file with a pid in it, or a socket's name, is not freed when
 * its owner is killed. So SQLite, which comes with Node, holds its exclusive lock (fcntl(2), "BEGIN EXCLUSIVE") on an
 * empty file: the kernel frees it when the process ends, however it ends, and it reaches into other containers on
 * the same file system.
 */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { AtollError } from "../base/errors.ts";

export interface DirectoryLock {
  /** Idempotent. */
  release(): void;
}

const LOCK_FILE_NAME = "lock";
const SQLITE_BUSY = 5;

/** @throws node.directoryInUse while another process holds it, disk.failed */
export function lockDirectory(directory: string): DirectoryLock {
  const path = join(directory, LOCK_FILE_NAME);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: 0 });
    // Nothing is ever written to it, so the transaction needs no journal.
    database.exec("PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE");
  } catch (cause) {
    database?.close();
    if (cause instanceof Error && "errcode" in cause && cause.errcode === SQLITE_BUSY) {
      throw new AtollError("node.directoryInUse", `another process uses ${directory}`, { cause });
    }
    throw new AtollError("disk.failed", `cannot lock ${path}`, { cause });
  }
  const held = database;
  return {
    release: () => {
      if (held.isOpen) held.close();
    },
  };
}
