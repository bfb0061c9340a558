/**
 * Adds to package-lock.json the binaries of other platforms that `npm install` left out, since the registry it asked
 * did not have them (a mirror of one platform, say). Without their entries `npm ci` refuses the lock file everywhere;
 * with them it skips what is not for its machine. `npm run lock`, after `npm install` has changed it.
 */
import { readFileSync, writeFileSync } from "node:fs";

interface LockedPackage {
  version?: string;
  cpu?: string[];
  dev?: boolean;
  libc?: string[];
  optional?: boolean;
  os?: string[];
  optionalDependencies?: Record<string, string>;
}

const path = "package-lock.json";
const lock = JSON.parse(readFileSync(path, "utf8")) as { packages: Record<string, LockedPackage> };

const systems = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const processors = ["arm64", "arm", "ia32", "ppc64", "riscv64", "s390x", "x64"];

/** Where a package such as `@x/binding-linux-x64-musl` fits; undefined when its name does not say. */
function platformOf(name: string): Pick<LockedPackage, "os" | "cpu" | "libc"> | undefined {
  const words = name.split("/").at(-1)?.split("-") ?? [];
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (os === undefined || cpu === undefined) return undefined;
  const libc = words.some((word) => word.startsWith("musl")) ? "musl" : "glibc";
  return { cpu: [cpu], ...(os === "linux" && { libc: [libc] }), os: [os] };
}

const isLocked = (name: string): boolean =>
  Object.keys(lock.packages).some((place) => place.endsWith(`node_modules/${name}`));

let added = 0;
for (const { optionalDependencies = {}, dev } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (isLocked(name)) continue;
    const platform = platformOf(name);
    if (platform === undefined || !/^\d+\.\d+\.\d+$/.test(version)) {
      console.error(`${name}@${version}: not a binary of one platform in one version; add it by hand`);
      process.exitCode = 1;
      continue;
    }
    const entry = { version, ...(dev === true && { dev }), optional: true, ...platform };
    lock.packages[`node_modules/${name}`] = entry;
    added++;
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
if (added > 0)
  writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
console.log(`${added} packages of other platforms added to ${path}`);
