/** What befalls a federation: regions killed or frozen, links cut both ways or one, reset, slow. Each fault ends by itself. */
import type { SeededRandom } from "../../simulation/seeded-random.ts";
import { perfectLink } from "../link/shape.ts";
import type { RegionName, TestFederation } from "./federation.ts";
import { rest } from "./recorder.ts";

const MIN_GAP_MS = 1_000;
const MAX_GAP_MS = 10_000;
const MAX_OUTAGE_MS = 12_000;
/** Longer than a peer's patience. */
const MAX_FREEZE_MS = 8_000;
/** In which a region that is back may still refuse requests. */
const RECOVERY_MS = 3_000;
const MAX_DELAY_MS = 150;
const MAX_JITTER_MS = 20;
const MAX_LOSS_RATE = 0.02;

export interface DisorderOptions {
  readonly random: SeededRandom;
  /** One line for each fault that begins. */
  onFault(text: string): void;
  /** A region that was killed is ready again. */
  onReturn(region: RegionName): Promise<void>;
}

interface Between {
  readonly a: RegionName;
  readonly b: RegionName;
  readonly outageMs: number;
}

export class Disorder {
  readonly counts = { kills: 0, freezes: 0, cuts: 0, resets: 0, slowLinks: 0 };
  readonly #federation: TestFederation;
  readonly #options: DisorderOptions;
  /** Killed or frozen. */
  readonly #down = new Set<RegionName>();
  /** When it last was so. */
  readonly #returnedMs = new Map<RegionName, number>();

  constructor(federation: TestFederation, options: DisorderOptions) {
    this.#federation = federation;
    this.#options = options;
  }

  /** Whether the region itself was killed or frozen at some time since, or had just come back. */
  wasDown(region: RegionName, sinceMs: number): boolean {
    const returnedMs = this.#returnedMs.get(region) ?? Number.NEGATIVE_INFINITY;
    return this.#down.has(region) || returnedMs > sinceMs - RECOVERY_MS;
  }

  /** One fault at a time begins; several may last at once. When it resolves all is whole again. */
  async run(untilMs: number): Promise<void> {
    const { random } = this.#options;
    const healing: Promise<void>[] = [];
    while (performance.now() < untilMs) {
      await rest(MIN_GAP_MS + (random.uint32() % (MAX_GAP_MS - MIN_GAP_MS)));
      healing.push(this.#fault());
    }
    await Promise.all(healing);
    const { names } = this.#federation;
    for (const a of names) for (const b of names) if (a < b) await this.#federation.healLink(a, b);
  }

  #fault(): Promise<void> {
    const { random } = this.#options;
    const outageMs = random.uint32() % MAX_OUTAGE_MS;
    const between = { ...this.#pair(), outageMs };
    switch (random.uint32() % 6) {
      case 0:
        return this.#cut("both ways", between, (a, b) => this.#federation.cutLink(a, b));
      case 1:
        return this.#cut("one way", between, (a, b) => this.#federation.cutOneWay(a, b));
      case 2:
        return this.#reset(between);
      case 3:
        return this.#slow(between);
      case 4:
        return this.#freeze(between.a, outageMs % MAX_FREEZE_MS);
      default:
        return this.#kill(between.a, outageMs);
    }
  }

  #pair(): Omit<Between, "outageMs"> {
    const { names } = this.#federation;
    const first = this.#options.random.uint32() % names.length;
    const second = (first + 1 + (this.#options.random.uint32() % (names.length - 1))) % names.length;
    return { a: names[first] as RegionName, b: names[second] as RegionName };
  }

  async #cut(
    how: string,
    { a, b, outageMs }: Between,
    cut: (a: RegionName, b: RegionName) => Promise<void>,
  ): Promise<void> {
    this.counts.cuts++;
    this.#options.onFault(`cut ${a} - ${b} ${how} for ${outageMs} ms`);
    await cut(a, b);
    await rest(outageMs);
    await this.#federation.healLink(a, b);
  }

  async #reset({ a, b }: Between): Promise<void> {
    this.counts.resets++;
    this.#options.onFault(`reset ${a} - ${b}`);
    await this.#federation.resetLink(a, b);
  }

  async #slow({ a, b, outageMs }: Between): Promise<void> {
    this.counts.slowLinks++;
    const { random } = this.#options;
    const share = (): number => random.uint32() / 2 ** 32;
    const shape = {
      delayMs: share() * MAX_DELAY_MS,
      jitterMs: share() * MAX_JITTER_MS,
      lossRate: share() * MAX_LOSS_RATE,
    };
    this.#options.onFault(`slow ${a} - ${b}, ${Math.round(shape.delayMs)} ms, for ${outageMs} ms`);
    await this.#federation.shapeLink(a, b, shape);
    await rest(outageMs);
    await this.#federation.shapeLink(a, b, perfectLink);
  }

  async #freeze(region: RegionName, forMs: number): Promise<void> {
    if (this.#down.has(region)) return;
    this.#down.add(region);
    this.counts.freezes++;
    this.#options.onFault(`freeze ${region} for ${forMs} ms`);
    this.#federation.signalRegion(region, "SIGSTOP");
    await rest(forMs);
    this.#federation.signalRegion(region, "SIGCONT");
    this.#isBack(region);
  }

  async #kill(region: RegionName, outageMs: number): Promise<void> {
    if (this.#down.has(region)) return;
    this.#down.add(region);
    this.counts.kills++;
    this.#options.onFault(`kill ${region} for ${outageMs} ms`);
    await this.#federation.endRegion(region, "SIGKILL");
    await rest(outageMs);
    await this.#federation.startRegion(region);
    this.#isBack(region);
    await this.#options.onReturn(region);
  }

  #isBack(region: RegionName): void {
    this.#down.delete(region);
    this.#returnedMs.set(region, performance.now());
  }
}
