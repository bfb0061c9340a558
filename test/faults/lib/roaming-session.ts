/** A client that carries its session from region to region, and never sees less of a key than it has seen before. */
import type { VersionId } from "../../../src/base/version-id.ts";
import { Sessions } from "../../simulation/federation/checkers/sessions.ts";
import type { SeededRandom } from "../../simulation/seeded-random.ts";
import type { LeanS3 } from "./lean-s3.ts";
import type { Carried, Registers } from "./register-clients.ts";

export class RoamingSession {
  readonly problems: string[] = [];
  readonly #name: string;
  readonly #carried: Carried = { token: undefined };
  reads = 0;
  #sessions = new Sessions();
  /** By key: the version that this session knows. */
  #known = new Map<string, string>();

  constructor(name: string) {
    this.#name = name;
  }

  /** With keys of their own: the token goes on. */
  beginRound(): void {
    this.#sessions = new Sessions();
    this.#known = new Map();
  }

  async operate(
    registers: Registers,
    { s3, number }: { readonly s3: LeanS3; readonly number: number },
    random: SeededRandom,
  ): Promise<void> {
    const key = random.pick(registers.options.keys);
    const dice = random.uint32() % 100;
    if (dice < 30) this.#wrote(await registers.put(this.#name, s3, key, this.#carried), number);
    else if (dice < 38) this.#wrote(await registers.delete(this.#name, s3, key, this.#carried), number);
    else if (dice < 44) await this.#list(registers, s3);
    else await this.#read(registers, { s3, number }, key, dice < 52 ? "HEAD" : "GET");
  }

  #wrote(write: { readonly key: string; readonly version: string } | undefined, region: number): void {
    if (write === undefined) return;
    const { key, version } = write;
    this.#sessions.wrote(this.#event(key, version, region));
    this.#know(key, version);
  }

  async #read(
    registers: Registers,
    { s3, number }: { readonly s3: LeanS3; readonly number: number },
    key: string,
    method: "GET" | "HEAD",
  ): Promise<void> {
    const sight = await registers.look(s3, key, { session: this.#carried, method });
    if (sight === undefined) return;
    this.reads++;
    try {
      this.#sessions.read(this.#event(key, sight.version, number));
    } catch (error) {
      this.problems.push(`session: ${(error as Error).message}`);
    }
    if (sight.version !== undefined) this.#know(key, sight.version);
  }

  /** A list names no versions: values that were acknowledged tell them. */
  async #list(registers: Registers, s3: LeanS3): Promise<void> {
    const known = new Map(this.#known);
    const listed = await registers.listed(s3, this.#carried);
    if (listed === undefined) return;
    this.reads++;
    for (const [key, version] of known) {
      const etag = listed.get(key);
      const shown = etag === undefined ? undefined : registers.options.values.ofEtag(etag);
      const shownVersion = shown === undefined ? undefined : registers.versionOfValue.get(shown);
      const isOlder = shownVersion !== undefined && shownVersion < version;
      const isGone = shown === undefined && !registers.deletionsCalled.has(key);
      if (!isOlder && !isGone) continue;
      const what = shownVersion ?? "nothing";
      this.problems.push(
        `session: ${this.#name} lists ${key} in ${s3.region} as ${what}, and knew ${version}`,
      );
    }
  }

  #know(key: string, version: string): void {
    const known = this.#known.get(key) ?? "";
    if (version > known) this.#known.set(key, version);
  }

  #event(key: string, version: string | undefined, region: number): Parameters<Sessions["read"]>[0] {
    return {
      ...{ client: this.#name, key, region, atMs: performance.now() },
      version: version as VersionId | undefined,
    };
  }
}
