/** The access keys' file: made at the first start, readable by its owner alone. */
import { stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { AtollError, hasCode } from "../base/errors.ts";
import type { Random } from "../base/random.ts";
import { type AccessKey, formatCredentials, parseCredentials, type RegionConfig } from "../config/index.ts";
import { RealDisk } from "../platform/real-disk.ts";
import { RealRandom } from "../platform/real-random.ts";
import { makePrivateDirectory, readText, writeNewFiles } from "../platform/secret-files.ts";

export const PROFILE = "atoll";
const ID_LENGTH = 20;
const SECRET_LENGTH = 40;
/** Of 32 letters each byte is one without bias; those that look alike are left out. */
const ID_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const SECRET_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

export interface CredentialsFile {
  readonly file: string;
  /** Just made. */
  readonly isNew: boolean;
}

/** Makes the files that are missing; durable, mode 600. @throws disk.*, config.invalid for one that cannot be read */
export async function ensureCredentials(regions: readonly RegionConfig[]): Promise<CredentialsFile[]> {
  const firstRegions = new Map<string, RegionConfig>();
  for (const region of regions) {
    if (!firstRegions.has(region.credentials)) firstRegions.set(region.credentials, region);
  }
  const files: CredentialsFile[] = [];
  for (const [file, { name }] of firstRegions) {
    const isNew = (await stat(file).catch(() => undefined)) === undefined;
    if (isNew) await createFile(file, formatCredentials(newKey(new RealRandom()), name));
    await readCredentials(file);
    files.push({ file, isNew });
  }
  return files;
}

/** @throws config.missing, config.invalid, disk.failed */
export async function readCredentials(file: string): Promise<AccessKey[]> {
  try {
    return parseCredentials(file, await readText(dirname(file), basename(file)));
  } catch (cause) {
    if (!hasCode(cause, "disk.notFound")) throw cause;
    const hint = "atoll credentials makes it; the nodes of a region share one";
    throw new AtollError("config.missing", `there are no access keys at ${file}: ${hint}`, { cause });
  }
}

async function createFile(file: string, text: string): Promise<void> {
  const directory = dirname(file);
  const disk = new RealDisk();
  await makePrivateDirectory(directory);
  try {
    await writeNewFiles(directory, [[basename(file), text]], { replace: false });
  } catch (error) {
    // Another start was quicker: its keys are as good.
    if (!hasCode(error, "file.exists")) throw error;
  }
  await disk.syncDirectory(directory);
}

function newKey(random: Random): AccessKey {
  return {
    profile: PROFILE,
    accessKeyId: `ATOL${letters(random, ID_LETTERS, ID_LENGTH - 4)}`,
    secretAccessKey: letters(random, SECRET_LETTERS, SECRET_LENGTH),
  };
}

/** @param alphabet a power of two of letters, 256 at most: then no letter is likelier than another */
function letters(random: Random, alphabet: string, length: number): string {
  return [...random.bytes(length)].map((byte) => alphabet[byte % alphabet.length]).join("");
}
