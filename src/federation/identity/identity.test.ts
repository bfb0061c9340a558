import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import { AtollError, type ErrorCode } from "../../base/errors.ts";
import { regionNumber } from "../../base/ids.ts";
import {
  armor,
  armorAll,
  checkAddresses,
  checkRevocation,
  checkValidity,
  checkVoucher,
  createNodeKey,
  createRootKey,
  decodeNodeKey,
  encodeNodeKey,
  federationNodeId,
  issueAddresses,
  issueRevocation,
  issueVoucher,
  publicKeyFromPem,
  publicKeyOfPeer,
  publicKeyToPem,
  type Root,
  rootKeyFromPem,
  rootKeyToPem,
  unarmor,
  type Voucher,
} from "./index.ts";

const random = new SeededRandom(7);
const rootKey = createRootKey(random);
const key = await createNodeKey(random);
const root: Root = { federation: "atoll", publicKey: rootKey.publicKey };
const voucher: Voucher = {
  federation: "atoll",
  peerId: key.peerId,
  region: regionNumber(2),
  regionName: "eu-west-1",
  nodeId: 3,
  nodeName: "node-3",
  notBeforeMs: 1_000,
  notAfterMs: 2_000,
  serial: 5,
};

function codeOf(work: () => unknown): ErrorCode | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof AtollError) return error.code;
    throw error;
  }
}

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

describe("a voucher", () => {
  const signed = issueVoucher(voucher, rootKey.privateKey);

  it("says what the root key said", () => {
    expect(checkVoucher(signed, root)).toEqual(voucher);
    expect(federationNodeId(voucher.region, voucher.nodeId)).toBe(2 * 65_536 + 3);
  });

  it("is refused when any bit of it is another", () => {
    for (let bit = 0; bit < signed.length * 8; bit++) {
      expect(
        codeOf(() => checkVoucher(flipped(signed, bit), root)),
        `bit ${bit}`,
      ).toBe("federation.untrusted");
    }
  });

  it("is refused when it was cut, or something was added", () => {
    for (let length = 0; length < signed.length; length++) {
      expect(codeOf(() => checkVoucher(signed.subarray(0, length), root))).toBe("federation.untrusted");
    }
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (tail) => {
        const longer = new Uint8Array([...signed, ...tail]);
        expect(codeOf(() => checkVoucher(longer, root))).toBe("federation.untrusted");
      }),
    );
  });

  it("is refused for another federation, or from another root", () => {
    const other = createRootKey(random);
    expect(codeOf(() => checkVoucher(signed, { ...root, federation: "reef" }))).toBe("federation.untrusted");
    expect(codeOf(() => checkVoucher(signed, { ...root, publicKey: other.publicKey }))).toBe(
      "federation.untrusted",
    );
    // Signed by a member, who is not the root.
    const forged = issueVoucher(voucher, key.privateKey);
    expect(codeOf(() => checkVoucher(forged, root))).toBe("federation.untrusted");
  });

  it("is no statement of another kind", () => {
    expect(codeOf(() => checkRevocation(signed, root))).toBe("federation.untrusted");
    const revocation = issueRevocation(
      { federation: "atoll", peerId: key.peerId, revokedMs: 9, reason: "" },
      rootKey.privateKey,
    );
    expect(codeOf(() => checkVoucher(revocation, root))).toBe("federation.untrusted");
    expect(checkRevocation(revocation, root).peerId).toBe(key.peerId);
  });

  it("holds from its first to its last millisecond", () => {
    expect(codeOf(() => checkValidity(voucher, 999))).toBe("federation.expired");
    expect(codeOf(() => checkValidity(voucher, 1_000))).toBeUndefined();
    expect(codeOf(() => checkValidity(voucher, 2_000))).toBeUndefined();
    expect(codeOf(() => checkValidity(voucher, 2_001))).toBe("federation.expired");
  });

  it("names a node, and a key that can be one's", () => {
    const wrong: Partial<Voucher>[] = [
      { region: regionNumber(0) },
      { region: regionNumber(65_536) },
      { nodeId: 0 },
      { nodeId: 65_536 },
      { regionName: "" },
      { nodeName: "" },
      { peerId: "nobody" },
      { peerId: "" },
    ];
    for (const change of wrong) {
      const bad = issueVoucher({ ...voucher, ...change }, rootKey.privateKey);
      expect(
        codeOf(() => checkVoucher(bad, root)),
        JSON.stringify(change),
      ).toBe("federation.untrusted");
    }
  });
});

describe("addresses", () => {
  const record = { federation: "atoll", peerId: key.peerId, addresses: ["192.0.2.1:9301"], sequence: 4 };

  it("are the word of the node itself", async () => {
    const signed = issueAddresses(record, key);
    expect(checkAddresses(signed, "atoll")).toEqual(record);
    expect(codeOf(() => checkAddresses(signed, "reef"))).toBe("federation.untrusted");
    const other = await createNodeKey(random);
    const forged = issueAddresses(record, other);
    expect(codeOf(() => checkAddresses(forged, "atoll"))).toBe("federation.untrusted");
    for (let bit = 0; bit < signed.length * 8; bit++) {
      expect(
        codeOf(() => checkAddresses(flipped(signed, bit), "atoll")),
        `bit ${bit}`,
      ).toBe("federation.untrusted");
    }
  });

  it("are few", () => {
    const many = issueAddresses({ ...record, addresses: Array(9).fill("192.0.2.1:1") }, key);
    expect(codeOf(() => checkAddresses(many, "atoll"))).toBe("federation.untrusted");
  });
});

describe("keys", () => {
  it("come back from their files", () => {
    expect(decodeNodeKey(encodeNodeKey(key), "key").peerId).toBe(key.peerId);
    const signed = issueVoucher(voucher, rootKeyFromPem(rootKeyToPem(rootKey), "root.key").privateKey);
    const publicKey = publicKeyFromPem(publicKeyToPem(rootKey.publicKey), "root.pub");
    expect(checkVoucher(signed, { federation: "atoll", publicKey })).toEqual(voucher);
  });

  it("are refused when they are none", () => {
    expect(codeOf(() => decodeNodeKey(Buffer.from("key"), "key"))).toBe("federation.untrusted");
    expect(codeOf(() => rootKeyFromPem("key", "root.key"))).toBe("federation.untrusted");
    expect(codeOf(() => publicKeyFromPem("key", "root.pub"))).toBe("federation.untrusted");
    // An RSA key's peer id.
    expect(codeOf(() => publicKeyOfPeer("QmYyQSo1c1Ym7orWxLYvCrM2EmxFTANf8wXmmE7DWjhx5N"))).toBe(
      "federation.untrusted",
    );
  });
});

describe("statements as text", () => {
  it("come back, several from one file, whatever people write between", () => {
    const signed = new Uint8Array(issueVoucher(voucher, rootKey.privateKey));
    const text = `# of node-3\n${armor("voucher", signed)}\nand\r\n${armor("addresses", signed)}`;
    expect(unarmor(text, "file")).toEqual({ vouchers: [signed], addresses: [signed], revocations: [] });
    expect(codeOf(() => unarmor("nothing", "file"))).toBe("federation.untrusted");
  });

  it("come back whatever they are", () => {
    const bytes = fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(bytes, bytes, bytes, (vouchers, revocations, addresses) => {
        const statements = { vouchers, revocations, addresses };
        expect(unarmor(armorAll(statements), "file")).toEqual(statements);
      }),
    );
  });
});
