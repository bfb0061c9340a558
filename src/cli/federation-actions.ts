/** Who is a member. Keys and vouchers are files; nodes hand on what changes while they run. */
import { join } from "node:path";
import { AtollError } from "../base/errors.ts";
import { formatAddress, loadRegion, type NodeConfig, type RegionConfig } from "../config/index.ts";
import type { Voucher } from "../federation/index.ts";
import { realClock } from "../platform/real-clock.ts";
import { RealDisk } from "../platform/real-disk.ts";
import { makePrivateDirectory, writeNewFiles } from "../platform/secret-files.ts";
import {
  createRoot,
  ensureNodeKey,
  type FederationConfig,
  federationOf,
  loadFederationModule,
  membersOf,
  readRoot,
  readRootKey,
  readVoucher,
  vouchFor,
} from "./federation-files.ts";
import type { InitOptions, MembersOptions, RevokeOptions, VouchOptions } from "./federation-options.ts";
import { loadConfig, nodeOf } from "./region-files.ts";
import { table } from "./table.ts";

const TELL_TIMEOUT_MS = 5_000;
const MAX_DAYS = 36_500;

/** @throws file.exists, disk.failed */
export async function init({ dir, json }: InitOptions): Promise<void> {
  const [rootKey, rootPublicKey] = await createRoot(dir);
  print(json, { rootKey, rootPublicKey });
}

/** @throws cli.invalid, config.*, file.exists, federation.untrusted, disk.* */
export async function vouch(options: VouchOptions): Promise<void> {
  const days = Number(options.days);
  if (!Number.isInteger(days) || days < 1 || days > MAX_DAYS) {
    throw new AtollError("cli.invalid", `--days ${options.days} is no number of days from 1 to ${MAX_DAYS}`);
  }
  const region = await loadRegion(new RealDisk(), options.region);
  const node = nodeOf(region, options.node);
  const { directory } = federationOf(region);
  const held = await readVoucher(region, node);
  if (held !== undefined && options.renew !== true) {
    throw new AtollError("file.exists", `${nameOf(region, node)} has a voucher in ${directory}`);
  }
  const peerId = options.peer ?? (await ensureNodeKey(region, node)).key.peerId;
  const { voucher, file } = await vouchFor(region, node, peerId, days);
  const ends = new Date(voucher.notAfterMs).toISOString();
  print(options.json, { node: nameOf(region, node), peerId, voucher: file, ends });
}

interface MemberRow {
  readonly region: string;
  readonly node: string;
  readonly address: string;
  readonly peerId: string | undefined;
  readonly state: "valid" | "expired" | "revoked" | "no voucher";
  readonly ends: string | undefined;
}

/** @throws cli.invalid, config.*, federation.untrusted, disk.* */
export async function members({ config, json }: MembersOptions): Promise<void> {
  const rows: MemberRow[] = [];
  for (const region of await federatedRegions(config)) {
    const revoked = await readRevoked(federationOf(region));
    for (const node of membersOf(region)) rows.push(await memberRow(region, node, revoked));
  }
  if (json === true) {
    console.log(JSON.stringify({ members: rows }));
    return;
  }
  const lines = rows.map(({ region, node, address, peerId, state, ends }) => {
    return [region, node, address, state, ends?.slice(0, 10) ?? "-", peerId ?? "-"];
  });
  console.log(table([["REGION", "NODE", "ADDRESS", "STATE", "UNTIL", "PEER ID"], ...lines]).join("\n"));
}

async function memberRow(
  region: RegionConfig,
  node: NodeConfig,
  revoked: ReadonlySet<string>,
): Promise<MemberRow> {
  const voucher = await readVoucher(region, node);
  return {
    region: region.name,
    node: node.name,
    address: node.federation === undefined ? "-" : formatAddress(node.federation),
    peerId: voucher?.peerId,
    state: stateOf(voucher, revoked),
    ends: voucher && new Date(voucher.notAfterMs).toISOString(),
  };
}

function stateOf(voucher: Voucher | undefined, revoked: ReadonlySet<string>): MemberRow["state"] {
  if (voucher === undefined) return "no voucher";
  if (revoked.has(voucher.peerId)) return "revoked";
  return realClock.wallMs() > voucher.notAfterMs ? "expired" : "valid";
}

