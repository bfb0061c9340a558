import { afterEach, describe, expect, it } from "vitest";
import { regionNumber } from "../../base/ids.ts";
import { silentLogger } from "../../base/logger.ts";
import { realClock } from "../../platform/real-clock.ts";
import { RealRandom } from "../../platform/real-random.ts";
import { unary } from "../../rpc/index.ts";
import {
  createNodeKey,
  createRootKey,
  issueRevocation,
  issueVoucher,
  type NodeKey,
} from "../identity/index.ts";
import { LibP2pNetwork } from "../transport/index.ts";
import { type ConfiguredMember, Federation, MemberDirectory } from "./index.ts";

const random = new RealRandom();
const rootKey = createRootKey(random);
const nothing = new Uint8Array(0);

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

function voucher(key: NodeKey, region: number): Uint8Array {
  return issueVoucher(
    {
      federation: "test",
      peerId: key.peerId,
      region: regionNumber(region),
      regionName: `region-${region}`,
      nodeId: 1,
      nodeName: "node-1",
      notBeforeMs: 0,
      notAfterMs: Date.now() + 3_600_000,
      serial: 1,
    },
    rootKey.privateKey,
  );
}

async function start(
  region: number,
  key: NodeKey,
  vouchers: readonly Uint8Array[],
  configured: readonly ConfiguredMember[],
) {
  const self = {
    region: regionNumber(region),
    regionName: `region-${region}`,
    nodeId: 1,
    nodeName: "node-1",
  };
  const members = new MemberDirectory({ federation: "test", publicKey: rootKey.publicKey }, realClock);
  members.learn({ vouchers });
  const network = new LibP2pNetwork({ key, members, clock: realClock, logger: silentLogger });
  const federation = new Federation(
    { network, clock: realClock, random, logger: silentLogger },
    { self, key, listenAt: { host: "127.0.0.1", port: 0 }, release: "1", configured },
    members,
    { heartbeatIntervalMs: 20, gossipIntervalMs: 20 },
  );
  const address = await federation.start({ who: unary((_, { peer }) => Buffer.from(peer.nodeName)) });
  cleanUps.push(
    () => network.stop(),
    () => federation.stop(),
  );
  return { federation, configured: { ...self, address } };
}

async function until(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 600; i++) {
    if (isSo()) return;
    await new Promise((resolve) => realClock.after(5, () => resolve(undefined)));
  }
  throw new Error("it is not so within 3 s");
}

describe("a federation on libp2p", () => {
  it("comes together from one known address, calls both ways, and lets go of who is revoked", async () => {
    const keys = [await createNodeKey(random), await createNodeKey(random)] as const;
    const vouchers = [voucher(keys[0], 1), voucher(keys[1], 2)];
    const one = await start(1, keys[0], vouchers, []);
    const two = await start(2, keys[1], vouchers, [one.configured]);
    const there = two.federation.link(regionNumber(1));
    await until(() => there?.isConnected === true && there.rttMs !== undefined);
    // Where region 2 is, region 1 was told by region 2.
    const back = one.federation.link(regionNumber(2));
    await until(() => back?.isConnected === true);
    for (const [link, name] of [
      [there, "region-2/node-1"],
      [back, "region-1/node-1"],
    ] as const) {
      expect(Buffer.from((await link?.call("who", nothing)) ?? nothing).toString()).toBe(name);
    }
    const [region] = two.federation.view().regions;
    expect(region?.members[0]).toMatchObject({ name: "region-1/node-1", state: "connected", release: "1" });
    expect(Math.abs(region?.members[0]?.offsetMs ?? Number.NaN)).toBeLessThan(50);

    const revocation = { federation: "test", peerId: keys[1].peerId, revokedMs: 1, reason: "stolen" };
    one.federation.learn({ revocations: [issueRevocation(revocation, rootKey.privateKey)] });
    expect(one.federation.nodes).toEqual([]);
    await until(() => there?.isConnected === false);
  });
});
