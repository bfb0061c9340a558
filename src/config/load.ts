/** Region files become values, or one error that names everything that is wrong. */
import type { Disk } from "../base/disk.ts";
import { AtollError } from "../base/errors.ts";
import { checkFederation, checkRegion } from "./checks.ts";
import { invalid, SourceText } from "./problems.ts";
import { type RegionConfig, resolvePaths } from "./region-config.ts";
import { regionSchema } from "./schema.ts";
import { checkedValue, loadAll, readYaml, refused, yamlFilesIn } from "./yaml-file.ts";

interface Loaded {
  readonly source: SourceText;
  readonly region: RegionConfig;
}

/** @throws config.invalid, config.missing, disk.failed */
export async function loadRegion(disk: Disk, file: string): Promise<RegionConfig> {
  return (await load(disk, file)).region;
}

/**
 * The region files in a folder, in the order of their numbers; folders in it are others' configurations.
 * @throws config.invalid with what is wrong in any of them; config.missing when there are none; disk.failed
 */
export async function loadFederation(disk: Disk, directory: string): Promise<RegionConfig[]> {
  const files = await yamlFilesIn(disk, directory);
  if (files.length === 0) throw new AtollError("config.missing", `${directory} has no region file (*.yaml)`);
  const regions = await loadAll(files, (file) => load(disk, file));
  const between = checkFederation(regions.map(({ region }) => region));
  if (between.length > 0) {
    throw invalid(
      between.map(({ region, ...problem }) => (regions[region] as Loaded).source.describe(problem)),
    );
  }
  return regions.map(({ region }) => region).sort((a, b) => a.number - b.number);
}

/** As `loadRegion`, of a text. @throws config.invalid */
export function parseRegion(file: string, text: string): RegionConfig {
  return parse(new SourceText(file, text)).region;
}

async function load(disk: Disk, file: string): Promise<Loaded> {
  return parse(await readYaml(disk, file));
}

function parse(source: SourceText): Loaded {
  const region = resolvePaths(source.file, checkedValue(source, regionSchema));
  const problems = checkRegion(region);
  if (problems.length > 0) throw refused(source, problems);
  return { source, region };
}
