import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { storeContract } from "../../test/contract/store.ts";
import { openLmdbHarness } from "../../test/contract/store-harness.ts";
import { hasCode } from "../base/errors.ts";
import { openLmdbStore } from "./lmdb-store.ts";

storeContract("LmdbStore", openLmdbHarness);

const module = new URL("./lmdb-store.ts", import.meta.url).href;

/** Runs a program in a process of its own; `open` is openLmdbStore, `directory` the argument. */
function runChild(program: string, directory: string, shellPrefix = ""): ChildProcess {
  const source = `import { openLmdbStore as open } from "${module}"; const directory = process.argv[1]; ${program}`;
  return spawn(
    "bash",
    ["-c", `${shellPrefix} exec "$0" --input-type=module -e "$1" "$2"`, process.execPath, source, directory],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
}

async function outputUntil(child: ChildProcess, isEnough: (output: string) => boolean): Promise<string> {
  let output = "";
  for await (const chunk of child.stdout ?? []) {
    output += chunk;
    if (isEnough(output)) break;
  }
  return output;
}

describe("LmdbStore", () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), "atoll-store-"));
  });
  afterEach(async () => {
    await rm(directory, { recursive: true });
  });

  test("a process killed while it writes leaves what it flushed, and every write whole", async () => {
    const child = runChild(
      `const store = await open(directory, { commitBytes: 20000 });
       const value = new Uint8Array(300);
       for (let i = 1; ; i++) {
         new DataView(value.buffer).setUint32(0, i);
         store.write((t) => { for (let k = 0; k < 20; k++) t.put(Uint8Array.of(k), value); });
         if (i % 50 === 0) { await store.flush(); console.log(i); }
       }`,
      directory,
    );
    const exited = once(child, "exit");
    const output = await outputUntil(child, (text) => text.split("\n").length > 20);
    child.kill("SIGKILL");
    await exited;
    const flushed = Number(output.split("\n").at(-2));
    const store = await openLmdbStore(directory);
    const written = store.read((t) =>
      [...t.range({})].map(({ value }) => new DataView(value.buffer, value.byteOffset).getUint32(0)),
    );
    expect(written).toHaveLength(20);
    expect(new Set(written).size).toBe(1);
    expect(written[0]).toBeGreaterThanOrEqual(flushed);
    await store.close();
  });

  test("a commit that fails stops the writes, and leaves what was flushed", async () => {
    const child = runChild(
      `const store = await open(directory, { commitBytes: 1e9 });
       const put = (key, bytes) => store.write((t) => t.put(Uint8Array.of(key), new Uint8Array(bytes)));
       const code = async (body) => { try { await body(); return "ok"; } catch (error) { return error.code; } };
       put(1, 10);
       const codes = [await code(() => store.flush())];
       put(2, 10_000_000);
       codes.push(await code(() => store.flush()), await code(() => store.flush()), await code(() => put(3, 1)));
       codes.push(store.read((t) => [...t.range({})].length), await code(() => store.close()));
       console.log(codes.join(" "));`,
      directory,
      // Files end at 2 MiB, and the process outlives the signal that says so.
      "trap '' XFSZ; ulimit -f 2048;",
    );
    const output = await outputUntil(child, () => false);
    expect(output.trim()).toBe("ok store.failed store.failed store.failed 2 store.failed");
    const store = await openLmdbStore(directory);
    expect(store.read((t) => [...t.range({})].length)).toBe(1);
    await store.close();
  });

  test("writes are refused while too much waits, and go on after a flush", async () => {
    const store = await openLmdbStore(directory, { commitBytes: 1e9, maxPendingBytes: 10_000 });
    const put = (): void => store.write((t) => t.put(Uint8Array.of(1), new Uint8Array(6_000)));
    put();
    put();
    let refusal: unknown;
    try {
      put();
    } catch (error) {
      refusal = error;
    }
    expect(hasCode(refusal, "store.overloaded")).toBe(true);
    await store.flush();
    put();
    await store.close();
  });

  test("much pending data is committed without a flush", async () => {
    const store = await openLmdbStore(directory, { commitBytes: 1_000 });
    for (let i = 0; i < 50; i++) store.write((t) => t.put(Uint8Array.of(i), new Uint8Array(500)));
    // Resolves with the commits that the writes started, and one for the rest.
    await store.flush();
    expect(store.read((t) => [...t.range({})].length)).toBe(50);
    await store.close();
  });

  test("a directory that cannot be made is a store.failed", async () => {
    const refusal = await openLmdbStore("/dev/null/state").catch((error: unknown) => error);
    expect(hasCode(refusal, "store.failed")).toBe(true);
  });
});
