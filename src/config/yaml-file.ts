/** YAML files as texts that know where their values stand, read within a bound. */
import type { z } from "zod";
import type { Disk } from "../base/disk.ts";
import { AtollError, hasCode } from "../base/errors.ts";
import { invalid, type Problem, problemsOf, SourceText } from "./problems.ts";

/** A region of 256 nodes with 256 drives each has less. */
const MAX_FILE_BYTES = 16 * 1024 * 1024;

/** @throws config.missing; config.invalid when it is no YAML or too long; disk.failed */
export async function readYaml(disk: Disk, file: string): Promise<SourceText> {
  const opened = await disk.open(file, { create: false }).catch((cause: unknown) => {
    if (!hasCode(cause, "disk.notFound")) throw cause;
    throw new AtollError("config.missing", `there is no ${file}`, { cause });
  });
  try {
    const bytes = await opened.read(0, MAX_FILE_BYTES);
    if (bytes.length === MAX_FILE_BYTES) throw invalid([`${file}: longer than ${MAX_FILE_BYTES} bytes`]);
    return new SourceText(file, new TextDecoder().decode(bytes));
  } finally {
    await opened.close();
  }
}

/** The YAML files in a folder, in the order of their names. @throws disk.failed */
export async function yamlFilesIn(disk: Disk, directory: string): Promise<string[]> {
  const names = (await disk.list(directory)).filter((name) => /\.ya?ml$/.test(name));
  return names.map((name) => `${directory}/${name}`);
}

/**
 * All of them, or one error that names what is wrong with any of them.
 *
 * @throws config.invalid; what `load` throws otherwise
 */
export async function loadAll<T>(files: readonly string[], load: (file: string) => Promise<T>): Promise<T[]> {
  const loaded = await Promise.allSettled(files.map(load));
  const lines = loaded.flatMap((each) => {
    if (each.status === "fulfilled") return [];
    if (!hasCode(each.reason, "config.invalid")) throw each.reason;
    return each.reason.message.split("\n");
  });
  if (lines.length > 0) throw invalid(lines);
  return loaded.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
}

/** What the file says, by a schema. @throws config.invalid: all that is wrong, each with its place */
export function checkedValue<Schema extends z.ZodType>(source: SourceText, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(source.value(), { reportInput: true });
  if (!parsed.success) throw refused(source, problemsOf(parsed.error));
  return parsed.data;
}

/** @param problems at least one */
export const refused = (source: SourceText, problems: readonly Problem[]): AtollError =>
  invalid(problems.map((problem) => source.describe(problem)));
