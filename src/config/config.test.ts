import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { AtollError } from "../base/errors.ts";
import { RealDisk } from "../platform/real-disk.ts";
import { formatCredentials, parseCredentials } from "./credentials.ts";
import { loadFederation, loadRegion, parseRegion } from "./index.ts";

const shipped = join(import.meta.dirname, "../../config/regions");

const good = `region: r1
number: 1
directory: /data
nodes:
  - id: 1
    name: a
    zone: z1
    s3: 127.0.0.1:9001
    admin: 127.0.0.1:9101
    rpc: 127.0.0.1:9201
    directory: node
    drives:
      - { id: 1, directory: d1 }
      - { id: 2, directory: d2 }
`;

function problems(text: string): string[] {
  try {
    parseRegion("r.yaml", text);
    return [];
  } catch (error) {
    if (!(error instanceof AtollError)) throw error;
    expect(error.code).toBe("config.invalid");
    return error.message.split("\n");
  }
}

describe("a region file", () => {
  test("is complete once it is read: absolute paths, parsed addresses, defaults", () => {
    const region = parseRegion("/etc/atoll/r.yaml", good.replace("/data", "../data"));
    expect(region).toMatchObject({
      name: "r1",
      directory: "/etc/data",
      credentials: "/etc/data/credentials",
      metadata: { shards: 4 },
      storage: { segmentBytes: 256 * 1024 * 1024 },
    });
    expect(region.nodes[0]).toMatchObject({
      roles: ["gateway", "metadata", "data"],
      s3: { host: "127.0.0.1", port: 9001 },
      directory: "/etc/data/node",
      drives: [
        { id: 1, directory: "/etc/data/d1", weight: 1 },
        { id: 2, directory: "/etc/data/d2" },
      ],
    });
  });

  test("takes quantities with their units", () => {
    const region = parseRegion("r.yaml", `${good}storage: { segmentBytes: 64 MiB, retryDelay: 1.5 s }\n`);
    expect(region.storage).toMatchObject({ segmentBytes: 67_108_864, retryDelay: 1500 });
  });

  const cases: readonly [what: string, text: string, expected: readonly string[]][] = [
    ["no YAML", "region: [", ["r.yaml:1:10:"]],
    ["an unknown option", `${good}colour: red\n`, ["r.yaml:15:9: colour: there is no such option"]],
    ["a missing option", good.replace("number: 1\n", ""), ["r.yaml:1:1: number: "]],
    ["a wrong type", good.replace("number: 1", "number: one"), ["r.yaml:2:9: number: "]],
    [
      "a wrong address",
      good.replace("127.0.0.1:9001", "nowhere"),
      ['r.yaml:8:9: nodes[0].s3: "nowhere" is not host:port'],
    ],
    [
      "a wrong unit",
      `${good}storage: { segmentBytes: 64 MB }\n`,
      ["r.yaml:15:26: storage.segmentBytes: expected"],
    ],
    [
      "a drive id twice",
      good.replace("id: 2, d", "id: 1, d"),
      ["r.yaml:14:15: nodes[0].drives[1].id: the drive id 1 is"],
    ],
    [
      "a directory twice",
      good.replace(": d2", ": d1"),
      ["r.yaml:14:29: nodes[0].drives[1].directory: the directory /data/d1"],
    ],
    ["a drive in a drive", good.replace(": d2", ": d1/x"), ["/data/d1/x is inside the drive /data/d1"]],
    ["an address twice", good.replace("9101", "9001"), ["nodes[0].admin: the address 127.0.0.1:9001"]],
    [
      "rpc in the clear",
      good.replace("127.0.0.1:9201", "10.0.0.1:9201"),
      ["r.yaml:10:10: nodes[0].rpc: 10.0.0.1:9201 is not on loopback"],
    ],
    [
      "too few drives",
      `${good}placement: { dataFragments: 4, parityFragments: 2 }\n`,
      ["4+2 fragments need 6 drives; the region has 2"],
    ],
    ["half a scheme", `${good}placement: { dataFragments: 1 }\n`, ["set both"]],
    [
      "drives without the role",
      good.replace("    drives:", "    roles: [gateway, metadata]\n    drives:"),
      ["does not have the role data", "no node has the role data"],
    ],
    [
      "a node that other regions cannot reach",
      `${good}federation: { directory: f }\n`,
      ["a gateway or metadata node of a federation needs the address"],
    ],
    [
      "an address of a federation that is not named",
      good.replace("    drives:", "    federation: 127.0.0.1:1\n    drives:"),
      ["nodes[0].federation: the region does not set `federation`"],
    ],
    [
      "all that is wrong at once",
      good.replace("region: r1", "region: R1").replace("id: 2, d", "id: x, d"),
      ["r.yaml:1:9: region:", "nodes[0].drives[1].id:"],
    ],
  ];
  test.each(cases)("says where and why: %s", (_, text, expected) => {
    const found = problems(text);
    expect(found).toHaveLength(expected.length);
    for (const [i, line] of expected.entries()) expect(found[i]).toContain(line);
  });
});

