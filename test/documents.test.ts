/** What all documents name is there: commands and their options, files, options, metrics, log lines, headings. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import { programOf } from "../src/cli/program.ts";
import { regionSchema } from "../src/config/index.ts";
import { Table as ControlTable } from "../src/federation/control/keyspace.ts";
import { Table } from "../src/metadata/keyspace.ts";
import { SystemTable } from "../src/metadata/system/keys.ts";
import { FrameKind } from "../src/rpc/frame.ts";
import { bucketRoutes, objectRoutes, serviceRoutes } from "../src/s3/routes.ts";
import { loops } from "./faults/loops.ts";
import { codeIn, tablesOf } from "./markdown.ts";
import { describedOf, optionRows } from "./option-tables.ts";

const root = join(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));

const documents = ["README.md", "CHANGELOG.md", "docker/README.md", ...filesBelow("docs")];
const sources = filesBelow("src").filter((path) => /(?<!\.test|\.gen\.d)\.ts$/.test(path));
const code = sources.map(read).join("\n");

/** What is wrong in each document, as "DOCUMENT: WHAT". */
const faults = (find: (text: string, path: string) => readonly string[]): string[] =>
  documents.flatMap((path) => find(read(path), path).map((fault) => `${path}: ${fault}`));

describe("commands", () => {
  const program = programOf(() => {});

  /** Those between fences and between backquotes that call `atoll`, each without what is said of it. */
  const callsIn = (text: string): string[] =>
    [
      ...[...text.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].flatMap(([, block = ""]) => block.split("\n")),
      ...codeIn(text),
    ].flatMap((line) => {
      const [, call] =
        /^(?:\$ |.*&& )?(?:npm run -s atoll -- |until atoll |atoll )(.*)$/.exec(line.trim()) ?? [];
      return call === undefined ? [] : [call.split(/ #|;/, 1)[0] ?? ""];
    });

  /** The command that words begin with, and what is wrong. */
  function faultsOf(call: string): string[] {
    let command: Command = program;
    const words = call.split(/\s+/).filter((word) => word !== "");
    for (const word of words) {
      if (command.commands.length === 0) break;
      // `atoll --config DIRECTORY`, `atoll federation …`: no command in particular.
      if (!/^[a-z]/.test(word)) return [];
      const next = command.commands.find((each) => each.name() === word);
      if (next === undefined) return [`atoll ${call}: there is no ${word}`];
      command = next;
    }
    const known = new Set(command.options.flatMap(({ long, short }) => [long, short]));
    return words
      .map((word) => /^\[?(--?[a-z][a-z-]*)/.exec(word)?.[1])
      .filter((option) => option !== undefined && option !== "--help" && !known.has(option))
      .map((option) => `atoll ${call}: there is no ${option}`);
  }

  test("of atoll, with their options", () => {
    expect(callsIn(read("docs/operations.md")).length).toBeGreaterThan(10);
    expect(faultsOf("status --colour")).toEqual(["atoll status --colour: there is no --colour"]);
    expect(faults((text) => callsIn(text).flatMap(faultsOf))).toEqual([]);
  });

  test("of npm", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    expect(
      faults((text) =>
        [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)]
          .map(([, script = ""]) => script)
          .filter((script) => scripts[script] === undefined),
      ),
    ).toEqual([]);
  });

  test("of benchmarks and fault tests", () => {
    const names = { bench: new Set(filesBelow("bench")), faults: new Set(Object.keys(loops)) };
    expect(
      faults((text) => [
        ...[...text.matchAll(/npm run bench -- ([a-z]\w*)/g)]
          .map(([, name = ""]) => name)
          .filter((name) => !names.bench.has(`bench/${name}.ts`)),
        ...[...text.matchAll(/npm run faults -- ([\w-]+)/g)]
          .map(([, name = ""]) => name)
          .filter((name) => !names.faults.has(name)),
      ]),
    ).toEqual([]);
  });
});

describe("formats", () => {
  const text = read("docs/formats.md");
  const tables = tablesOf(text);

  test.each([
    { heading: "Metadata", index: 0, rows: Table },
    { heading: "Metadata", index: 1, rows: SystemTable },
    { heading: "Control plane", index: 0, rows: ControlTable },
  ])("keys of rows: $heading, table $index", ({ heading, index, rows }) => {
    const table = tables.filter((each) => each.heading === heading)[index];
    const firstBytes = table?.rows.map(([key = ""]) => Number.parseInt(codeIn(key)[0] ?? "", 16));
    expect(firstBytes).toEqual(Object.values(rows));
  });

  test("kinds of frames, with their numbers", () => {
    const rows = tables.filter(({ columns }) => columns[0] === "Kind" && columns[1] === "Name");
    const kinds = rows
      .flatMap((table) => table.rows)
      .flatMap(([numbers = "", names = ""]) => {
        const all = names.split(", ");
        return numbers.split(", ").map((number, i) => [all[i], Number(number)]);
      });
    expect(Object.fromEntries(kinds)).toEqual(FrameKind);
  });

  test("messages of protocol buffers", () => {
    const protocols = filesBelow("proto").map(read).join("\n");
    const named = [...text.matchAll(/\bmessage `(\w+)`/g)].map(([, name = ""]) => name);
    const inTables = tables
      .filter(({ heading }) => heading === "Metadata" || heading === "Control plane")
      .flatMap(({ rows }) => rows.flatMap((row) => codeIn(row[1] ?? "")))
      .filter((name) => /^[A-Z][A-Za-z]+$/.test(name));
    expect(named.length).toBeGreaterThan(5);
    expect(inTables.length).toBeGreaterThan(20);
    const isThere = (name: string): boolean => protocols.includes(`message ${name} {`);
    expect([...named, ...inTables].filter((name) => !isThere(name))).toEqual([]);
  });
});

test("dependencies, each with what it beat", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<string, object>;
  const packages = Object.keys({ ...dependencies, ...devDependencies });
  const decisions = filesBelow("docs/decisions").flatMap((path) => codeIn(read(path)));
  expect(packages.filter((name) => !name.startsWith("@types/") && !decisions.includes(name))).toEqual([]);
});

