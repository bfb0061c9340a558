/**
 * Clients of a drive that remember what they were promised: what a commit or a delete resolved, nothing takes back,
 * and what never came so far is never seen.
 */
import type { Clock } from "../../src/base/clock.ts";
import { AtollError, hasCode } from "../../src/base/errors.ts";
import type { BlobId } from "../../src/base/ids.ts";
import { newPageMemory, PAGE_BYTES } from "../../src/base/page-memory.ts";
import { randomBelow } from "../../src/base/random.ts";
import type { Drive, FragmentId } from "../../src/datanode/index.ts";
import { simBlob } from "./drive-world.ts";
import type { SeededRandom } from "./seeded-random.ts";

const BLOBS_PER_CLIENT = 3;
const FRAGMENTS_PER_BLOB = 2;
const ABSENT = 0;
/** So many versions, one lies in pages, and in as many at most. */
const PAGED_EVERY = 3;
const MAX_PAGES = 6;

interface Expectation {
  readonly id: FragmentId;
  /** The version that was acknowledged last. */
  acknowledged: number;
  /** Versions of which nobody knows how they ended. */
  readonly possible: Set<number>;
}

interface Content {
  readonly unitBytes: number;
  readonly bytes: Uint8Array;
}

/** Each version of a fragment has contents of its own. */
export function contentOf(version: number): Content {
  if (version % PAGED_EVERY === 0) return pagedContentOf(version);
  const unitBytes = 500 + ((version * 7919) % 3500);
  const words = new Uint32Array(1 + ((version * 104_729) % 6000));
  for (let i = 0; i < words.length; i++) words[i] = Math.imul(version + i, 2_654_435_761);
  return { unitBytes, bytes: new Uint8Array(words.buffer) };
}

/** Units of one page each, but for the last of some. */
function pagedContentOf(version: number): Content {
  const pages = 1 + (version % MAX_PAGES);
  const memory = newPageMemory(pages * PAGE_BYTES);
  for (let at = 0; at < memory.length; at++) memory[at] = Math.imul(version + at, 40_503) >>> 8;
  const lackingBytes = version % 2 === 0 ? 0 : version % PAGE_BYTES;
  return { unitBytes: PAGE_BYTES, bytes: memory.subarray(0, memory.length - lackingBytes) };
}

/** What all clients of one drive know. It outlives the drive's crashes. */
export class DriveModel {
  readonly #expectations = new Map<string, Expectation>();
  #versions = 0;
  reads = 0;
  commits = 0;

  of(blob: BlobId, fragment: number): Expectation {
    const key = `${blob}/${fragment}`;
    let expectation = this.#expectations.get(key);
    if (expectation === undefined) {
      expectation = { id: { blob, fragment }, acknowledged: ABSENT, possible: new Set() };
      this.#expectations.set(key, expectation);
    }
    return expectation;
  }

  nextVersion(): number {
    this.#versions++;
    return this.#versions;
  }

  /** Reads everything. What is found settles what was uncertain. @throws when a promise was broken. */
  async check(drive: Drive): Promise<void> {
    for (const expectation of this.#expectations.values()) {
      const found = await readVersion(drive, expectation.id);
      assertExpected(expectation, found);
      expectation.acknowledged = found;
      expectation.possible.clear();
    }
    const present = [...this.#expectations.values()].filter(
      ({ acknowledged }) => acknowledged !== ABSENT,
    ).length;
    const { fragments } = drive.status();
    if (fragments !== present)
      throw new Error(`the drive counts ${fragments} fragments, and there are ${present}`);
  }
}

/** Works until the drive fails or the process ends. */
export async function runClient(
  drive: Drive,
  model: DriveModel,
  client: number,
  random: SeededRandom,
  clock: Clock,
): Promise<void> {
  for (;;) {
    // A refusal takes no time, and time must pass.
    await new Promise<void>((resolve) => void clock.after(0.05, resolve));
    const blob = simBlob(client * BLOBS_PER_CLIENT + randomBelow(random, BLOBS_PER_CLIENT) + 1);
    const fragment = randomBelow(random, FRAGMENTS_PER_BLOB);
    try {
      const draw = randomBelow(random, 10);
      if (draw < 5) await writeVersion(drive, model, model.of(blob, fragment), random);
      else if (draw < 6) await deleteFragments(drive, model, blob, [fragment]);
      else if (draw < 7) await deleteFragments(drive, model, blob, [0, 1]);
      else assertExpected(model.of(blob, fragment), await readVersion(drive, { blob, fragment }));
      model.reads++;
    } catch (error) {
      if (hasCode(error, "drive.failed")) return;
      if (!hasCode(error, "drive.full")) throw error;
    }
  }
}

async function writeVersion(
  drive: Drive,
  model: DriveModel,
  expectation: Expectation,
  random: SeededRandom,
): Promise<void> {
  const version = model.nextVersion();
  const { unitBytes, bytes } = contentOf(version);
  const owner = new Uint8Array(4);
  new DataView(owner.buffer).setUint32(0, version);
  const writer = drive.beginFragment({ ...expectation.id, unitBytes, owner });
  for (let at = 0; at < bytes.length; ) {
    const units: Uint8Array[] = [];
    for (let i = randomBelow(random, 4); i >= 0 && at < bytes.length; i--, at += unitBytes) {
      units.push(bytes.subarray(at, at + unitBytes));
    }
    await writer.append(units);
    if (random.chance(0.05)) {
      await writer.abort();
      return;
    }
  }
  expectation.possible.add(version);
  await writer.commit();
  model.commits++;
  expectation.acknowledged = version;
  expectation.possible.clear();
}

async function deleteFragments(
  drive: Drive,
  model: DriveModel,
  blob: BlobId,
  fragments: number[],
): Promise<void> {
  const expectations = fragments.map((fragment) => model.of(blob, fragment));
  for (const { possible } of expectations) possible.add(ABSENT);
  if (fragments.length === 1) await drive.delete(blob, fragments[0]);
  else await drive.delete(blob);
  for (const expectation of expectations) {
    expectation.acknowledged = ABSENT;
    expectation.possible.clear();
  }
}

/** The version whose whole contents are there. */
async function readVersion(drive: Drive, id: FragmentId): Promise<number> {
  const info = drive.stat(id);
  if (info === undefined) return ABSENT;
  const version = new DataView(info.owner.buffer, info.owner.byteOffset).getUint32(0);
  const { bytes } = contentOf(version);
  const units: Uint8Array[] = [];
  for await (const window of drive.streamUnits(id, 0, info.units)) units.push(...window);
  if (!Buffer.concat(units).equals(bytes))
    throw new Error(`fragment ${id.blob}/${id.fragment} holds other bytes`);
  return version;
}

function assertExpected({ id, acknowledged, possible }: Expectation, found: number): void {
  if (found === acknowledged || possible.has(found)) return;
  const wanted = [acknowledged, ...possible].join(" or ");
  throw new AtollError(
    "drive.fragmentMissing",
    `fragment ${id.blob}/${id.fragment} should have version ${wanted}, and has ${found}`,
  );
}
