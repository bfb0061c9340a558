/** A federation's files where vouchers are made: the root key, nodes' keys, vouchers, revocations. */
import { stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { AtollError, hasCode } from "../base/errors.ts";
import { regionNumber } from "../base/ids.ts";
import { federationKeyFile, type NodeConfig, type RegionConfig } from "../config/index.ts";
import type { NodeKey, Root, RootKey, Voucher } from "../federation/index.ts";
import { realClock } from "../platform/real-clock.ts";
import { RealDisk } from "../platform/real-disk.ts";
import { RealRandom } from "../platform/real-random.ts";
import { makePrivateDirectory, readBytes, readText, writeNewFiles } from "../platform/secret-files.ts";
import { VOUCHER_LIFETIME_DAYS } from "./federation-options.ts";

const DAY_MS = 86_400_000;

/** `atoll up` renews a voucher that ends sooner. */
const RENEW_BEFORE_DAYS = 90;

/** A voucher is valid from a little before it was made: clocks are not quite equal. */
const CLOCK_SKEW_MS = 3_600_000;

/** With its keys, and larger than other commands need. */
export const loadFederationModule = () => import("../federation/index.ts");

/** What a region file says of its federation. */
export type FederationConfig = NonNullable<RegionConfig["federation"]>;

/** @throws cli.invalid when the region is in none */
export function federationOf(region: RegionConfig): FederationConfig {
  if (region.federation !== undefined) return region.federation;
  throw new AtollError("cli.invalid", `${region.file} does not set \`federation\``);
}

/**
 * Makes what is missing so that all nodes of these regions can be members: root key, nodes' keys, vouchers. Where the
 * root key is kept elsewhere only nodes' keys can be made, and a missing voucher is an error.
 * @returns the paths that were written
 * @throws config.missing, federation.untrusted, disk.*
 */
export async function ensureFederation(regions: readonly RegionConfig[]): Promise<string[]> {
  const made: string[] = [];
  for (const region of regions) {
    if (region.federation === undefined || (await isComplete(region, region.federation))) continue;
    const { directory, name } = region.federation;
    if (!(await exists(join(directory, "root.pub")))) made.push(...(await createRoot(directory)));
    for (const node of membersOf(region)) {
      const { key, file } = await ensureNodeKey(region, node);
      if (file !== undefined) made.push(file);
      const held = await readVoucher(region, node);
      const isGood =
        held !== undefined &&
        held.federation === name &&
        held.peerId === key.peerId &&
        held.region === region.number &&
        held.nodeId === node.id &&
        held.notAfterMs - realClock.wallMs() > RENEW_BEFORE_DAYS * DAY_MS;
      if (!isGood) made.push((await vouchFor(region, node, key.peerId)).file);
    }
  }
  return made;
}

/** Nodes that other regions reach. */
export const membersOf = ({ nodes }: RegionConfig): NodeConfig[] =>
  nodes.filter((node) => node.federation !== undefined);

/** A new root key in a directory that has none. @throws file.exists, disk.* */
export async function createRoot(directory: string): Promise<string[]> {
  const { createRootKey, publicKeyToPem, rootKeyToPem, ROOT_KEY_FILE, ROOT_PUBLIC_KEY_FILE } =
    await loadFederationModule();
  const root = createRootKey(new RealRandom());
  await makePrivateDirectory(directory);
  const files = await writeNewFiles(
    directory,
    [
      [ROOT_KEY_FILE, rootKeyToPem(root)],
      [ROOT_PUBLIC_KEY_FILE, publicKeyToPem(root.publicKey)],
    ],
    { replace: false },
  );
  await new RealDisk().syncDirectory(directory);
  return files;
}

/** @throws config.missing where the root key is not, federation.untrusted, disk.failed */
export async function readRootKey(directory: string): Promise<RootKey> {
  const { rootKeyFromPem, ROOT_KEY_FILE } = await loadFederationModule();
  const file = join(directory, ROOT_KEY_FILE);
  try {
    return rootKeyFromPem(await readText(directory, ROOT_KEY_FILE), file);
  } catch (cause) {
    if (!hasCode(cause, "disk.notFound")) throw cause;
    const hint = "run this where the root key is, or make one with atoll federation init";
    throw new AtollError("config.missing", `there is no ${file}: ${hint}`, { cause });
  }
}

/** @throws config.missing, federation.untrusted, disk.failed */
export async function readRoot({ directory, name }: FederationConfig): Promise<Root> {
  const { publicKeyFromPem, ROOT_PUBLIC_KEY_FILE } = await loadFederationModule();
  const file = join(directory, ROOT_PUBLIC_KEY_FILE);
  try {
    const publicKey = publicKeyFromPem(await readText(directory, ROOT_PUBLIC_KEY_FILE), file);
    return { federation: name, publicKey };
  } catch (cause) {
    if (!hasCode(cause, "disk.notFound")) throw cause;
    const hint = "atoll federation init makes it, or copy it from another region";
    throw new AtollError("config.missing", `there is no ${file}: ${hint}`, { cause });
  }
}

/** The node's key, made when there is none. @throws federation.untrusted, disk.* */
export async function ensureNodeKey(
  region: RegionConfig,
  node: NodeConfig,
): Promise<{ readonly key: NodeKey; readonly file: string | undefined }> {
  const { createNodeKey, decodeNodeKey, encodeNodeKey } = await loadFederationModule();
  const path = federationKeyFile(region, node);
  const [directory, name] = [dirname(path), basename(path)];
  if (await exists(path)) {
    return { key: decodeNodeKey(await readBytes(directory, name), path), file: undefined };
  }
  const key = await createNodeKey(new RealRandom());
  await new RealDisk().makeDirectory(directory);
  const [file] = await writeNewFiles(directory, [[name, encodeNodeKey(key)]], { replace: false });
  await new RealDisk().syncDirectory(directory);
  return { key, file };
}

/** A new voucher, in the place of the one that is there. @throws config.missing, federation.untrusted, disk.* */
export async function vouchFor(
  region: RegionConfig,
  node: NodeConfig,
  peerId: string,
  days = VOUCHER_LIFETIME_DAYS,
): Promise<{ readonly voucher: Voucher; readonly file: string }> {
  const { armor, issueVoucher, MEMBERS_DIRECTORY, publicKeyOfPeer, voucherFile } =
    await loadFederationModule();
  publicKeyOfPeer(peerId);
  const { directory, name } = federationOf(region);
  const rootKey = await readRootKey(directory);
  const held = await readVoucher(region, node);
  const nowMs = realClock.wallMs();
  const voucher: Voucher = {
    federation: name,
    peerId,
    region: regionNumber(region.number),
    regionName: region.name,
    nodeId: node.id,
    nodeName: node.name,
    notBeforeMs: nowMs - CLOCK_SKEW_MS,
    notAfterMs: nowMs + days * DAY_MS,
    serial: Math.max(nowMs, (held?.serial ?? 0) + 1),
  };
  const members = join(directory, MEMBERS_DIRECTORY);
  await makePrivateDirectory(members);
  const content = armor("voucher", issueVoucher(voucher, rootKey.privateKey));
  const [file = ""] = await writeNewFiles(members, [[voucherFile(region.name, node.name), content]], {
    replace: true,
  });
  await new RealDisk().syncDirectory(members);
  return { voucher, file };
}

/** The node's voucher in the federation's directory, if it is there. @throws config.missing, federation.untrusted, disk.failed */
export async function readVoucher(region: RegionConfig, node: NodeConfig): Promise<Voucher | undefined> {
  const { checkVoucher, MEMBERS_DIRECTORY, unarmor, voucherFile } = await loadFederationModule();
  const federation = federationOf(region);
  const members = join(federation.directory, MEMBERS_DIRECTORY);
  const file = voucherFile(region.name, node.name);
  if (!(await exists(join(members, file)))) return undefined;
  const root = await readRoot(federation);
  const [signed] = unarmor(await readText(members, file), join(members, file)).vouchers;
  return signed === undefined ? undefined : checkVoucher(signed, root);
}

/** A quick look, so that a usual start loads no keys: all files are there, and none is so old that it may end soon. */
async function isComplete(region: RegionConfig, { directory }: FederationConfig): Promise<boolean> {
  if (!(await exists(join(directory, "root.pub")))) return false;
  const oldestMs = realClock.wallMs() - (VOUCHER_LIFETIME_DAYS - RENEW_BEFORE_DAYS) * DAY_MS;
  for (const node of membersOf(region)) {
    if (!(await exists(federationKeyFile(region, node)))) return false;
    const voucher = join(directory, "members", `${region.name}-${node.name}.voucher`);
    const found = await stat(voucher).catch(() => undefined);
    if (found === undefined || found.mtimeMs < oldestMs) return false;
  }
  return true;
}

const exists = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined)) !== undefined;
