/** Tables of documents that are made from schemas. `UPDATE_DOCS=1` rewrites them. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { z } from "zod";

const docs = join(import.meta.dirname, "../docs");

/** Compares the rows of a document's first table, or rewrites them: what is before and behind them stays. */
export function holdTable(name: string, rows: readonly string[]): void {
  const path = join(docs, name);
  const lines = readFileSync(path, "utf8").split("\n");
  const first = lines.findIndex((line) => line.startsWith("|---")) + 1;
  const isRow = (line: string): boolean => line.startsWith("| ");
  const count = lines.slice(first).findIndex((line) => !isRow(line));
  const found = lines.slice(first, first + count);
  if (process.env.UPDATE_DOCS === "1") {
    writeFileSync(path, lines.toSpliced(first, count, ...rows).join("\n"));
  } else {
    expect(found).toEqual(rows);
  }
}

/** What `z.toJSONSchema` says of an option, with what fields.ts adds. */
export interface Described {
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
  readonly required?: readonly string[];
  readonly default?: unknown;
  readonly meaning?: string;
  readonly unit?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What a file may have. Defaults of what is written in another form than it is read in are no part of zod's own. */
export function describedOf(schema: z.ZodType): Described {
  return z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema: { _zod }, jsonSchema }) => {
      if (_zod.def.type === "default")
        jsonSchema.default ??= _zod.def.defaultValue as typeof jsonSchema.default;
    },
  }) as Described;
}

export function optionRows(described: Described, path: string, isRequired: boolean): string[] {
  const own = described.meaning === undefined ? [] : [optionRow(described, path, isRequired)];
  const required = new Set(described.required);
  const inner = Object.entries(described.properties ?? {}).flatMap(([key, option]) =>
    optionRows(option, path === "" ? key : `${path}.${key}`, required.has(key)),
  );
  const items =
    described.items?.properties === undefined ? [] : optionRows(described.items, `${path}[]`, false);
  return [...own, ...inner, ...items];
}

function optionRow(
  { default: standard, unit, meaning = "" }: Described,
  path: string,
  isRequired: boolean,
): string {
  const shown = isRequired
    ? "required"
    : standard === undefined
      ? ""
      : `\`${formatDefault(standard, unit)}\``;
  return `| \`${path}\` | ${shown} | ${unit ?? ""} | ${meaning} |`;
}

const steps: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  bytes: [
    [1024 ** 3, "GiB"],
    [1024 ** 2, "MiB"],
    [1024, "KiB"],
  ],
  ms: [
    [86_400_000, "d"],
    [3_600_000, "h"],
    [60_000, "min"],
    [1000, "s"],
    [1, "ms"],
  ],
};

function formatDefault(value: unknown, unit: string | undefined): string {
  if (typeof value !== "number" || unit === undefined) return JSON.stringify(value);
  const step = steps[unit]?.find(([size]) => value >= size && value % size === 0);
  return step === undefined ? String(value) : `${value / step[0]} ${step[1]}`;
}
