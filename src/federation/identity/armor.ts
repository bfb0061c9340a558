/** Statements as text, as PEM writes it (RFC 7468): a file holds one or many, and can be mailed. */
import { AtollError } from "../../base/errors.ts";
import type { StatementKind } from "./statement.ts";

const LINE_LENGTH = 64;

const labels: Readonly<Record<StatementKind, string>> = {
  voucher: "ATOLL VOUCHER",
  revocation: "ATOLL REVOCATION",
  addresses: "ATOLL ADDRESSES",
};

/** What members hand around: bytes that anybody can check. */
export interface Statements {
  readonly vouchers: readonly Uint8Array[];
  readonly revocations: readonly Uint8Array[];
  readonly addresses: readonly Uint8Array[];
}

export function armor(kind: StatementKind, signed: Uint8Array): string {
  const lines =
    Buffer.from(signed)
      .toString("base64")
      .match(new RegExp(`.{1,${LINE_LENGTH}}`, "g")) ?? [];
  const label = labels[kind];
  return `-----BEGIN ${label}-----\n${lines.join("\n")}\n-----END ${label}-----\n`;
}

export function armorAll({ vouchers, revocations, addresses }: Statements): string {
  return [
    ...vouchers.map((signed) => armor("voucher", signed)),
    ...revocations.map((signed) => armor("revocation", signed)),
    ...addresses.map((signed) => armor("addresses", signed)),
  ].join("");
}

/** All that it holds, not yet checked. What stands between is for people. @throws federation.untrusted when it holds none */
export function unarmor(text: string, file: string): Statements {
  const found: Record<StatementKind, Uint8Array[]> = { voucher: [], revocation: [], addresses: [] };
  let count = 0;
  for (const [, label, body = ""] of text.matchAll(
    /-----BEGIN ([A-Z ]+)-----\n([A-Za-z0-9+/=\n\r]*)-----END \1-----/g,
  )) {
    for (const kind of ["voucher", "revocation", "addresses"] as const) {
      if (labels[kind] !== label) continue;
      found[kind].push(new Uint8Array(Buffer.from(body, "base64")));
      count++;
    }
  }
  if (count === 0) throw new AtollError("federation.untrusted", `${file} holds no statement of a federation`);
  return { vouchers: found.voucher, revocations: found.revocation, addresses: found.addresses };
}
