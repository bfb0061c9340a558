/** `--config`: a folder of region files, or one of them. */
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { AtollError } from "../base/errors.ts";
import { loadFederation, loadRegion, type NodeConfig, type RegionConfig } from "../config/index.ts";
import { RealDisk } from "../platform/real-disk.ts";

/** @throws config.invalid, config.missing, disk.* */
export async function loadConfig(path: string): Promise<RegionConfig[]> {
  const disk = new RealDisk();
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new AtollError("config.missing", `there is no ${path}`);
  return found.isDirectory() ? loadFederation(disk, path) : [await loadRegion(disk, path)];
}

/**
 * A region, and those of its federation: the files beside its own that name the same one.
 * @throws config.invalid, config.missing, disk.*
 */
export async function loadWithFederation(
  file: string,
): Promise<{ readonly region: RegionConfig; readonly federation: readonly RegionConfig[] }> {
  const disk = new RealDisk();
  const region = await loadRegion(disk, file);
  if (region.federation === undefined) return { region, federation: [region] };
  const beside = await loadFederation(disk, dirname(file));
  const federation = beside.filter((each) => each.federation?.name === region.federation?.name);
  return { region, federation };
}

/** @param wanted a node's id or name. @throws cli.invalid */
export function nodeOf(region: RegionConfig, wanted: string): NodeConfig {
  const node = region.nodes.find(({ id, name }) => String(id) === wanted || name === wanted);
  if (node !== undefined) return node;
  const names = region.nodes.map(({ id, name }) => `${id} (${name})`).join(", ");
  throw new AtollError("cli.invalid", `--node ${wanted}: ${region.file} has no such node; it has ${names}`);
}