test("a file that is nested thousands of levels deep is refused, and overflows nothing", () => {
  expect(() => parseRegion("r.yaml", "[".repeat(20_000))).toThrow(AtollError);
  expect(() => parseRegion("r.yaml", "? ".repeat(20_000))).toThrow(AtollError);
});

describe("the files that come with Atoll", () => {
  const disk = new RealDisk();

  test("the default federation", async () => {
    const regions = await loadFederation(disk, shipped);
    expect(regions.map(({ name, number }) => [name, number])).toEqual([
      ["us-east-1", 1],
      ["eu-west-1", 2],
      ["ap-south-1", 3],
    ]);
    for (const region of regions) {
      expect(region.nodes[0]?.drives).toHaveLength(6);
      expect(region.credentials).toBe(join(shipped, "../../.atoll/credentials"));
      expect(region.federation?.directory).toBe(join(shipped, "../../.atoll/federation"));
    }
  });

  test("three nodes", async () => {
    const region = await loadRegion(disk, join(shipped, "three-nodes/us-east-1.yaml"));
    expect(region.nodes.flatMap(({ drives }) => drives.map(({ id }) => id))).toHaveLength(15);
    expect(new Set(region.nodes.map(({ zone }) => zone)).size).toBe(3);
    expect(region.credentials).toBe(join(shipped, "../../.atoll/credentials"));
  });

  test("a file that is not there is missed by its name", async () => {
    const file = join(shipped, "mars-1.yaml");
    const error = { code: "config.missing", message: `there is no ${file}` };
    await expect(loadRegion(disk, file)).rejects.toMatchObject(error);
  });

  test("a folder without region files is a mistake", async () => {
    await expect(loadFederation(disk, join(shipped, "../nowhere"))).rejects.toMatchObject({
      code: "config.missing",
    });
  });
});

describe("credentials", () => {
  const key = { profile: "atoll", accessKeyId: "ATOLLAAAAAAAAAAAAAAA", secretAccessKey: "s".repeat(40) };

  test("are read back as they were written", () => {
    expect(parseCredentials("c", formatCredentials(key, "us-east-1"))).toEqual([key]);
  });

  test("several profiles, comments and blank lines", () => {
    const other = { ...key, profile: "other", accessKeyId: "ATOLLBBBBBBBBBBBBBBB" };
    const text = `# keys\n${formatCredentials(key, "r1")}\n; more\n${formatCredentials(other, "r1")}`;
    expect(parseCredentials("c", text)).toEqual([key, other]);
  });

  test.each([
    ["", "no profile has an access key"],
    ["key = 1", "c:1: key stands before"],
    ["[a]\nnonsense", "c:2: neither"],
    ["[a]\n[a]", "c:2: the profile a is there twice"],
    ["[a]\naws_access_key_id = short", "8 to 128"],
    ["[a]\naws_access_key_id = ATOLLAAAAAAAAAAAAAAA", "aws_secret_access_key"],
  ])("%j is refused", (text, reason) => {
    expect(() => parseCredentials("c", text)).toThrow(reason);
  });

  test("a secret is never in a message", () => {
    const text = `[a]\naws_access_key_id = ATOLLAAAAAAAAAAAAAAA\naws_secret_access_key = not allowed!\n`;
    expect(() => parseCredentials("c", text)).toThrow(expect.not.stringContaining("allowed!") as Error);
  });
});

test("the region files are valid UTF-8 text that ends with a line", () => {
  for (const name of ["us-east-1.yaml", "three-nodes/us-east-1.yaml"]) {
    expect(readFileSync(join(shipped, name), "utf8")).toMatch(/[^\n]\n$/);
  }
});
