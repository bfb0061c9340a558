/** What befalls homes, one thing after the other: each ends by itself, and leaves the federation whole. */
import type { SeededRandom } from "../../simulation/seeded-random.ts";
import { rest } from "../lib/register-clients.ts";
import type { RegionName, TestFederation } from "./federation.ts";
import { homeNow, switchHome } from "./homes-moved.ts";

const MIN_OUTAGE_MS = 2_000;
const MAX_OUTAGE_MS = 10_000;

export interface HomeTroublesOptions {
  readonly random: SeededRandom;
  readonly bucket: string;
  /** One line for each trouble that begins. */
  tell(text: string): void;
}

const kinds = [
  ...["killHome", "killOther", "killNode", "freezeHome", "isolateHome", "deafHome", "muteHome"],
  ...["cutLink", "resetLinks", "switch", "switchUnderCut"],
] as const;
type Kind = (typeof kinds)[number];

export class HomeTroubles {
  readonly counts: Record<string, number> = Object.fromEntries(kinds.map((kind) => [kind, 0]));
  readonly #federation: TestFederation;
  readonly #options: HomeTroublesOptions;
  /** Each kind once before any comes again. */
  #left: Kind[] = [];

  constructor(federation: TestFederation, options: HomeTroublesOptions) {
    this.#federation = federation;
    this.#options = options;
  }

  /** Resolves when all is whole again. */
  async one(): Promise<void> {
    const { random, tell } = this.#options;
    if (this.#left.length === 0) this.#left = [...kinds];
    const at = random.uint32() % this.#left.length;
    const [kind] = this.#left.splice(at, 1) as [Kind];
    const outageMs = MIN_OUTAGE_MS + (random.uint32() % (MAX_OUTAGE_MS - MIN_OUTAGE_MS));
    const [first] = this.#federation.names as readonly [RegionName];
    const home = await homeNow(this.#federation, { bucket: this.#options.bucket, first });
    const others = this.#federation.names.filter((name) => name !== home);
    const other = random.pick(others);
    tell(`${kind}: home ${home}, other ${other}, ${outageMs} ms`);
    this.counts[kind] = (this.counts[kind] ?? 0) + 1;
    await this.#carryOut(kind, { home, others, other, outageMs });
  }

  async #carryOut(kind: Kind, { home, others, other, outageMs }: Trouble): Promise<void> {
    const federation = this.#federation;
    switch (kind) {
      case "killHome":
        return this.#kill(home, outageMs);
      case "killOther":
        return this.#kill(other, outageMs);
      case "killNode":
        return this.#killNode(this.#options.random.pick([home, other]), outageMs);
      case "freezeHome":
        federation.signalRegion(home, "SIGSTOP");
        await rest(outageMs);
        return federation.signalRegion(home, "SIGCONT");
      case "isolateHome":
        return this.#while(outageMs, others, (each) => federation.cutLink(home, each), home);
      case "deafHome":
        return this.#while(outageMs, others, (each) => federation.cutOneWay(each, home), home);
      case "muteHome":
        return this.#while(outageMs, others, (each) => federation.cutOneWay(home, each), home);
      case "cutLink":
        return this.#while(outageMs, [other], (each) => federation.cutLink(home, each), home);
      case "resetLinks":
        for (const each of others) await federation.resetLink(home, each);
        return rest(outageMs / 2);
      case "switch":
        return this.#switch(other);
      case "switchUnderCut":
        return this.#switchUnderCut({ home, others, other, outageMs });
    }
  }

  async #kill(region: RegionName, outageMs: number): Promise<void> {
    await this.#federation.endRegion(region);
    await rest(outageMs);
    await this.#federation.startRegion(region);
  }

  async #killNode(region: RegionName, outageMs: number): Promise<void> {
    const id = this.#options.random.pick(this.#federation.nodeIds);
    await this.#federation.endNode(region, id);
    await rest(outageMs);
    await this.#federation.startNode(region, id);
  }

  async #while(
    outageMs: number,
    regions: readonly RegionName[],
    cut: (region: RegionName) => Promise<void>,
    home: RegionName,
  ): Promise<void> {
    for (const each of regions) await cut(each);
    await rest(outageMs);
    for (const each of regions) await this.#federation.healLink(home, each);
  }

  /** One that is given up leaves the home where it was. */
  async #switch(to: RegionName): Promise<void> {
    const { bucket, tell } = this.#options;
    await switchHome(this.#federation, { bucket, to }).catch((error: Error) => tell(error.message));
  }

  /** The drain meets a cut in its middle. */
  async #switchUnderCut({ home, other, outageMs }: Trouble): Promise<void> {
    const switching = this.#switch(other);
    await rest(this.#options.random.uint32() % 400);
    await this.#while(outageMs, [other], (each) => this.#federation.cutLink(home, each), home);
    await switching;
  }
}

interface Trouble {
  readonly home: RegionName;
  readonly others: readonly RegionName[];
  readonly other: RegionName;
  readonly outageMs: number;
}
