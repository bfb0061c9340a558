import { chmod, lstat, mkdir, open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { AtollError } from "../base/errors.ts";

/** Readable and writable by the owner alone. */
const SECRET_MODE = 0o600;
const DIRECTORY_MODE = 0o700;

/** @throws disk.failed */
export async function makePrivateDirectory(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true, mode: DIRECTORY_MODE });
  } catch (error) {
    throw failure(directory, error);
  }
}

/** @throws disk.notFound, disk.failed */
export async function readText(directory: string, name: string): Promise<string> {
  const path = join(directory, name);
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw failure(path, error);
  }
}

/** @throws disk.notFound, disk.failed */
export async function readBytes(directory: string, name: string): Promise<Uint8Array> {
  const path = join(directory, name);
  try {
    return await readFile(path);
  } catch (error) {
    throw failure(path, error);
  }
}

/**
 * Writes all files or, when one of them is there and `replace` is false, none. Each appears whole, with mode 600.
 * Returns their paths. @throws file.exists, disk.notFound, disk.failed
 */
export async function writeNewFiles(
  directory: string,
  files: readonly (readonly [name: string, content: string | Uint8Array])[],
  options: { replace: boolean },
): Promise<string[]> {
  const paths = files.map(([name]) => join(directory, name));
  if (!options.replace) for (const path of paths) await refuseExisting(path);
  for (const [name, content] of files) await writeFileAtomically(join(directory, name), content);
  return paths;
}

async function refuseExisting(path: string): Promise<void> {
  try {
    await lstat(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return;
    throw failure(path, error);
  }
  throw new AtollError("file.exists", `${path} is there already`);
}

async function writeFileAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.new`;
  try {
    const file = await open(temporary, "w", SECRET_MODE);
    try {
      // The mode above counts only for a new file, and is masked.
      await chmod(temporary, SECRET_MODE);
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    throw failure(path, error);
  }
}

function failure(path: string, error: unknown): AtollError {
  if (error instanceof AtollError) return error;
  const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
  const reason = error instanceof Error ? error.message : String(error);
  return new AtollError(isMissing ? "disk.notFound" : "disk.failed", `${path}: ${reason}`, { cause: error });
}
