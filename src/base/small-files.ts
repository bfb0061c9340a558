/** Small files that are replaced as a whole. */
import type { Disk } from "./disk.ts";

/** At most `maxBytes` of it; undefined when there is no such file. @throws disk.failed */
export async function readSmallFile(
  disk: Disk,
  directory: string,
  name: string,
  maxBytes: number,
): Promise<string | undefined> {
  if (!(await disk.list(directory)).includes(name)) return undefined;
  const file = await disk.open(`${directory}/${name}`, { create: false });
  const bytes = await file.read(0, maxBytes).finally(() => file.close());
  return new TextDecoder().decode(bytes);
}

/** A crash leaves the old file or the new one. @throws disk.full, disk.failed */
export async function writeJsonFile(
  disk: Disk,
  directory: string,
  name: string,
  value: object,
): Promise<void> {
  const temporary = `${directory}/${name}.new`;
  const file = await disk.open(temporary, { create: true });
  try {
    await file.truncate(0);
    await file.write(0, [new TextEncoder().encode(`${JSON.stringify(value)}\n`)]);
    await file.sync();
  } finally {
    await file.close();
  }
  await disk.rename(temporary, `${directory}/${name}`);
  await disk.syncDirectory(directory);
}
