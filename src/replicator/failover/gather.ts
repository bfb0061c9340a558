/**
 * Ahead of a takeover without consent: what the dead home announced, and has not arrived here, is asked of the other
 * regions. A write that was acknowledged by several regions is in the new epoch then, whichever of them take over. It
 * comes behind the end of the home's lease, when nothing more can be acknowledged there.
 */
import { AtollError } from "../../base/errors.ts";
import type { RegionNumber } from "../../base/ids.ts";
import type { FailoverComponents, RiskEntry } from "./components.ts";
import { missingOf } from "./held.ts";
import type { HomedBucket } from "./homes.ts";
import type { LocalFailover } from "./local-failover.ts";
import type { ShipCall } from "./messages.ts";
import { MAX_RISK_KEY_BYTES, MAX_RISK_KEYS } from "./options.ts";
import type { RegionFailover } from "./region-failover.ts";

/** Until what the others have is here. What comes later is merged later. */
const GATHER_LIMIT_MS = 5_000;
/** Between two looks at what has arrived. */
const GATHER_POLL_MS = 20;

export interface GatherParts {
  readonly components: FailoverComponents;
  readonly local: Pick<LocalFailover, "atRisk">;
  failoverIn(region: RegionNumber): Pick<RegionFailover, "ship">;
}

export interface Gathered {
  /** Announced, and not here at first. */
  readonly missing: number;
  /** Of these, what another region had, and has arrived. */
  readonly arrived: number;
}

/** Never throws: what cannot be asked about, or does not come in time, stays at risk. */
export async function gather(parts: GatherParts, bucket: HomedBucket): Promise<Gathered> {
  const { clock, logger } = parts.components;
  const untilMs = clock.monotonicMs() + GATHER_LIMIT_MS;
  const limit = new AbortController();
  const timer = clock.after(GATHER_LIMIT_MS, () => limit.abort());
  try {
    const { entries } = await parts.local.atRisk(bucket.id, limit.signal);
    if (entries.length === 0) return { missing: 0, arrived: 0 };
    const { region } = parts.components;
    const { held: shipped } = await heldByOthers(parts, bucket, { to: region, entries, onlyAsks: false });
    const left = await waitFor(parts, bucket, { entries: shipped, untilMs, signal: limit.signal });
    const gathered = { missing: entries.length, arrived: shipped.length - left };
    logger.info({ bucket: bucket.name, ...gathered }, "what other regions had of a dead home is gathered");
    return gathered;
  } catch (error) {
    if (!(error instanceof AtollError)) throw error;
    logger.warn({ bucket: bucket.name, code: error.code, error }, "other regions' copies were not gathered");
    return { missing: 0, arrived: 0 };
  } finally {
    timer.cancel();
  }
}

export interface HeldByOthers {
  readonly held: readonly RiskEntry[];
  /** Whether all regions that could have them have said so. */
  readonly isWhole: boolean;
}

/**
 * Which of the entries the regions beside the home and `to` hold, and ship to it unless they are only asked.
 * What nobody can be asked about is held by nobody.
 */
export async function heldByOthers(
  { components, failoverIn }: Pick<GatherParts, "components" | "failoverIn">,
  { id, name, regions, home }: HomedBucket,
  { to, entries, onlyAsks }: Omit<ShipCall, "bucket">,
): Promise<HeldByOthers> {
  const others = regions.filter((other) => other !== to && other !== home.region);
  const held = new Set<RiskEntry>();
  let isWhole = true;
  await Promise.all(
    others.map(async (other) => {
      try {
        for (const part of parts(entries)) {
          const positions = await failoverIn(other).ship({ bucket: id, to, entries: part, onlyAsks });
          for (const position of positions) {
            const entry = part[position];
            if (entry !== undefined) held.add(entry);
          }
        }
      } catch (error) {
        if (!(error instanceof AtollError)) throw error;
        isWhole = false;
        const { logger } = components;
        logger.warn({ bucket: name, region: other, code: error.code }, "a region did not say what it has");
      }
    }),
  );
  return { held: [...held], isWhole };
}

/** @returns how many have not arrived in time */
async function waitFor(
  { components }: GatherParts,
  { id, versioning }: HomedBucket,
  options: { readonly entries: readonly RiskEntry[]; readonly untilMs: number; readonly signal: AbortSignal },
): Promise<number> {
  const { clock } = components;
  const { untilMs, signal } = options;
  let { entries } = options;
  for (;;) {
    ({ entries } = await missingOf(components, entries, { bucket: id, versioning, signal }));
    if (entries.length === 0 || clock.monotonicMs() + GATHER_POLL_MS > untilMs) return entries.length;
    await new Promise<void>((resolve) => {
      clock.after(GATHER_POLL_MS, resolve);
    });
  }
}

/** As much as one call takes. */
function* parts(entries: readonly RiskEntry[]): Generator<readonly RiskEntry[]> {
  let part: RiskEntry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = Buffer.byteLength(entry.key) + entry.version.length;
    if (part.length === MAX_RISK_KEYS || (part.length > 0 && bytes + size > MAX_RISK_KEY_BYTES)) {
      yield part;
      part = [];
      bytes = 0;
    }
    part.push(entry);
    bytes += size;
  }
  if (part.length > 0) yield part;
}
