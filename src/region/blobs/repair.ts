import { AtollError } from "../../base/errors.ts";
import type { DriveId } from "../../base/ids.ts";
import { stripeCountOf } from "../../erasure/index.ts";
import type { MissingFragments, PlacementGroup } from "../../metadata/index.ts";
import { BatchRead, type Units } from "./batch-read.ts";
import type { BlobReaderComponents } from "./blob-reader.ts";
import type { DriveAccess, FragmentSink } from "./drive-access.ts";
import { isOfFragment } from "./drive-health.ts";
import { codeOf, stripesPerBatch } from "./scheme.ts";
import { settledWithin } from "./time-limit.ts";

interface Target {
  readonly fragment: number;
  readonly drive: DriveId;
  readonly access: DriveAccess;
}

interface OpenTarget extends Target {
  readonly sink: FragmentSink;
  hasFailed: boolean;
}

/**
 * Makes fragments of a blob again from the others, a batch of stripes at a time, where they belong. What turns out to
 * be whole is left alone; a drive that is away keeps its fragment missing.
 * @returns those of `missing.fragments` that are there now
 * @throws region.unreadable, the signal's reason
 */
export async function repairBlob(
  components: BlobReaderComponents,
  group: PlacementGroup,
  missing: MissingFragments,
  signal: AbortSignal,
): Promise<MissingFragments> {
  const { context, reporter } = components;
  const present: number[] = [];
  const absent: Target[] = [];
  for (const target of targetsOf(components, group, missing)) {
    const state = await stateOf(components, missing, target, signal);
    if (state === "whole") present.push(target.fragment);
    if (state === "absent") absent.push(target);
  }
  if (absent.length > 0) {
    const made = await rebuild(components, group, missing, absent, signal);
    context.counters.repairedFragments += made.length;
    present.push(...made);
  }
  for (const fragment of present) reporter.repaired(missing.blob.blob, fragment);
  return { blob: missing.blob, fragments: present.sort((a, b) => a - b) };
}

function targetsOf(
  { context }: BlobReaderComponents,
  group: PlacementGroup,
  missing: MissingFragments,
): readonly Target[] {
  return missing.fragments.flatMap((fragment) => {
    const drive = group.drives[fragment];
    const access = drive === undefined ? undefined : context.drives(drive);
    return drive === undefined || access === undefined ? [] : [{ fragment, drive, access }];
  });
}

/** A fragment that came late, or was reported by mistake, may be whole. */
async function stateOf(
  { context }: BlobReaderComponents,
  { blob }: MissingFragments,
  { fragment, drive, access }: Target,
  signal: AbortSignal,
): Promise<"whole" | "absent" | "unreachable"> {
  try {
    await access.verify({ blob: blob.blob, fragment }, signal);
    context.health.succeeded(drive);
    return "whole";
  } catch (error) {
    signal.throwIfAborted();
    if (isOfFragment(error)) return "absent";
    if (!(error instanceof AtollError)) throw error;
    context.health.failed(drive, error);
    return "unreachable";
  }
}

async function rebuild(
  components: BlobReaderComponents,
  group: PlacementGroup,
  { blob }: MissingFragments,
  absent: readonly Target[],
  signal: AbortSignal,
): Promise<number[]> {
  const { context } = components;
  const owner = await ownerOf(components, group, { blob, fragments: absent.map((t) => t.fragment) }, signal);
  const { unitBytes } = group.scheme;
  const targets: OpenTarget[] = absent.map((target) => {
    const header = { blob: blob.blob, fragment: target.fragment, unitBytes, owner };
    return { ...target, sink: target.access.beginFragment(header), hasFailed: false };
  });
  try {
    for await (const units of rebuiltUnits(components, group, blob, targets, signal)) {
      await Promise.all(targets.map((target) => appendTo(components, target, units)));
      if (targets.every(({ hasFailed }) => hasFailed)) break;
    }
    const made: number[] = [];
    await Promise.all(
      targets.map(async (target) => {
        if (await attempt(components, target, () => target.sink.commit())) made.push(target.fragment);
      }),
    );
    return made;
  } catch (error) {
    const aborted = Promise.all(targets.map(({ sink }) => sink.abort()));
    await settledWithin(context.clock, context.options.deleteDeadlineMs, aborted);
    throw error;
  }
}

/** One batch is read while the one before is written. */
async function* rebuiltUnits(
  { context, hedging }: BlobReaderComponents,
  group: PlacementGroup,
  blob: MissingFragments["blob"],
  targets: readonly Target[],
  signal: AbortSignal,
): AsyncGenerator<Units, void, undefined> {
  const stripes = stripeCountOf(codeOf(group.scheme), blob.bytes);
  const batchStripes = stripesPerBatch(group.scheme);
  const wanted = targets.map(({ fragment }) => fragment);
  const abort = new AbortController();
  const onAbort = (): void => abort.abort(signal.reason);
  signal.addEventListener("abort", onAbort);
  if (signal.aborted) onAbort();
  const read = (firstStripe: number): Promise<Units> | undefined => {
    if (firstStripe >= stripes) return undefined;
    const count = Math.min(batchStripes, stripes - firstStripe);
    return new BatchRead(context, hedging, {
      blob,
      group,
      firstStripe,
      wanted: new Array<readonly number[]>(count).fill(wanted),
      excluded: new Set(wanted),
      signal: abort.signal,
      // Repair is under way; what else is missing the next read reports.
      onMissing: () => {},
    }).done;
  };
  try {
    let next = read(0);
    for (let stripe = 0; next !== undefined; ) {
      const units: Units = await next;
      stripe += units.length;
      next = read(stripe);
      yield units;
    }
  } finally {
    signal.removeEventListener("abort", onAbort);
    abort.abort(new AtollError("rpc.cancelled", "the repair has stopped"));
  }
}

async function appendTo(components: BlobReaderComponents, target: OpenTarget, units: Units): Promise<void> {
  if (target.hasFailed) return;
  const row = units.map((stripe) => stripe[target.fragment] as Uint8Array);
  await attempt(components, target, () => target.sink.append(row));
}

/** A drive that fails does not keep the others from being repaired. */
async function attempt(
  { context }: BlobReaderComponents,
  target: OpenTarget,
  step: () => Promise<void>,
): Promise<boolean> {
  if (target.hasFailed) return false;
  try {
    await step();
    return true;
  } catch (error) {
    if (!(error instanceof AtollError)) throw error;
    target.hasFailed = true;
    context.health.failedToWrite(target.drive, error);
    await target.sink.abort();
    return false;
  }
}

/** Whom the blob belongs to, as a fragment that is there says. @throws region.unreadable */
async function ownerOf(
  { context }: BlobReaderComponents,
  group: PlacementGroup,
  { blob, fragments }: MissingFragments,
  signal: AbortSignal,
): Promise<Uint8Array> {
  let cause: unknown;
  for (const [fragment, drive] of group.drives.entries()) {
    if (fragments.includes(fragment)) continue;
    try {
      const description = await context.drives(drive)?.stat({ blob: blob.blob, fragment }, signal);
      if (description !== undefined) return description.owner;
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof AtollError)) throw error;
      cause = error;
    }
  }
  throw new AtollError("region.unreadable", `no fragment of blob ${blob.blob} is left to repair from`, {
    cause,
  });
}
