/** The documents that name things in the code are held to it. `UPDATE_DOCS=1` rewrites what can be (docs/errors.md). */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Context, createContext, runInContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { AtollError, errorCodes } from "../src/base/errors.ts";
import type { Message } from "../src/consensus/core/messages.ts";
import { lanOptions, wanOptions } from "../src/consensus/core/options.ts";
import { defaultHostOptions } from "../src/consensus/host/options.ts";
import type { Packet } from "../src/consensus/wire/packet.ts";
import { defaultDriveOptions } from "../src/datanode/index.ts";
import {
  defaultBlobStoreOptions,
  defaultOrphanCollectorOptions,
  fragmentRpcOptions,
} from "../src/region/index.ts";
import { FrameKind } from "../src/rpc/frame.ts";
import { defaultRpcOptions } from "../src/rpc/options.ts";
import { defaultS3Limits } from "../src/s3/index.ts";
import { codeIn, tablesOf } from "./markdown.ts";
import { mutations } from "./simulation/mutations.ts";

const root = join(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** Hand-written production code: paths below the project's root. */
const sources = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
  .filter((path) => !/\.(test|gen\.d)\.ts$/.test(path));

describe("docs/architecture.md", () => {
  const map = tablesOf(read("docs/architecture.md"))[0]?.rows ?? [];

  test("the map has the folders that exist, and marks those to come", () => {
    const marked = (state: string): string[] =>
      map.filter((row) => row[2] === state).flatMap((row) => codeIn(row[0] ?? ""));
    const existing = new Set(sources.map((path) => `${path.split("/").slice(0, 2).join("/")}/`));
    expect(marked("here").sort()).toEqual([...existing].sort());
    expect(marked("to come").filter((folder) => existing.has(folder))).toEqual([]);
    expect(map.map((row) => row[2]).filter((state) => state !== "here" && state !== "to come")).toEqual([]);
  });

  test("the import rules of the map are those that are enforced", () => {
    const { forbidden } = createRequire(import.meta.url)("../.dependency-cruiser.cjs") as {
      forbidden: { name: string; to: { pathNot?: string | string[] } }[];
    };
    const enforced = forbidden.flatMap(({ name, to }) => {
      const module = /^(.*)-sees-only-what-is-below$/.exec(name)?.[1];
      const allowed = /\^src\/\((.*)\)\//.exec(String(to.pathNot))?.[1]?.split("|") ?? [];
      const others = allowed.filter((other) => other !== module).sort();
      return module === undefined ? [] : `${module}: ${others.join(", ") || "nothing"}`;
    });
    const documented = map.map(([folder = "", imports = ""]) => {
      const name = folder.replaceAll("`", "").split("/")[1];
      return `${name}: ${imports.split(", ").sort().join(", ")}`;
    });
    expect(documented.filter((rule) => rule !== "node: everything").sort()).toEqual(enforced.sort());
  });

  test("every file it names exists", () => {
    const named = codeIn(read("docs/architecture.md")).filter((code) =>
      /^(src|test|scripts)\/.*\.\w+$/.test(code),
    );
    expect(named.filter((path) => !sources.includes(path) && !exists(path))).toEqual([]);
  });
});

function exists(path: string): boolean {
  try {
    read(path);
    return true;
  } catch {
    return false;
  }
}

describe("docs/messages.md", () => {
  const tables = tablesOf(read("docs/messages.md"));
  const namesUnder = (heading: string): string[] =>
    (tables.find((table) => table.heading === heading)?.rows ?? [])
      .flatMap((row) => codeIn(row[0] ?? ""))
      .sort();

  test("one row for each message of Raft", () => {
    // The compiler refuses this table when a kind is missing or too many.
    const kinds: Record<Message["kind"], true> = {
      voteRequest: true,
      voteResponse: true,
      append: true,
      appendResponse: true,
      heartbeat: true,
      heartbeatResponse: true,
      snapshotOffer: true,
      timeoutNow: true,
      readIndexRequest: true,
      readIndexResponse: true,
    };
    expect(namesUnder("Raft")).toEqual(Object.keys(kinds).sort());
  });

  test("one row for what else is in a packet", () => {
    const parts: Record<Exclude<keyof Packet, "messages" | "heartbeats" | "heartbeatResponses">, string> = {
      pulls: "snapshotPull",
      pieces: "snapshotPiece",
    };
    expect(namesUnder("Snapshots")).toEqual(Object.values(parts).sort());
  });

  test("one row for each rpc method", () => {
    const methods = sources.flatMap((path) =>
      [...read(path).matchAll(/^(?:export )?const \w+_METHOD = "([^"]+)";/gm)].map((match) => match[1]),
    );
    expect(namesUnder("Packets and rpc methods")).toEqual(methods.sort());
  });

  test("one row for each kind of frame", () => {
    expect(namesUnder("rpc frames")).toEqual(Object.keys(FrameKind).sort());
  });
});

describe("docs/limits.md", () => {
  const text = read("docs/limits.md");
  const limits = tablesOf(text).flatMap(({ heading, columns, rows }) =>
    rows.map((row) => ({
      path: heading,
      name: codeIn(row[0] ?? "")[0] ?? "",
      values: row.slice(1, columns.length - 1).map(inCode),
    })),
  );

  test("every value is the code's", () => {
    const wrong = limits.filter(({ path, name, values }) => {
      const actual = path === "src/consensus/core/options.ts" ? raftOption(name) : valuesInCode(path, name);
      return !values.every((value, i) => actual[i] === value);
    });
    expect(wrong).toEqual([]);
  });

  test("every numeric constant and every option of the code is listed", () => {
    const documented = new Set(limits.map(({ path, name }) => `${path} ${name}`));
    const unbounding = new Set(codeIn(text.slice(text.indexOf("## Constants that bound nothing"))));
    const constants = sources.flatMap((path) =>
      [...read(path).matchAll(/^(?:export )?const ([A-Z][A-Z0-9_]+)(?:: \w+)? = /gm)]
        .map((match) => match[1] ?? "")
        .filter((name) => valuesInCode(path, name).length > 0 && !unbounding.has(name))
        .map((name) => `${path} ${name}`),
    );
    const { raft: _raft, snapshot, ...host } = defaultHostOptions;
    const options = [
      ...Object.keys(lanOptions).map((name) => `src/consensus/core/options.ts ${name}`),
      ...Object.keys({ ...host, ...snapshot }).map((name) => `src/consensus/host/options.ts ${name}`),
      ...Object.keys(defaultRpcOptions).map((name) => `src/rpc/options.ts ${name}`),
      ...[...read("src/consensus/log/types.ts").matchAll(/readonly (\w+)\?: number;/g)].map(
        (match) => `src/consensus/log/node-log.ts ${match[1]}`,
      ),
      ...[...read("src/node/raft/options.ts").matchAll(/\b(\w+): \d/g)].map(
        (match) => `src/node/raft/options.ts ${match[1]}`,
      ),
      ...numericOptions("src/datanode/options.ts", defaultDriveOptions),
      ...numericOptions("src/region/blobs/options.ts", { ...defaultBlobStoreOptions, ...fragmentRpcOptions }),
      ...numericOptions("src/region/blobs/orphan-collector.ts", defaultOrphanCollectorOptions),
      ...numericOptions("src/s3/options.ts", defaultS3Limits),
      ...sources.flatMap(optionsSetIn),
    ];
    expect([...constants, ...options].filter((each) => !documented.has(each))).toEqual([]);
  });
});

const raftOption = (name: string): (number | undefined)[] =>
  [lanOptions, wanOptions].map((options) => options[name as keyof typeof options]);

/** Options that a file sets; what it takes over from elsewhere is listed there. */
const numericOptions = (path: string, options: object): string[] =>
  Object.keys(options)
    .filter((name) => valuesInCode(path, name).length > 0)
    .map((name) => `${path} ${name}`);

/** Of every set of options, limits or paces that a file has. */
function optionsSetIn(path: string): string[] {
  const sets = read(path).matchAll(
    /^(?:export )?const \w*(?:[oO]ptions|[lL]imits|P[aA][cC][eE])(?:: [^=\n]+)? = \{([\s\S]*?)\n?\};$/gm,
  );
  return [...sets].flatMap(([, text = ""]) =>
    [...text.matchAll(/\b([a-z]\w+): /g)]
      .map(([, name = ""]) => name)
      .filter((name) => valuesInCode(path, name).length > 0)
      .map((name) => `${path} ${name}`),
  );
}

/** A cell such as "16 MiB", "1,000 ms" or "0.5" as the number that stands in the code. */
function inCode(cell: string): number {
  const [, digits = "", unit = ""] = /^([\d.,]+)(?: (\w+))?$/.exec(cell) ?? [];
  const factors: Record<string, number> = { KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 };
  return Number(digits.replaceAll(",", "")) * (factors[unit] ?? 1);
}

/** What is written behind `name =` or `name:` in a file, where that is arithmetic. */
function valuesInCode(path: string, name: string): number[] {
  const { code, context } = fileOf(path);
  const pattern = new RegExp(`\\b${name}(?:: \\w+)? ?[=:] ([^,;}\\n]+)`, "g");
  return [...code.matchAll(pattern)].flatMap(([, text = ""]) => numberIn(text, context));
}

interface SourceFile {
  readonly code: string;
  /** Its own constants that are numbers, and some that files import. */
  readonly context: Context;
}

const files = new Map<string, SourceFile>();

function fileOf(path: string): SourceFile {
  const kept = files.get(path);
  if (kept !== undefined) return kept;
  // An example in a comment sets nothing.
  const code = read(path).replace(/^ *\*.*$/gm, "");
  const constants: Record<string, number> = {
    KIB: 1024,
    KIBIBYTE: 1024,
    MIB: 1024 ** 2,
    GIB: 1024 ** 3,
    MINUTE_MS: 60_000,
    HOUR_MS: 3_600_000,
    // The state store's, or an object's.
    MAX_KEY_BYTES: path.startsWith("src/metadata/") ? 1024 : 1900,
    DATA_PREFIX_BYTES: 9,
    INLINE_BYTES: 16 * 1024,
    COPIES_BELOW_BYTES: 1024 ** 2,
    MAX_BLOB_BYTES: 64 * 1024 ** 2,
    VERSION_ID_BYTES: 12,
  };
  const context = createContext(constants);
  for (const [, name = "", text = ""] of code.matchAll(
    /^(?:export )?const ([A-Z][A-Z0-9_]+) = ([^;\n]+)/gm,
  )) {
    const [value] = numberIn(text, context);
    if (value !== undefined) constants[name] = value;
  }
  const file = { code, context };
  files.set(path, file);
  return file;
}

/** Nothing where it is a type or another expression: not where a value is set. */
function numberIn(text: string, context: Context): number[] {
  try {
    const value: unknown = runInContext(text, context);
    return typeof value === "number" ? [value] : [];
  } catch {
    return [];
  }
}

describe("docs/errors.md", () => {
  test("one row for each code of the catalogue, as the catalogue has it", () => {
    const text = read("docs/errors.md");
    const rows = tablesOf(text)[0]?.rows ?? [];
    const reasons = new Map(rows.map((row) => [codeIn(row[0] ?? "")[0], row[2] ?? ""]));
    const expected = errorCodes.map((code) => {
      const { retryable, action } = new AtollError(code, "");
      return `| \`${code}\` | ${retryable ? "yes" : "no"} | ${reasons.get(code) ?? ""} | ${action} |`;
    });
    if (process.env.UPDATE_DOCS === "1") {
      const before = text.slice(0, text.indexOf("\n| `"));
      writeFileSync(join(root, "docs/errors.md"), `${[before, ...expected].join("\n")}\n`);
    } else {
      expect(text.split("\n").filter((line) => line.startsWith("| `"))).toEqual(expected);
    }
    expect(errorCodes.filter((code) => (reasons.get(code) ?? "") === "")).toEqual([]);
  });

  test("no code is left over", () => {
    const code = sources
      .filter((path) => path !== "src/base/errors.ts")
      .map(read)
      .join("\n");
    expect(errorCodes.filter((each) => !code.includes(`"${each}"`))).toEqual([]);
  });
});

describe("docs/simulation.md", () => {
  const text = read("docs/simulation.md");

  test("names every mutation", () => {
    const table = tablesOf(text).find(({ heading }) => heading === "Mutations");
    expect(table?.rows.map((row) => codeIn(row[0] ?? "")[0]).sort()).toEqual(
      mutations.map(({ name }) => name).sort(),
    );
  });
});

test("every link between the documents leads somewhere", () => {
  const documents = [
    "README.md",
    "CHANGELOG.md",
    ...readdirSync(join(root, "docs"), { recursive: true }).map((name) => join("docs", String(name))),
  ];
  const broken = documents
    .filter((path) => path.endsWith(".md"))
    .flatMap((path) =>
      [...read(path).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
        .map((match) => join(path, "..", match[1] ?? ""))
        .filter((target) => !exists(target))
        .map((target) => `${path}: ${target}`),
    );
  expect(broken).toEqual([]);
});
