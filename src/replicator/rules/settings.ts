/**
 * What a file of rules says of the bucket itself: who writes it, how it is read, and when a write is acknowledged. What
 * the file does not say stays as it is.
 */
import type { RegionNumber } from "../../base/ids.ts";
import type { ControlView, FailoverPolicy, FederatedBucket, ReadMode } from "../../federation/index.ts";
import type { BucketSettings } from "../federated-buckets.ts";
import type { OptionChange, RuleChange } from "./diff.ts";
import { DEFAULT_FAILOVER_AFTER_MS } from "./limits.ts";
import type { PlacedProblem } from "./problems.ts";
import { durationText, parseConsistency, type RuleSet } from "./rule-file.ts";

type FileSettings = Pick<RuleSet, "mode" | "home" | "failover" | "consistency" | "ackRegions">;

const defaultFailover: FailoverPolicy = { auto: false, afterMs: DEFAULT_FAILOVER_AFTER_MS };

/** What contradicts itself, without a look at the federation. */
export function settingProblems({ mode, home, failover }: FileSettings): PlacedProblem[] {
  if (mode === "home") return [];
  const reason = "only a bucket with mode: home has one";
  return [
    ...(home === undefined ? [] : [{ path: ["home"], reason }]),
    ...(failover === undefined ? [] : [{ path: ["failover"], reason }]),
  ];
}

/**
 * What would change. A home that has moved since the file was written stays where it is: `home` is where it begins.
 * @param bucket as it is
 */
export function settingsOf(
  set: FileSettings,
  bucket: FederatedBucket,
  view: Pick<ControlView, "regionByName">,
): { readonly settings: BucketSettings; readonly problems: readonly PlacedProblem[] } {
  const { consistency, ackRegions } = set;
  const home = homeOf(set, bucket, view);
  if (home === "unknown") {
    const problem = { path: ["home"], reason: `There is no region ${set.home} in the federation.` };
    return { settings: {}, problems: [problem] };
  }
  const reads = consistency === undefined ? undefined : parseConsistency(consistency);
  const settings: BucketSettings = {
    ...(home !== undefined && !isSameHome(home, bucket) && { home }),
    ...(reads !== undefined && !isSameRead(reads, bucket.reads) && { reads: orDefault(reads) }),
    ...(ackRegions !== undefined &&
      ackRegions !== (bucket.ackRegions ?? 1) && { ackRegions: ackRegions === 1 ? null : ackRegions }),
  };
  return { settings, problems: [] };
}

function homeOf(
  { mode, home, failover }: FileSettings,
  bucket: FederatedBucket,
  view: Pick<ControlView, "regionByName">,
): BucketSettings["home"] | "unknown" {
  if (mode === undefined) return undefined;
  if (mode === "multi-writer") return null;
  const named = home === undefined ? bucket.regions[0] : view.regionByName(home)?.number;
  if (named === undefined) return "unknown";
  const region = bucket.home?.region ?? named;
  const policy = failover && { auto: failover.auto, afterMs: failover.after };
  return { region, failover: policy ?? bucket.home?.failover ?? defaultFailover };
}

function isSameHome(wanted: NonNullable<BucketSettings["home"]> | null, { home }: FederatedBucket): boolean {
  if (wanted === null || home === undefined) return wanted === null && home === undefined;
  const { auto, afterMs } = wanted.failover;
  // One that was left in its beginning is gone on with; one for the time being becomes one for good.
  if (home.isBeginning === true || home.leaving !== undefined) return false;
  return home.failover.auto === auto && home.failover.afterMs === afterMs;
}

const isSameRead = (a: ReadMode, b: ReadMode = { mode: "local" }): boolean =>
  consistencyText(a) === consistencyText(b);

const orDefault = (reads: ReadMode): ReadMode | null => (reads.mode === "local" ? null : reads);

const consistencyText = (reads: ReadMode): string =>
  reads.mode === "bounded" ? `bounded ${durationText(reads.maxAgeMs)}` : reads.mode;

/** As `diffRules`, of the bucket itself; empty when nothing would change. */
export function diffSettings(
  bucket: FederatedBucket,
  settings: BucketSettings,
  nameOf: (region: RegionNumber) => string,
): RuleChange[] {
  const before = new Map(describe(bucket, nameOf));
  const { home, reads, ackRegions, ...rest } = bucket;
  const wanted = { home: settings.home, reads: settings.reads, ackRegions: settings.ackRegions };
  const after = new Map(
    describe(
      {
        ...rest,
        ...present("home", wanted.home === undefined ? home : wanted.home),
        ...present("reads", wanted.reads === undefined ? reads : wanted.reads),
        ...present("ackRegions", wanted.ackRegions === undefined ? ackRegions : wanted.ackRegions),
      },
      nameOf,
    ),
  );
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const options = names.flatMap((option): OptionChange[] => {
    const change = { option, before: before.get(option), after: after.get(option) };
    return change.before === change.after ? [] : [change];
  });
  const isTakenUp = settings.home !== undefined && options.length === 0;
  if (isTakenUp) {
    const now = home?.isBeginning === true ? "home (beginning)" : "home (while a region leaves)";
    options.push({ option: "mode", before: now, after: "home" });
  }
  return options.length === 0 ? [] : [{ kind: "changed", id: "", destination: "", options }];
}

interface Described {
  readonly home?: { readonly region: RegionNumber; readonly failover: FailoverPolicy };
  readonly reads?: ReadMode;
  readonly ackRegions?: number;
}

function describe(
  { home, reads = { mode: "local" }, ackRegions = 1 }: Described,
  nameOf: (region: RegionNumber) => string,
): [string, string][] {
  const ofHome: [string, string][] =
    home === undefined
      ? []
      : [
          ["home", nameOf(home.region)],
          ["failover.auto", String(home.failover.auto)],
          ["failover.after", durationText(home.failover.afterMs)],
        ];
  return [
    ["mode", home === undefined ? "multi-writer" : "home"],
    ...ofHome,
    ["consistency", consistencyText(reads)],
    ["ackRegions", String(ackRegions)],
  ];
}

const present = <Name extends string, T>(
  name: Name,
  value: T | null | undefined,
): Partial<Record<Name, T>> =>
  value === null || value === undefined ? {} : ({ [name]: value } as Record<Name, T>);

/** As a file would say it, but for what is as it is by default. */
export function fileSettingsOf(
  { home, reads, ackRegions }: FederatedBucket,
  nameOf: (region: RegionNumber) => string,
): FileSettings {
  return {
    ...(home !== undefined && {
      mode: "home" as const,
      home: nameOf(home.region),
      failover: { auto: home.failover.auto, after: home.failover.afterMs },
    }),
    ...(reads !== undefined && { consistency: consistencyText(reads) }),
    ...(ackRegions !== undefined && { ackRegions }),
  };
}
