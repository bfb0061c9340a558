import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Disk } from "../../src/base/disk.ts";
import { hasCode } from "../../src/base/errors.ts";
import { newPageMemory, PAGE_BYTES } from "../../src/base/page-memory.ts";

export interface DiskUnderTest {
  readonly disk: Disk;
  /** An existing, empty directory. */
  readonly directory: string;
  /** Waits for an operation; an implementation on virtual time lets time pass meanwhile. */
  wait<T>(operation: Promise<T>): Promise<T>;
  dispose(): Promise<void>;
}

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const codeOf = async (operation: Promise<unknown>): Promise<string | undefined> =>
  operation.then(
    () => undefined,
    (error: unknown) => (error as { code?: string }).code,
  );

/** What every implementation of the Disk port does, as far as it shows without a crash. */
export function describeDisk(name: string, create: () => Promise<DiskUnderTest>): void {
  describe(`the disk contract: ${name}`, () => {
    let under: DiskUnderTest;
    let disk: Disk;
    const at = (file: string): string => `${under.directory}/${file}`;
    const wait = <T>(operation: Promise<T>): Promise<T> => under.wait(operation);

    beforeEach(async () => {
      under = await create();
      disk = under.disk;
    });
    afterEach(() => under.dispose());

    it("refuses to open what is missing, unless it may create it", async () => {
      expect(await codeOf(wait(disk.open(at("a"), { create: false })))).toBe("disk.notFound");
      const file = await wait(disk.open(at("a"), { create: true }));
      await wait(file.close());
      const again = await wait(disk.open(at("a"), { create: false }));
      expect(await wait(again.size())).toBe(0);
      await wait(again.close());
      expect(await codeOf(wait(disk.open(at("missing/a"), { create: true })))).toBe("disk.notFound");
    });

    it.each([false, true])("reads back chunks written in order (durableWrites %s)", async (durableWrites) => {
      const file = await wait(disk.open(at("a"), { create: true, durableWrites }));
      await wait(file.write(0, [text("one "), new Uint8Array(0), text("two "), text("three")]));
      await wait(file.write(4, [text("TWO")]));
      await wait(file.sync());
      expect(await wait(file.size())).toBe(13);
      expect(await wait(file.read(0, 13))).toEqual(text("one TWO three"));
      await wait(file.close());
    });

    it("reads back whole pages, beside what is none, in whatever order they were written", async () => {
      const file = await wait(disk.open(at("a"), { create: true }));
      const memory = newPageMemory(6 * PAGE_BYTES);
      for (let index = 0; index < memory.length; index++) memory[index] = (index >> 4) & 0xff;
      const pages = (from: number, to: number): Uint8Array =>
        memory.subarray(from * PAGE_BYTES, to * PAGE_BYTES);
      await wait(file.write(4 * PAGE_BYTES, [pages(4, 6)]));
      await wait(file.write(0, [text("head")]));
      await wait(file.write(PAGE_BYTES, [pages(1, 2), pages(2, 4)]));
      await wait(file.write(2 * PAGE_BYTES + 1, [text("none")]));
      await wait(file.write(6 * PAGE_BYTES, [text("tail")]));
      await wait(file.sync());
      const expected = Buffer.concat([memory, text("tail")]);
      expected.fill(0, 0, PAGE_BYTES).set(text("head"));
      expected.set(text("none"), 2 * PAGE_BYTES + 1);
      expect(Buffer.compare(await wait(file.read(0, expected.length + 1)), expected)).toBe(0);
      expect(await wait(file.size())).toBe(expected.length);
      await wait(file.close());
    });

    it("reads short only at the end, and gives bytes that are the caller's", async () => {
      const file = await wait(disk.open(at("a"), { create: true }));
      await wait(file.write(0, [text("abcdef")]));
      expect(await wait(file.read(4, 10))).toEqual(text("ef"));
      expect(await wait(file.read(6, 1))).toEqual(text(""));
      expect(await wait(file.read(100, 1))).toEqual(text(""));
      const mine = await wait(file.read(0, 3));
      mine.fill(0);
      expect(await wait(file.read(0, 3))).toEqual(text("abc"));
      await wait(file.close());
    });

    it("fills a gap before a write with zeros", async () => {
      const file = await wait(disk.open(at("a"), { create: true }));
      await wait(file.write(5, [text("x")]));
      expect(await wait(file.read(0, 6))).toEqual(new Uint8Array([0, 0, 0, 0, 0, 120]));
      await wait(file.close());
    });

    it("reads into buffers, one behind another, as far as the file goes", async () => {
      const file = await wait(disk.open(at("a"), { create: true }));
      const bytes = Uint8Array.from({ length: 5000 }, (_, i) => i * 7);
      await wait(file.write(0, [bytes]));
      // More of them than the system fills at once.
      const buffers = Array.from({ length: 2500 }, () => new Uint8Array(1));
      buffers.splice(3, 0, new Uint8Array(0), new Uint8Array(10));
      expect(await wait(file.readInto(1000, buffers))).toBe(2510);
      expect(Buffer.concat(buffers).equals(bytes.subarray(1000, 3510))).toBe(true);
      const [first, second] = [new Uint8Array(4), new Uint8Array(4)];
      expect(await wait(file.readInto(4994, [first, second]))).toBe(6);
      expect(Buffer.concat([first, second.subarray(0, 2)]).equals(bytes.subarray(4994))).toBe(true);
      expect(await wait(file.readInto(5000, [first]))).toBe(0);
      expect(await wait(file.readInto(0, []))).toBe(0);
      await wait(file.close());
    });

    it("writes more chunks than the system takes at once", async () => {
      const file = await wait(disk.open(at("a"), { create: true, durableWrites: true }));
      const chunks = Array.from({ length: 2500 }, (_, i) => new Uint8Array([i & 0xff, i >> 8]));
      await wait(file.write(3, chunks));
      const bytes = await wait(file.read(3, 5000));
      expect(bytes).toEqual(new Uint8Array(Buffer.concat(chunks)));
      await wait(file.close());
    });

    it("preallocates zeros behind what is there, and never shrinks", async () => {
      const file = await wait(disk.open(at("a"), { create: true, durableWrites: true }));
      await wait(file.write(0, [text("head")]));
      await wait(file.preallocate(3 * 1024 * 1024 + 7));
      expect(await wait(file.size())).toBe(3 * 1024 * 1024 + 7);
      expect(await wait(file.read(0, 6))).toEqual(new Uint8Array([...text("head"), 0, 0]));
      await wait(file.preallocate(10));
      expect(await wait(file.size())).toBe(3 * 1024 * 1024 + 7);
      await wait(file.close());
    });

    it("truncates, and what it cut off reads as zeros when the file grows again", async () => {
      const file = await wait(disk.open(at("a"), { create: true }));
      await wait(file.write(0, [text("abcdef")]));
      await wait(file.truncate(2));
      expect(await wait(file.read(0, 10))).toEqual(text("ab"));
      await wait(file.truncate(4));
      expect(await wait(file.read(0, 10))).toEqual(new Uint8Array([97, 98, 0, 0]));
      await wait(file.close());
    });

    it("lists names in order, and a missing directory as empty", async () => {
      for (const name of ["b", "a", "c"])
        await wait((await wait(disk.open(at(name), { create: true }))).close());
      expect(await wait(disk.list(under.directory))).toEqual(["a", "b", "c"]);
      expect(await wait(disk.list(at("missing")))).toEqual([]);
    });

    it("makes nested directories, and does nothing when they exist", async () => {
      await wait(disk.makeDirectory(at("x/y/z")));
      await wait(disk.makeDirectory(at("x/y/z")));
      const file = await wait(disk.open(at("x/y/z/f"), { create: true }));
      await wait(file.close());
      await wait(disk.syncDirectory(at("x/y/z")));
      expect(await wait(disk.list(at("x/y/z")))).toEqual(["f"]);
    });

    it("renames over an existing file; an open file follows its name", async () => {
      const a = await wait(disk.open(at("a"), { create: true }));
      const b = await wait(disk.open(at("b"), { create: true }));
      await wait(a.write(0, [text("from a")]));
      await wait(b.write(0, [text("from b")]));
      await wait(disk.rename(at("a"), at("b")));
      await wait(a.write(0, [text("FROM")]));
      const renamed = await wait(disk.open(at("b"), { create: false }));
      expect(await wait(renamed.read(0, 100))).toEqual(text("FROM a"));
      expect(await wait(disk.list(under.directory))).toEqual(["b"]);
      expect(await codeOf(wait(disk.rename(at("missing"), at("c"))))).toBe("disk.notFound");
      for (const file of [a, b, renamed]) await wait(file.close());
    });

    it("removes a file, and does nothing when it is missing", async () => {
      const file = await wait(disk.open(at("a"), { create: true }));
      await wait(disk.remove(at("a")));
      await wait(disk.remove(at("a")));
      expect(await wait(disk.list(under.directory))).toEqual([]);
      await wait(file.close());
    });

    it("says how much room there is", async () => {
      const { freeBytes, totalBytes } = await wait(disk.space(under.directory));
      expect(freeBytes).toBeGreaterThan(0);
      expect(totalBytes).toBeGreaterThanOrEqual(freeBytes);
    });

    it("reports failures as typed errors with a cause or a message that names the file", async () => {
      const error: unknown = await wait(disk.open(at("nowhere"), { create: false })).catch((e: unknown) => e);
      expect(hasCode(error, "disk.notFound")).toBe(true);
      expect((error as Error).message).toContain("nowhere");
    });
  });
}
