/** What a verification says, as text for people. */
import type { VerifyLine } from "../admin/views.ts";
import { formatBytes } from "./table.ts";

type Line<Kind extends VerifyLine["kind"]> = Extract<VerifyLine, { kind: Kind }>;

const phases: Record<Line<"progress">["phase"], string> = {
  reading: "reading versions",
  comparing: "comparing",
  contents: "reading contents",
};

export function describeProgress({ phase, regions }: Line<"progress">): string {
  const each = regions.map(({ region, rows, bytes }) => {
    const content = phase === "contents" ? `, ${formatBytes(bytes)}` : "";
    return `${region} ${rows.toLocaleString("en-US")} rows${content}`;
  });
  return `${phases[phase]}: ${each.join("; ")}`;
}

export function describeFinding({
  finding,
  key,
  version,
  region,
  what,
  detail,
  repair,
}: Line<"finding">): string[] {
  const kind = what === undefined ? finding : `${finding} (${what})`;
  const outcome =
    repair === "enqueued" ? "; it is being shipped" : repair === undefined ? "" : "; it cannot be repaired";
  return [`${kind}  ${region}  ${printable(key)}  ${version}`, `    ${detail}${outcome}`];
}

/** A key may have any character but NUL: none of them may move the cursor. */
const printable = (key: string): string =>
  /^[\x21-\x7e\u00a1-\uffff]+$/.test(key) ? key : JSON.stringify(key);

export function describePair(pair: Line<"pair">): string[] {
  const [first, second] = pair.regions;
  const [ours, theirs] = pair.versions.map((count) => count.toLocaleString("en-US"));
  const faults = (["missing", "extra", "different", "damaged"] as const)
    .filter((kind) => pair[kind] > 0)
    .map((kind) => `${pair[kind]} ${kind}`);
  const verdict = pair.isSame ? "the same" : faults.join(", ");
  const rest = [
    ...(pair.pending > 0 ? [`${pair.pending} on their way`] : []),
    ...(pair.uncovered > 0 ? [`${pair.uncovered} that no rule ships`] : []),
    ...(pair.enqueued > 0 ? [`${pair.enqueued} enqueued`] : []),
  ];
  const contents = pair.contentBytes > 0 ? `, contents of ${formatBytes(pair.contentBytes)} read` : "";
  return [
    `${first} and ${second}: ${[verdict, ...rest].join("; ")}`,
    `    ${ours} and ${theirs} versions; ${formatBytes(pair.exchangedBytes)} in ${pair.exchanges} exchanges${contents}`,
  ];
}
