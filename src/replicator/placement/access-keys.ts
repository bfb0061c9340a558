import type { AccessKeyRecord, ControlPlane } from "../../federation/index.ts";

/**
 * Gives the federation the keys that only this node's files have, so that every region's gateways know them. A key that
 * the federation has is left as it is there. @returns how many were new. @throws control.unavailable
 */
export async function syncAccessKeys(
  control: ControlPlane,
  local: readonly AccessKeyRecord[],
): Promise<number> {
  if (local.length === 0) return 0;
  await control.barrier();
  const known = new Set(control.view.accessKeys.map(({ accessKeyId }) => accessKeyId));
  const missing = local.filter(({ accessKeyId }) => !known.has(accessKeyId));
  for (const key of missing) await control.propose({ kind: "putAccessKey", key });
  return missing.length;
}
