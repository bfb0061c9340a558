import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Scheduler } from "../../../test/simulation/scheduler.ts";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import { SimClock } from "../../../test/simulation/sim-clock.ts";
import { AtollError, type ErrorCode } from "../../base/errors.ts";
import { regionNumber } from "../../base/ids.ts";
import {
  createNodeKey,
  createRootKey,
  issueAddresses,
  issueRevocation,
  issueVoucher,
  type NodeKey,
  type Statements,
  type Voucher,
} from "../identity/index.ts";
import { MemberDirectory } from "./member-directory.ts";

const random = new SeededRandom(11);
const rootKey = createRootKey(random);
const root = { federation: "atoll", publicKey: rootKey.publicKey };
const keys: NodeKey[] = [];
for (let i = 0; i < 6; i++) keys.push(await createNodeKey(random));
const keyAt = (i: number): NodeKey => keys[i % keys.length] as NodeKey;

const directory = (): MemberDirectory => new MemberDirectory(root, new SimClock(new Scheduler()));

function voucher(key: NodeKey, nodeId: number, serial: number, change: Partial<Voucher> = {}): Uint8Array {
  return issueVoucher(
    {
      federation: "atoll",
      peerId: key.peerId,
      region: regionNumber(1),
      regionName: "r1",
      nodeId,
      nodeName: `node-${nodeId}`,
      notBeforeMs: 0,
      notAfterMs: 1e15,
      serial,
      ...change,
    },
    rootKey.privateKey,
  );
}

const revocation = (key: NodeKey, revokedMs = 1): Uint8Array =>
  issueRevocation({ federation: "atoll", peerId: key.peerId, revokedMs, reason: "" }, rootKey.privateKey);

const addresses = (key: NodeKey, sequence: number): Uint8Array =>
  issueAddresses(
    { federation: "atoll", peerId: key.peerId, addresses: [`host-${sequence}:1`], sequence },
    key,
  );

function refusal(members: MemberDirectory, key: NodeKey): ErrorCode | undefined {
  try {
    members.admit(key.peerId);
    return undefined;
  } catch (error) {
    if (error instanceof AtollError) return error.code;
    throw error;
  }
}

describe("the directory of members", () => {
  it("admits whom the root key vouched for, and nobody else", () => {
    const members = directory();
    members.learn({ vouchers: [voucher(keyAt(0), 1, 1)] });
    expect(members.admit(keyAt(0).peerId)).toMatchObject({ name: "r1/node-1", nodeId: 65_537 });
    expect(refusal(members, keyAt(1))).toBe("federation.untrusted");
  });

  it("refuses who is expired or not yet valid, until renewed", () => {
    const scheduler = new Scheduler();
    const clock = new SimClock(scheduler);
    const members = new MemberDirectory(root, clock);
    const nowMs = clock.wallMs();
    members.learn({ vouchers: [voucher(keyAt(0), 1, 1, { notAfterMs: nowMs - 1 })] });
    expect(refusal(members, keyAt(0))).toBe("federation.expired");
    members.learn({ vouchers: [voucher(keyAt(1), 2, 1, { notBeforeMs: nowMs + 1_000 })] });
    expect(refusal(members, keyAt(1))).toBe("federation.expired");
    members.learn({ vouchers: [voucher(keyAt(0), 1, 2)] });
    expect(refusal(members, keyAt(0))).toBeUndefined();
  });

  it("refuses a revoked key for good, whatever is learned before or after", () => {
    const members = directory();
    members.learn({ revocations: [revocation(keyAt(0))] });
    members.learn({ vouchers: [voucher(keyAt(0), 1, 1)] });
    expect(refusal(members, keyAt(0))).toBe("federation.revoked");
    members.learn({ vouchers: [voucher(keyAt(0), 1, 9)] });
    expect(refusal(members, keyAt(0))).toBe("federation.revoked");
  });

  it("lets a node's new key replace its old one, and never the other way", () => {
    const members = directory();
    members.learn({ vouchers: [voucher(keyAt(0), 1, 1)] });
    members.learn({ vouchers: [voucher(keyAt(1), 1, 2)] });
    members.learn({ vouchers: [voucher(keyAt(0), 1, 1)] });
    expect(refusal(members, keyAt(0))).toBe("federation.untrusted");
    expect(refusal(members, keyAt(1))).toBeUndefined();
  });

  it("bars keys that the control plane revoked, as long as it does", () => {
    const members = directory();
    let changes = 0;
    members.onChange(() => changes++);
    members.learn({ vouchers: [voucher(keyAt(0), 1, 1)] });
    members.bar(new Set([keyAt(0).peerId]));
    members.bar(new Set([keyAt(0).peerId]));
    expect(refusal(members, keyAt(0))).toBe("federation.revoked");
    members.bar(new Set());
    expect(refusal(members, keyAt(0))).toBeUndefined();
    expect(changes).toBe(3);
  });

  it("keeps the good of what it is told, and says why not the rest", () => {
    const members = directory();
    const forged = Uint8Array.from(voucher(keyAt(1), 2, 1));
    forged[20] = (forged[20] ?? 0) ^ 1;
    const refused = members.learn({ vouchers: [forged, voucher(keyAt(0), 1, 1), new Uint8Array(0)] });
    expect(refused.map(({ code }) => code)).toEqual(["federation.untrusted", "federation.untrusted"]);
    expect(members.all().map(({ name }) => name)).toEqual(["r1/node-1"]);
  });

  it("merges: any order, any grouping, any repetition come to the same", () => {
    const statement = fc.oneof(
      fc.record({ kind: fc.constant("vouchers" as const), key: fc.nat(5), node: fc.nat(2), n: fc.nat(3) }),
      fc.record({ kind: fc.constant("revocations" as const), key: fc.nat(5), node: fc.nat(2), n: fc.nat(3) }),
    );
    const made = new Map<string, Uint8Array>();
    const signed = ({
      kind,
      key,
      node,
      n,
    }: {
      kind: keyof Statements;
      key: number;
      node: number;
      n: number;
    }) => {
      const name = `${kind} ${key} ${node} ${n}`;
      const bytes =
        made.get(name) ??
        (kind === "vouchers" ? voucher(keyAt(key), node + 1, n) : revocation(keyAt(key), n));
      made.set(name, bytes);
      return { [kind]: [bytes] };
    };
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 12 }), fc.integer(), (list, seed) => {
        const [one, two] = [directory(), directory()];
        for (const each of list) one.learn(signed(each));
        const shuffled = [...list, ...list.slice(0, 3)];
        const order = new SeededRandom(seed);
        for (let i = shuffled.length - 1; i > 0; i--) {
          const j = order.uint32() % (i + 1);
          [shuffled[i], shuffled[j]] = [shuffled[j] as never, shuffled[i] as never];
        }
        for (const each of shuffled) two.learn(signed(each));
        expect(Buffer.compare(one.digest, two.digest)).toBe(0);
        for (const key of keys) expect(refusal(one, key)).toBe(refusal(two, key));
        // Each learns from the other nothing new.
        const before = one.digest;
        one.learn(two.statements());
        expect(Buffer.compare(one.digest, before)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps the last addresses of keys that it knows", () => {
    const members = directory();
    members.learn({ addresses: [addresses(keyAt(0), 5)] });
    expect(members.statements().addresses).toEqual([]);
    members.learn({ vouchers: [voucher(keyAt(0), 1, 1)], addresses: [addresses(keyAt(0), 5)] });
    members.learn({ addresses: [addresses(keyAt(0), 4)] });
    expect(members.admit(keyAt(0).peerId).addresses).toEqual(["host-5:1"]);
  });
});