/** Peer ids. @throws config.missing, federation.untrusted, disk.* */
async function readRevoked(federation: FederationConfig): Promise<ReadonlySet<string>> {
  const { MemberDirectory, readMemberFiles } = await loadFederationModule();
  const directory = new MemberDirectory(await readRoot(federation), realClock);
  for (const { statements } of await readMemberFiles(new RealDisk(), federation.directory)) {
    directory.learn(statements);
  }
  return new Set(directory.revokedPeers());
}

/** @throws cli.invalid, config.*, federation.untrusted, disk.* */
export async function revoke(who: string, { config, reason, json }: RevokeOptions): Promise<void> {
  const { armor, issueRevocation, MEMBERS_DIRECTORY, revocationFile } = await loadFederationModule();
  const regions = await federatedRegions(config);
  const peerId = await peerIdOf(who, regions);
  const signedIn = new Map<string, string>();
  for (const region of regions) {
    const { directory, name: federation } = federationOf(region);
    if (signedIn.has(directory)) continue;
    const { privateKey } = await readRootKey(directory);
    const revocation = { federation, peerId, revokedMs: realClock.wallMs(), reason };
    const content = armor("revocation", issueRevocation(revocation, privateKey));
    const membersDirectory = join(directory, MEMBERS_DIRECTORY);
    await makePrivateDirectory(membersDirectory);
    const [file = ""] = await writeNewFiles(membersDirectory, [[revocationFile(peerId), content]], {
      replace: true,
    });
    signedIn.set(directory, file);
  }
  const told = await tellNodes(regions, [...signedIn.values()]);
  print(json, {
    revoked: peerId,
    files: [...signedIn.values()].join(", "),
    told: told.join(", ") || "nobody",
  });
  if (json !== true) {
    console.log("Nodes that share the directory see it within 10 s, and the others hear of it from them.");
  }
}

/** Through their admin ports, so that it counts at once. @returns the nodes that took it */
async function tellNodes(regions: readonly RegionConfig[], files: readonly string[]): Promise<string[]> {
  const { readFile } = await import("node:fs/promises");
  const statements = (await Promise.all(files.map((file) => readFile(file, "utf8")))).join("");
  const body = JSON.stringify({ statements });
  const headers = { "content-type": "application/json" };
  const asked = regions.flatMap((region) => membersOf(region).map((node) => ({ region, node })));
  const told = await Promise.all(
    asked.map(async ({ region, node }) => {
      const url = `http://${formatAddress(node.admin)}/federation/revoke`;
      const signal = AbortSignal.timeout(TELL_TIMEOUT_MS);
      const isTold = await fetch(url, { method: "POST", headers, body, signal }).then(
        (response) => response.ok,
        () => false,
      );
      return isTold ? [nameOf(region, node)] : [];
    }),
  );
  return told.flat();
}

/** @throws cli.invalid */
async function peerIdOf(who: string, regions: readonly RegionConfig[]): Promise<string> {
  for (const region of regions) {
    for (const node of membersOf(region)) {
      const voucher = await readVoucher(region, node);
      if (voucher !== undefined && (who === nameOf(region, node) || who === voucher.peerId)) {
        return voucher.peerId;
      }
    }
  }
  const { publicKeyOfPeer } = await loadFederationModule();
  try {
    publicKeyOfPeer(who);
    return who;
  } catch (cause) {
    throw new AtollError("cli.invalid", `${who} is no peer id, and no REGION/NODE with a voucher`, { cause });
  }
}

/** @throws cli.invalid, config.* */
async function federatedRegions(config: string): Promise<RegionConfig[]> {
  const regions = (await loadConfig(config)).filter(({ federation }) => federation !== undefined);
  if (regions.length > 0) return regions;
  throw new AtollError("cli.invalid", `no region file of ${config} sets \`federation\``);
}

const nameOf = (region: RegionConfig, node: NodeConfig): string => `${region.name}/${node.name}`;

function print(asJson: boolean | undefined, facts: Readonly<Record<string, string | undefined>>): void {
  if (asJson === true) {
    console.log(JSON.stringify(facts));
    return;
  }
  for (const [name, value] of Object.entries(facts)) console.log(`${name}: ${value}`);
}
