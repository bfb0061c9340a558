/** Files of rules: config/replication/*.yaml. */
import { stat } from "node:fs/promises";
import {
  checkRules,
  expandRules,
  pathOf,
  type RuleFile,
  ruleFileSchema,
  settingProblems,
} from "../admin/views.ts";
import type { Disk } from "../base/disk.ts";
import { AtollError } from "../base/errors.ts";
import { checkedValue, loadAll, readYaml, refused, type SourceText, yamlFilesIn } from "../config/index.ts";
import { RealDisk } from "../platform/real-disk.ts";

export interface LoadedRules {
  readonly source: SourceText;
  readonly rules: RuleFile;
}

/**
 * @param path a file, or a folder whose YAML files are all read
 * @throws config.invalid with all that is wrong and shows without asking the federation; config.missing; disk.failed
 */
export async function loadRuleFiles(path: string): Promise<LoadedRules[]> {
  const disk = new RealDisk();
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new AtollError("config.missing", `there is no ${path}`);
  const files = found.isDirectory() ? await yamlFilesIn(disk, path) : [path];
  if (files.length === 0) throw new AtollError("config.missing", `${path} has no file of rules (*.yaml)`);
  const loaded = await loadAll(files, (file) => load(disk, file));
  checkBuckets(loaded);
  return loaded;
}

async function load(disk: Disk, file: string): Promise<LoadedRules> {
  const source = await readYaml(disk, file);
  const rules = checkedValue(source, ruleFileSchema);
  const expanded = expandRules(rules, rules.bucket);
  const found = expanded.configuration === undefined ? [] : checkRules(expanded.configuration, rules.bucket);
  const problems = [
    ...settingProblems(rules),
    ...found.map((problem) => ({ path: pathOf(problem, expanded), reason: problem.reason })),
  ];
  if (problems.length === 0) return { source, rules };
  throw refused(source, problems);
}

/** A file says all that its bucket ships, so that two of them would each undo the other. */
function checkBuckets(loaded: readonly LoadedRules[]): void {
  const firsts = new Map<string, string>();
  for (const { source, rules } of loaded) {
    const first = firsts.get(rules.bucket);
    if (first !== undefined) {
      const reason = `the bucket ${rules.bucket} has its rules in ${first} already`;
      throw refused(source, [{ path: ["bucket"], reason }]);
    }
    firsts.set(rules.bucket, source.file);
  }
}
