/** Every key that a federation's nodes need, made where it is missing: what `atoll up` and `atoll prepare` do. */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { RegionConfig } from "../config/index.ts";
import { realClock } from "../platform/real-clock.ts";
import { makePrivateDirectory, readText, writeNewFiles } from "../platform/secret-files.ts";
import { AUTHORITY_CERTIFICATE, AUTHORITY_KEY, loadCertificates } from "./authority.ts";
import { type CredentialsFile, ensureCredentials } from "./credentials-files.ts";
import { ensureFederation } from "./federation-files.ts";

export interface PreparedKeys {
  readonly credentials: readonly CredentialsFile[];
  /** Of certificates, nodes' keys and vouchers: those that were just made. */
  readonly made: readonly string[];
}

/** @throws config.*, federation.untrusted, disk.* */
export async function ensureKeys(regions: readonly RegionConfig[]): Promise<PreparedKeys> {
  const credentials = await ensureCredentials(regions);
  const made: string[] = [];
  for (const region of regions) made.push(...(await ensureCertificates(region)));
  made.push(...(await ensureFederation(regions)));
  return { credentials, made };
}

/** Where the region asks for them. An authority whose key is elsewhere issues nothing here. */
async function ensureCertificates({ certificates, name, nodes }: RegionConfig): Promise<string[]> {
  if (certificates === undefined) return [];
  const missing = [];
  for (const node of nodes) if (!(await exists(join(certificates, `${node.name}.crt`)))) missing.push(node);
  if (missing.length === 0) return [];
  const { createAuthority, issueNodeCertificate } = await loadCertificates();
  const made: string[] = [];
  if (!(await exists(join(certificates, AUTHORITY_CERTIFICATE)))) {
    const issued = await createAuthority(name, realClock.wallMs());
    await makePrivateDirectory(certificates);
    const files = [
      [AUTHORITY_CERTIFICATE, issued.certificate],
      [AUTHORITY_KEY, issued.privateKey],
    ] as const;
    made.push(...(await writeNewFiles(certificates, files, { replace: false })));
  }
  const authority = {
    certificate: await readText(certificates, AUTHORITY_CERTIFICATE),
    privateKey: await readText(certificates, AUTHORITY_KEY),
  };
  for (const node of missing) {
    const request = { nodeName: node.name, hosts: [node.rpc.host] };
    const issued = await issueNodeCertificate(authority, request, realClock.wallMs());
    const files = [
      [`${node.name}.crt`, issued.certificate],
      [`${node.name}.key`, issued.privateKey],
    ] as const;
    made.push(...(await writeNewFiles(certificates, files, { replace: false })));
  }
  return made;
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}