test("paths of files and folders", () => {
  const isProject = /^(src|test|docs|proto|bench|config|docker|scripts)\/[\w./-]*$/;
  const isThere = (path: string, from: string): boolean =>
    existsSync(join(root, path)) || existsSync(join(root, from, "..", path));
  // What stands for a name is in capitals.
  expect(
    faults((text, from) =>
      codeIn(text).filter((name) => isProject.test(name) && !/[A-Z]{3}/.test(name) && !isThere(name, from)),
    ),
  ).toEqual([]);
});

test("headings that are linked to", () => {
  const anchorsOf = (text: string): Set<string> =>
    new Set(
      [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
        heading
          .toLowerCase()
          .replace(/[^\w\- ]/g, "")
          .replaceAll(" ", "-"),
      ),
    );
  expect(
    faults((text, from) =>
      [...text.matchAll(/\]\(([^)#:]*)#([^)]*)\)/g)]
        .filter(([, path = "", anchor = ""]) => {
          const target = path === "" ? from : join(from, "..", path);
          return !existsSync(join(root, target)) || !anchorsOf(read(target)).has(anchor);
        })
        .map(([link]) => link),
    ),
  ).toEqual([]);
});

test("options of region files", () => {
  const rows = optionRows(describedOf(regionSchema), "", false);
  const options = new Set(rows.flatMap((row) => codeIn(row)[0] ?? []));
  const groups = new Set([...options].filter((name) => name.includes(".")).map((name) => name.split(".")[0]));
  // Codes of errors look alike.
  const isOption = (name: string): boolean =>
    /^[a-z0-9]+\.[a-zA-Z]+$/.test(name) && groups.has(name.split(".")[0]) && !code.includes(`"${name}"`);
  const isFile = (name: string): boolean => /\.(key|known|log|yaml)$/.test(name);
  expect(
    faults((text) => codeIn(text).filter((name) => isOption(name) && !isFile(name) && !options.has(name))),
  ).toEqual([]);
});

test("metrics", () => {
  const metrics = new Set(
    (tablesOf(read("docs/metrics.md"))[0]?.rows ?? []).flatMap((row) => codeIn(row[0] ?? "")),
  );
  expect(
    faults((text) =>
      [...text.matchAll(/\batoll_[a-z0-9_]+\b/g)]
        .map(([name]) => name)
        .filter((name) => !metrics.has(name) && !metrics.has(name.replace(/_(bucket|sum|count)$/, ""))),
    ),
  ).toEqual([]);
});

test("lines of the log, at their level", () => {
  const lines = tablesOf(read("docs/operations.md"))
    .filter(({ columns }) => columns[1] === "Level")
    .flatMap(({ rows }) => rows.map(([text = "", level = ""]) => ({ text: codeIn(text)[0] ?? "", level })));
  expect(lines.length).toBeGreaterThan(20);
  const levelsOf = (text: string): string[] => {
    const at = code.indexOf(`"${text}"`);
    // The call that the text is an argument of.
    return [...code.slice(Math.max(0, at - 250), at).matchAll(/[.(]"?(debug|info|warn|error|fatal)"?[(,]/g)]
      .map((match) => match[1] ?? "")
      .slice(-1);
  };
  expect(lines.filter(({ text }) => !code.includes(text)).map(({ text }) => text)).toEqual([]);
  const wrong = lines.filter(({ text, level }) => !levelsOf(text).every((found) => found === level));
  expect(wrong).toEqual([]);
});

test("operations of S3: those that are routed, and no other", () => {
  const text = read("docs/s3.md");
  // "Get/PutBucketTagging" is two.
  const named = (tablesOf(text).find(({ heading }) => heading === "Operations")?.rows ?? [])
    .flatMap(([cell = ""]) => cell.split(", "))
    .flatMap((name) => {
      const [, verbs = "", rest = ""] = /^((?:[A-Z][a-z]+\/)+[A-Z][a-z]+)([A-Z].*)$/.exec(name) ?? [];
      return verbs === "" ? [name] : verbs.split("/").map((verb) => verb + rest);
    });
  const routed = [...serviceRoutes, ...bucketRoutes, ...objectRoutes].map(({ operation }) => operation);
  const [, neverSet = ""] = /\*\*Answered as by a bucket[^:]*:([\s\S]*?)\.\n/.exec(text) ?? [];
  // "GetBucketPolicy, PolicyStatus, Cors": the second one is GetBucketPolicyStatus.
  const probed = routed.filter((operation) =>
    new RegExp(`\\b(?:${operation}|${operation.replace(/^Get(Bucket)?|Configuration$/g, "")})\\b`).test(
      neverSet,
    ),
  );
  expect(named.filter((name) => !(routed as string[]).includes(name))).toEqual([]);
  expect(routed.filter((operation) => !named.includes(operation) && !probed.includes(operation))).toEqual([]);
});

test("constants that docs/limits.md says bound nothing", () => {
  const text = read("docs/limits.md");
  const named = codeIn(text.slice(text.indexOf("## Constants that bound nothing")));
  const isOfCode = /^[A-Z0-9_]+$/;
  expect(named.filter((name) => isOfCode.test(name) && !new RegExp(`\\b${name}\\b`).test(code))).toEqual([]);
});
