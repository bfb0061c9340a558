import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/**
 * Where Node keeps what it has compiled of us, unless NODE_COMPILE_CACHE says otherwise. Its own choice is a folder of the
 * machine's temporary directory: that is whoever's was first to start a program, and then nobody else has a cache, or
 * runs what the first one put there. Where the home cannot be written there is none: a start takes longer, nothing fails.
 * @returns undefined for a user without a home
 */
export function compileCacheDirectory(): string | undefined {
  try {
    const home = homedir();
    // HOME may be set and empty: then it would be a folder of wherever we are.
    return isAbsolute(home) ? join(home, ".cache", "atoll") : undefined;
  } catch {
    return undefined;
  }
}
