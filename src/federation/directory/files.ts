import { basename, dirname } from "node:path";
import type { Clock, Timer } from "../../base/clock.ts";
import type { Disk } from "../../base/disk.ts";
import { AtollError } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import {
  armorAll,
  decodeNodeKey,
  KNOWN_FILE,
  MAX_FILE_BYTES,
  MEMBERS_DIRECTORY,
  type NodeKey,
  publicKeyFromPem,
  REVOCATION_ENDING,
  ROOT_PUBLIC_KEY_FILE,
  type Root,
  type Statements,
  unarmor,
  VOUCHER_ENDING,
} from "../identity/index.ts";
import type { MemberDirectory } from "./member-directory.ts";

/** Between two looks for files that an operator has brought. */
const LOOK_INTERVAL_MS = 10_000;

/** Files of the members' directory that are read. */
const MAX_FILES = 16_384;

export interface FederationPlace {
  /** The federation's name. */
  readonly federation: string;
  /** With root.pub and members/. */
  readonly directory: string;
  readonly nodeDirectory: string;
  /** The node's own key. */
  readonly keyFile: string;
}

/** @throws config.missing, federation.untrusted, disk.failed */
export async function loadIdentity(
  disk: Disk,
  { federation, directory, keyFile }: FederationPlace,
): Promise<{ root: Root; key: NodeKey }> {
  const rootFile = `${directory}/${ROOT_PUBLIC_KEY_FILE}`;
  const pem = await readSmall(disk, directory, ROOT_PUBLIC_KEY_FILE);
  if (pem === undefined)
    throw missing(rootFile, "atoll federation init makes it, or copy it from another region");
  const bytes = await readSmall(disk, dirname(keyFile), basename(keyFile));
  if (bytes === undefined) throw missing(keyFile, "atoll federation vouch makes it");
  const publicKey = publicKeyFromPem(new TextDecoder().decode(pem), rootFile);
  return { root: { federation, publicKey }, key: decodeNodeKey(bytes, keyFile) };
}

/**
 * What this node knows of members, on its disk: files that operators bring, looked for while it runs, and one of its
 * own in which it keeps all that it learned, so that who was revoked stays out when it starts again.
 */
export class StatementFiles {
  readonly #disk: Disk;
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #place: FederationPlace;
  readonly #members: MemberDirectory;
  #timer: Timer | undefined;
  #unsubscribe: () => void = () => {};
  #work: Promise<void> = Promise.resolve();
  /** What was said of files; once is enough. */
  readonly #complaints = new Set<string>();
  #savedDigest: Uint8Array | undefined;
  #isStopped = false;

  constructor(
    components: { readonly disk: Disk; readonly clock: Clock; readonly logger: Logger },
    place: FederationPlace,
    members: MemberDirectory,
  ) {
    this.#disk = components.disk;
    this.#clock = components.clock;
    this.#logger = components.logger;
    this.#place = place;
    this.#members = members;
  }

  /** Reads what is there, then looks again and again. @throws disk.failed */
  async start(): Promise<void> {
    await this.#learnKnown();
    await this.#look();
    await this.#save();
    this.#unsubscribe = this.#members.onChange(() => this.#then(() => this.#save()));
    this.#plan();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#timer?.cancel();
    this.#unsubscribe();
    await this.#work;
  }

  #plan(): void {
    this.#timer = this.#clock.after(LOOK_INTERVAL_MS, () => {
      this.#then(() => this.#look());
      this.#plan();
    });
  }

  /** One thing after another; what fails is tried again with the next change or look. */
  #then(work: () => Promise<void>): void {
    this.#work = this.#work.then(async () => {
      if (this.#isStopped) return;
      try {
        await work();
      } catch (error) {
        if (!(error instanceof AtollError)) throw error;
        this.#logger.warn({ code: error.code, reason: error.message }, "federation: files of members");
      }
    });
  }

  async #look(): Promise<void> {
    for (const found of await readMemberFiles(this.#disk, this.#place.directory)) this.#learn(found);
  }

  async #learnKnown(): Promise<void> {
    const { nodeDirectory } = this.#place;
    const bytes = await readSmall(this.#disk, nodeDirectory, KNOWN_FILE);
    if (bytes !== undefined && bytes.length > 0) this.#learn(parsed(`${nodeDirectory}/${KNOWN_FILE}`, bytes));
  }

  #learn({ file, statements, problem }: MemberFile): void {
    const refused = this.#members.learn(statements);
    if (problem !== undefined) refused.push(problem);
    for (const { code, message } of refused) {
      const complaint = `${file}: ${message}`;
      if (this.#complaints.has(complaint) || this.#complaints.size >= MAX_FILES) continue;
      this.#complaints.add(complaint);
      this.#logger.warn({ file, code, reason: message }, "federation: a statement is refused");
    }
  }

  async #save(): Promise<void> {
    const { digest } = this.#members;
    if (this.#savedDigest !== undefined && Buffer.compare(digest, this.#savedDigest) === 0) return;
    const statements: Statements = this.#members.statements();
    await writeWhole(this.#disk, this.#place.nodeDirectory, KNOWN_FILE, armorAll(statements));
    this.#savedDigest = digest;
  }
}

export interface MemberFile {
  readonly file: string;
  /** Not yet checked. */
  readonly statements: Partial<Statements>;
  /** Why it holds none. */
  readonly problem: AtollError | undefined;
}

/** The vouchers and revocations in a federation's directory. @throws disk.failed */
export async function readMemberFiles(disk: Disk, federationDirectory: string): Promise<MemberFile[]> {
  const directory = `${federationDirectory}/${MEMBERS_DIRECTORY}`;
  const names = (await disk.list(directory)).filter(
    (name) => name.endsWith(VOUCHER_ENDING) || name.endsWith(REVOCATION_ENDING),
  );
  const files: MemberFile[] = [];
  for (const name of names.slice(0, MAX_FILES)) {
    const bytes = await readSmall(disk, directory, name);
    if (bytes !== undefined) files.push(parsed(`${directory}/${name}`, bytes));
  }
  return files;
}

function parsed(file: string, bytes: Uint8Array): MemberFile {
  try {
    return { file, statements: unarmor(new TextDecoder().decode(bytes), file), problem: undefined };
  } catch (error) {
    if (!(error instanceof AtollError)) throw error;
    return { file, statements: {}, problem: error };
  }
}

async function readSmall(disk: Disk, directory: string, name: string): Promise<Uint8Array | undefined> {
  if (!(await disk.list(directory)).includes(name)) return undefined;
  const file = await disk.open(`${directory}/${name}`, { create: false });
  try {
    return await file.read(0, Math.min(MAX_FILE_BYTES, await file.size()));
  } finally {
    await file.close();
  }
}

/** A crash leaves the old file or the new one. */
async function writeWhole(disk: Disk, directory: string, name: string, text: string): Promise<void> {
  const temporary = `${directory}/${name}.new`;
  const file = await disk.open(temporary, { create: true });
  try {
    await file.truncate(0);
    await file.write(0, [new TextEncoder().encode(text)]);
    await file.sync();
  } finally {
    await file.close();
  }
  await disk.rename(temporary, `${directory}/${name}`);
  await disk.syncDirectory(directory);
}

const missing = (path: string, hint: string): AtollError =>
  new AtollError("config.missing", `there is no ${path}: ${hint}`);
