/** What is typed in the lab. */
import type { LinkShape } from "../link/shape.ts";
import type { RegionName } from "./federation.ts";

export class LabError extends Error {}

interface Between {
  readonly a: RegionName;
  readonly b: RegionName;
}

export type LabCommand =
  | ({ readonly kind: "cut" | "cut1" | "heal" | "reset" } & Between)
  | ({ readonly kind: "shape"; readonly shape: Partial<LinkShape> } & Between)
  | { readonly kind: "kill" | "freeze" | "thaw" | "start"; readonly region: RegionName }
  | { readonly kind: "status" | "endpoints" | "help" | "quit" };

const scales: Readonly<Record<string, number>> = {
  "": 1,
  ms: 1,
  s: 1000,
  "%": 0.01,
  "KB/s": 1e3,
  "MB/s": 1e6,
};
const fields: Readonly<Record<string, keyof LinkShape>> = {
  delay: "delayMs",
  jitter: "jitterMs",
  rate: "bytesPerSecond",
  loss: "lossRate",
};

/** @returns undefined for an empty line. @throws LabError */
export function parseLabCommand(line: string, names: readonly RegionName[]): LabCommand | undefined {
  const [kind = "", ...words] = line.trim().split(/\s+/);
  const between = (): Between => ({ a: regionOf(words[0], names), b: regionOf(words[1], names) });
  switch (kind) {
    case "":
      return undefined;
    case "cut":
    case "cut1":
    case "heal":
    case "reset":
      return { kind, ...between() };
    case "shape":
      return { kind, ...between(), shape: Object.fromEntries(words.slice(2).map(fieldOf)) };
    case "kill":
    case "freeze":
    case "thaw":
    case "start":
      return { kind, region: regionOf(words[0], names) };
    case "status":
    case "endpoints":
    case "help":
    case "quit":
      return { kind };
    default:
      throw new LabError(`there is no ${kind}: help shows what there is`);
  }
}

/** The beginning of a name will do. */
function regionOf(word: string | undefined, names: readonly RegionName[]): RegionName {
  const found = names.filter((name) => word !== undefined && word !== "" && name.startsWith(word));
  if (found.length === 1 && found[0] !== undefined) return found[0];
  throw new LabError(`${word ?? "nothing"} is no region: there are ${names.join(", ")}`);
}

/** @param word such as delay=75ms */
function fieldOf(word: string): [keyof LinkShape, number] {
  const [, name = "", digits = "", unit = ""] = /^(\w+)=(\d+(?:\.\d+)?)(.*)$/.exec(word) ?? [];
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const scale = Object.hasOwn(scales, unit) ? scales[unit] : undefined;
  if (field === undefined || scale === undefined)
    throw new LabError(`${word}: such as delay=75ms rate=25MB/s loss=0.1%`);
  return [field, Number(digits) * scale];
}
