import { describe, expect, it } from "vitest";
import { SimFederation, type SimMember } from "../../../test/federation/sim-federation.ts";
import { SimClock } from "../../../test/simulation/sim-clock.ts";
import { SimDisk } from "../../../test/simulation/sim-disk.ts";
import { AtollError } from "../../base/errors.ts";
import { type Logger, silentLogger } from "../../base/logger.ts";
import { armor, encodeNodeKey, publicKeyToPem } from "../identity/index.ts";
import { type FederationPlace, loadIdentity, MemberDirectory, StatementFiles } from "./index.ts";

const place: FederationPlace = {
  federation: "test",
  directory: "/federation",
  nodeDirectory: "/node",
  keyFile: "/node/federation.key",
};

async function setUp() {
  const world = await SimFederation.create({ nodes: [1, 1, 1] });
  const clock = new SimClock(world.scheduler);
  const disk = new SimDisk(clock, world.random.fork());
  const write = async (path: string, content: string | Uint8Array): Promise<void> => {
    const file = await disk.open(path, { create: true });
    await file.truncate(0);
    await file.write(0, [Buffer.from(content)]);
    await file.sync();
    await file.close();
    await disk.syncDirectory(path.slice(0, path.lastIndexOf("/")));
  };
  await world.drive(disk.makeDirectory("/federation/members"));
  await world.drive(disk.makeDirectory("/node"));
  const complaints: string[] = [];
  const logger: Logger = {
    ...silentLogger,
    warn: (fields) => complaints.push((fields as { file: string }).file),
  };
  const start = async (): Promise<{ files: StatementFiles; members: MemberDirectory }> => {
    const members = new MemberDirectory(world.root, clock);
    const files = new StatementFiles({ disk, clock, logger }, place, members);
    await world.drive(files.start());
    return { files, members };
  };
  const voucherFile = (member: SimMember, text = armor("voucher", world.voucher(member))): Promise<void> =>
    world.drive(write(`/federation/members/${member.regionName}-${member.nodeName}.voucher`, text));
  return { world, disk, write, start, voucherFile, complaints };
}

const names = (members: MemberDirectory): string[] => members.all().map(({ name }) => name);

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "ok",
    (error: unknown) => (error instanceof AtollError ? error.code : String(error)),
  );

describe("a node's identity", () => {
  it("is in its files; what is missing or wrong is named", async () => {
    const { world, disk, write } = await setUp();
    const [member] = world.members;
    if (member === undefined) throw new Error("a member");
    expect(await codeOf(world.drive(loadIdentity(disk, place)))).toBe("config.missing");
    await world.drive(write("/federation/root.pub", publicKeyToPem(world.rootKey.publicKey)));
    expect(await codeOf(world.drive(loadIdentity(disk, place)))).toBe("config.missing");
    await world.drive(write("/node/federation.key", encodeNodeKey(member.key)));
    const { key, root } = await world.drive(loadIdentity(disk, place));
    expect(key.peerId).toBe(member.key.peerId);
    expect(root.federation).toBe("test");
    await world.drive(write("/node/federation.key", "nonsense"));
    expect(await codeOf(world.drive(loadIdentity(disk, place)))).toBe("federation.untrusted");
  });
});

describe("files of members", () => {
  it("are read at the start and while the node runs; a bad one is named once and spoils nothing", async () => {
    const { world, start, voucherFile, complaints } = await setUp();
    const [one, two, three] = world.members;
    if (one === undefined || two === undefined || three === undefined) throw new Error("three members");
    await voucherFile(one);
    await voucherFile(three, "nonsense");
    const { files, members } = await start();
    expect(names(members)).toEqual([one.name]);
    expect(complaints).toEqual(["/federation/members/region-3-node-1.voucher"]);
    await voucherFile(two);
    await world.pass(30_000);
    expect(names(members)).toEqual([one.name, two.name]);
    expect(complaints.length).toBe(1);
    await voucherFile(three);
    await world.pass(11_000);
    expect(names(members)).toEqual([one.name, two.name, three.name]);
    await world.drive(files.stop());
  });

  it("keep what was learned from others: who was revoked stays out after a restart", async () => {
    const { world, disk, start, voucherFile } = await setUp();
    const [one, two] = world.members;
    if (one === undefined || two === undefined) throw new Error("two members");
    await voucherFile(one);
    const { members } = await start();
    members.learn({ vouchers: [world.voucher(two)], revocations: [world.revocation(one)] });
    await world.pass(1_000);
    disk.crash();
    const again = await start();
    expect(names(again.members)).toEqual([one.name, two.name]);
    expect(again.members.revokedPeers()).toEqual([one.key.peerId]);
    expect(Buffer.compare(again.members.digest, members.digest)).toBe(0);
  });

  it("survive a crash at any moment", async () => {
    for (let delayMs = 0; delayMs < 3; delayMs += 0.1) {
      const { world, disk, start, voucherFile } = await setUp();
      const [one, two] = world.members;
      if (one === undefined || two === undefined) throw new Error("two members");
      await voucherFile(one);
      const { members } = await start();
      members.learn({ vouchers: [world.voucher(two)] });
      await world.pass(delayMs);
      disk.crash();
      const again = await start();
      expect(names(again.members)).toContain(one.name);
    }
  });
});
