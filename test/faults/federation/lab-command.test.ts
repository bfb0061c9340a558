import { describe, expect, test } from "vitest";
import { LabError, parseLabCommand } from "./lab-command.ts";

const names = ["us-east-1", "eu-west-1"] as const;

describe("what is typed in the lab", () => {
  test("names regions by their beginnings", () => {
    expect(parseLabCommand("cut us eu", names)).toEqual({ kind: "cut", a: "us-east-1", b: "eu-west-1" });
    expect(parseLabCommand("  kill eu-west-1 ", names)).toEqual({ kind: "kill", region: "eu-west-1" });
    expect(parseLabCommand("", names)).toBeUndefined();
  });

  test("shapes links in the units that people use", () => {
    const shape = { delayMs: 75, jitterMs: 5, bytesPerSecond: 25_000_000, lossRate: 0.001 };
    const command = parseLabCommand("shape us eu delay=75ms jitter=5 rate=25MB/s loss=0.1%", names);
    expect(command).toEqual({ kind: "shape", a: "us-east-1", b: "eu-west-1", shape });
  });

  test.each([
    "cut us",
    "cut us mars",
    "kill",
    "shape us eu delay=fast",
    "shape us eu colour=3",
    "constructor",
  ])("%s is refused", (line) => {
    expect(() => parseLabCommand(line, names)).toThrow(LabError);
  });
});
