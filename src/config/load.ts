/** Region files become values, or one error that names everything that is wrong. */
import type { Disk } from "../base/disk.ts";
import { AtollError, hasCode } from "../base/errors.ts";
import { checkFederation, checkRegion } from "./checks.ts";
import { invalid, type Problem, problemsOf, SourceText } from "./problems.ts";
import { type RegionConfig, resolvePaths } from "./region-config.ts";
import { regionSchema } from "./schema.ts";

/** A region of 256 nodes with 256 drives each has less. */
const MAX_FILE_BYTES = 16 * 1024 * 1024;

interface Loaded {
  readonly source: SourceText;
  readonly region: RegionConfig;
}

/** @throws config.invalid, disk.notFound, disk.failed */
export async function loadRegion(disk: Disk, file: string): Promise<RegionConfig> {
  return (await load(disk, file)).region;
}

/**
 * The region files in a folder, in the order of their names; folders in it are others' configurations.
 * @throws config.invalid with what is wrong in any of them; config.missing when there are none; disk.failed
 */
export async function loadFederation(disk: Disk, directory: string): Promise<RegionConfig[]> {
  const names = (await disk.list(directory)).filter((name) => /\.ya?ml$/.test(name));
  if (names.length === 0) throw new AtollError("config.missing", `${directory} has no region file (*.yaml)`);
  const loaded = await Promise.allSettled(names.map((name) => load(disk, `${directory}/${name}`)));
  const lines = loaded.flatMap((each) => {
    if (each.status === "fulfilled") return [];
    if (!hasCode(each.reason, "config.invalid")) throw each.reason;
    return each.reason.message.split("\n");
  });
  if (lines.length > 0) throw invalid(lines);
  const regions = loaded.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  const between = checkFederation(regions.map(({ region }) => region));
  if (between.length > 0) {
    throw invalid(
      between.map(({ region, ...problem }) => (regions[region] as Loaded).source.describe(problem)),
    );
  }
  return regions.map(({ region }) => region);
}

/** As `loadRegion`, of a text. @throws config.invalid */
export function parseRegion(file: string, text: string): RegionConfig {
  return parse(new SourceText(file, text)).region;
}

async function load(disk: Disk, file: string): Promise<Loaded> {
  const opened = await disk.open(file, { create: false });
  let text: string;
  try {
    const bytes = await opened.read(0, MAX_FILE_BYTES);
    if (bytes.length === MAX_FILE_BYTES) throw invalid([`${file}: longer than ${MAX_FILE_BYTES} bytes`]);
    text = new TextDecoder().decode(bytes);
  } finally {
    await opened.close();
  }
  return parse(new SourceText(file, text));
}

function parse(source: SourceText): Loaded {
  const parsed = regionSchema.safeParse(source.value(), { reportInput: true });
  if (!parsed.success) throw refused(source, problemsOf(parsed.error));
  const region = resolvePaths(source.file, parsed.data);
  const problems = checkRegion(region);
  if (problems.length > 0) throw refused(source, problems);
  return { source, region };
}

const refused = (source: SourceText, problems: readonly Problem[]): AtollError =>
  invalid(problems.map((problem) => source.describe(problem)));
