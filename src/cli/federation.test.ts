import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { hasCode } from "../base/errors.ts";
import { loadFederation } from "../config/index.ts";
import { loadIdentity, MemberDirectory, readMemberFiles } from "../federation/index.ts";
import { realClock } from "../platform/real-clock.ts";
import { RealDisk } from "../platform/real-disk.ts";
import { ensureFederation } from "./federation-files.ts";
import { run } from "./program.ts";

const scratch = mkdtempSync(join(tmpdir(), "atoll-federation-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** In this process: a new one would spend seconds on loading. */
async function atoll(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const printed = { stdout: "", stderr: "" };
  const spies = [
    vi.spyOn(console, "log").mockImplementation((line: string) => {
      printed.stdout += `${line}\n`;
    }),
    vi.spyOn(console, "error").mockImplementation((line: string) => {
      printed.stderr += `${line}\n`;
    }),
  ];
  const code = await run(["node", "atoll", ...args]);
  for (const spy of spies) spy.mockRestore();
  return { code, ...printed };
}

const regionFile = (name: string, number: number): string => `region: ${name}
number: ${number}
directory: ../data/${name}
credentials: ../credentials
federation: { name: reef, directory: ../federation }
nodes:
  - id: 1
    name: node-1
    zone: a
    roles: [gateway, metadata, data]
    s3: 127.0.0.1:${9000 + number}
    admin: 127.0.0.1:${9100 + number}
    rpc: 127.0.0.1:${9200 + number}
    federation: 127.0.0.1:${9300 + number}
    directory: node
    drives:
${[1, 2, 3].map((id) => `      - { id: ${id}, directory: drive-${id} }`).join("\n")}
`;

/** Two regions in a directory of their own. */
function scene(name: string): { home: string; config: string; federation: string } {
  const home = join(scratch, name);
  const config = join(home, "regions");
  mkdirSync(config, { recursive: true });
  for (const [i, region] of ["east", "west"].entries()) {
    writeFileSync(join(config, `${region}.yaml`), regionFile(region, i + 1));
  }
  return { home, config, federation: join(home, "data/federation") };
}

interface Member {
  readonly region: string;
  readonly state: string;
  readonly peerId?: string;
}

async function members(config: string): Promise<Member[]> {
  const listed = await atoll("federation", "members", "--config", config, "--json");
  expect(listed).toMatchObject({ code: 0, stderr: "" });
  return (JSON.parse(listed.stdout) as { members: Member[] }).members;
}

describe("atoll federation", () => {
  it("makes a root key, keys and vouchers, and throws a member out for good", async () => {
    const { home, config, federation } = scene("by-hand");
    expect(await atoll("federation", "init", "--dir", federation)).toMatchObject({ code: 0, stderr: "" });
    const again = await atoll("federation", "init", "--dir", federation, "--json");
    expect(again.code).toBe(1);
    expect(JSON.parse(again.stderr)).toMatchObject({ error: "file.exists" });

    const east = ["federation", "vouch", "--region", join(config, "east.yaml"), "--node", "node-1"];
    const vouched = await atoll(...east, "--json");
    expect(vouched).toMatchObject({ code: 0, stderr: "" });
    const { peerId } = JSON.parse(vouched.stdout) as { peerId: string };
    expect(peerId).toMatch(/^12D3KooW/);
    expect(statSync(join(home, "data/east/node/federation.key")).mode & 0o777).toBe(0o600);
    expect(statSync(join(federation, "root.key")).mode & 0o777).toBe(0o600);
    expect((await atoll(...east)).code).toBe(1);
    expect(await members(config)).toMatchObject([
      { region: "east", state: "valid", peerId },
      { region: "west", state: "no voucher" },
    ]);

    const before = readFileSync(join(federation, "members/east-node-1.voucher"), "utf8");
    const renewed = await atoll(...east, "--renew", "--days", "10", "--json");
    expect(JSON.parse(renewed.stdout)).toMatchObject({ peerId });
    expect(readFileSync(join(federation, "members/east-node-1.voucher"), "utf8")).not.toBe(before);

    const revoked = await atoll(
      "federation",
      "revoke",
      "east/node-1",
      "--config",
      config,
      "--reason",
      "stolen",
    );
    expect(revoked).toMatchObject({ code: 0, stderr: "" });
    expect(await members(config)).toMatchObject([{ state: "revoked" }, { state: "no voucher" }]);
  });

  it("vouches for a key that was made elsewhere", async () => {
    const { config, federation } = scene("elsewhere");
    await atoll("federation", "init", "--dir", federation);
    const peer = "12D3KooWRyLUgeXhvresJB9TLaTjZfuthbjsA52sKQJEZ7kCSQ2w";
    const vouch = ["federation", "vouch", "--region", join(config, "west.yaml"), "--node", "1", "--peer"];
    expect((await atoll(...vouch, peer)).code).toBe(0);
    expect((await members(config))[1]).toMatchObject({ region: "west", state: "valid", peerId: peer });
    const refused = await atoll(...vouch, "nobody", "--renew", "--json");
    expect(JSON.parse(refused.stderr)).toMatchObject({ error: "federation.untrusted" });
  });

  it("says what is missing, and what is wrong with how it was called", async () => {
    const { config } = scene("missing");
    const vouch = [
      "federation",
      "vouch",
      "--region",
      join(config, "east.yaml"),
      "--node",
      "node-1",
      "--json",
    ];
    expect(JSON.parse((await atoll(...vouch)).stderr)).toMatchObject({ error: "config.missing" });
    expect(JSON.parse((await atoll(...vouch, "--days", "0")).stderr)).toMatchObject({ error: "cli.invalid" });
    const nobody = await atoll("federation", "revoke", "north/node-1", "--config", config, "--json");
    expect(JSON.parse(nobody.stderr)).toMatchObject({ error: "cli.invalid" });
  });
});

describe("what atoll up needs of a federation", () => {
  it("is made when it is missing, and then left alone", async () => {
    const { home, config, federation } = scene("ensured");
    const disk = new RealDisk();
    const regions = await loadFederation(disk, config);
    const made = await ensureFederation(regions);
    expect(made).toHaveLength(6);
    expect(await ensureFederation(regions)).toEqual([]);

    const nodeDirectory = join(home, "data/east/node");
    const keyFile = join(nodeDirectory, "federation.key");
    const place = { federation: "reef", directory: federation, nodeDirectory, keyFile };
    const { root, key } = await loadIdentity(disk, place);
    const directory = new MemberDirectory(root, realClock);
    for (const { statements } of await readMemberFiles(disk, federation)) directory.learn(statements);
    expect(directory.admit(key.peerId).name).toBe("east/node-1");
    expect(directory.all().map(({ name }) => name)).toEqual(["east/node-1", "west/node-1"]);
  });

  it("is renewed in time, and made anew for a node that lost its key", async () => {
    const { home, config, federation } = scene("renewed");
    const regions = await loadFederation(new RealDisk(), config);
    await ensureFederation(regions);
    const voucher = join(federation, "members/east-node-1.voucher");
    const old = new Date(Date.now() - 5 * 365 * 86_400_000);
    utimesSync(voucher, old, old);
    // Looked at again, it is good for long: its date alone was old.
    expect(await ensureFederation(regions)).toEqual([]);
    rmSync(join(home, "data/east/node/federation.key"));
    expect(await ensureFederation(regions)).toHaveLength(2);
    expect(await ensureFederation(regions)).toEqual([]);
  });

  it("cannot be made without the root key, which may be elsewhere", async () => {
    const { config, federation } = scene("rootless");
    const regions = await loadFederation(new RealDisk(), config);
    await ensureFederation(regions);
    rmSync(join(federation, "root.key"));
    expect(await ensureFederation(regions)).toEqual([]);
    rmSync(join(federation, "members/west-node-1.voucher"));
    const failed = await ensureFederation(regions).catch((error: unknown) => error);
    expect(hasCode(failed, "config.missing")).toBe(true);
  });
});
