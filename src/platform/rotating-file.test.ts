import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { realClock } from "./real-clock.ts";
import { GatheringFile, RotatingFile } from "./rotating-file.ts";

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "rotating-"));
});

afterEach(() => rmSync(directory, { recursive: true }));

test("two files of bounded size are kept, the newest lines in the first", () => {
  const path = join(directory, "logs", "node.log");
  const file = new RotatingFile(path, 100);
  for (let i = 0; i < 100; i++) file.write(`line ${i}\n`);
  file.close();
  expect(readdirSync(join(directory, "logs")).sort()).toEqual(["node.log", "node.log.1"]);
  const text = readFileSync(`${path}.1`, "utf8") + readFileSync(path, "utf8");
  expect(text.endsWith("line 98\nline 99\n")).toBe(true);
  expect(text.length).toBeLessThan(2 * 110);
});

test("what is there already is kept, and counts", () => {
  const path = join(directory, "node.log");
  new RotatingFile(path, 100).write("before\n");
  const file = new RotatingFile(path, 5);
  file.write("after\n");
  file.close();
  expect(readFileSync(`${path}.1`, "utf8")).toBe("before\n");
  expect(readFileSync(path, "utf8")).toBe("after\n");
});

test("gathered lines are written at the latest when the file is closed", () => {
  const path = join(directory, "access.log");
  const file = new GatheringFile(new RotatingFile(path, 1_000_000), realClock);
  file.write("one\n");
  expect(readFileSync(path, "utf8")).toBe("");
  for (let i = 0; i < 20_000; i++) file.write("more\n");
  expect(readFileSync(path, "utf8").length).toBeGreaterThan(60_000);
  file.close();
  expect(readFileSync(path, "utf8").length).toBe(4 + 20_000 * 5);
});
