/** The Docker files, where no Docker engine may run: linted, and held against the region files that they start. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DCLinter } from "dclint";
import { validate } from "dockerfile-utils";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { nodeEnvironment, nodeFlags } from "../src/cli/node-environment.ts";
import { loadFederation } from "../src/config/index.ts";
import { RealDisk } from "../src/platform/real-disk.ts";

const docker = join(import.meta.dirname, "../docker");

interface Network {
  readonly aliases: readonly string[];
}

interface Service {
  readonly command?: readonly string[];
  readonly networks?: Readonly<Record<string, Network>> & { readonly wan?: Network };
  readonly volumes?: readonly string[];
}

/** Matters of taste: our order follows a node's life. */
const offRules = [
  "services-alphabetical-order",
  "service-keys-order",
  "top-level-properties-order",
  "service-ports-alphabetical-order",
  "service-dependencies-alphabetical-order",
  "no-quotes-in-volumes",
  "require-quotes-in-ports",
];

test("compose.yaml is a compose file, by its schema and by a linter", async () => {
  const linter = new DCLinter({
    rules: Object.fromEntries(offRules.map((rule) => [rule, 0])),
    debug: false,
    exclude: [],
    quiet: true,
  });
  const results = linter.lintFiles([join(docker, "compose.yaml")], false);
  expect(
    (results as readonly { readonly messages: readonly unknown[] }[]).flatMap(({ messages }) => messages),
  ).toEqual([]);
});

test.each(["Dockerfile", "delay.Dockerfile"])("%s has no mistake that a linter knows", async (name) => {
  const text = await readFile(join(docker, name), "utf8");
  expect(validate(text)).toEqual([]);
});

test("the image runs without root, compiler and package manager, and says when it is healthy", async () => {
  const text = await readFile(join(docker, "Dockerfile"), "utf8");
  const last = text.slice(text.lastIndexOf("\nFROM "));
  expect(last).toMatch(/^USER node$/m);
  expect(last).toMatch(/^HEALTHCHECK /m);
  expect(last).toMatch(/^RUN rm -rf .*\/npm /m);
  expect(last).not.toMatch(/apt-get|npm ci|npm install/);
  const { dependencies } = JSON.parse(await readFile(join(docker, "../package.json"), "utf8")) as {
    dependencies: { readonly node: string };
  };
  expect(text.match(/FROM node:([\d.]+)-/g)).toEqual(Array(2).fill(`FROM node:${dependencies.node}-`));
});

test("nodes in containers, and by hand, get what atoll up gives its nodes", async () => {
  const environment = Object.entries(nodeEnvironment({})).map(([name, value]) => `${name}=${value}`);
  const text = await readFile(join(docker, "Dockerfile"), "utf8");
  expect(/^ENV (.*)$/m.exec(text)?.[1]?.split(" ")).toEqual(expect.arrayContaining(environment));
  const entry = JSON.parse(/^ENTRYPOINT (.*)$/m.exec(text)?.[1] ?? "[]") as string[];
  expect(entry).toEqual(["node", ...nodeFlags, "/app/src/cli/main.ts"]);
  const operations = await readFile(join(docker, "../docs/operations.md"), "utf8");
  expect(operations).toContain(`${[...environment, "node_modules/.bin/node", ...nodeFlags].join(" ")} \\\n`);
});

describe("the containers are the nodes of docker/regions", async () => {
  const regions = await loadFederation(new RealDisk(), join(docker, "regions"));
  const nodes = regions.flatMap((region) => region.nodes.map((node) => ({ region, node })));
  const text = await readFile(join(docker, "compose.yaml"), "utf8");
  const { services } = parse(text, { merge: true }) as { services: Readonly<Record<string, Service>> };

  test("three regions of three nodes, each with its own container, and a sidecar that delays it", () => {
    expect(nodes).toHaveLength(9);
    const names = nodes.map(({ node }) => node.name);
    expect(Object.keys(services).sort()).toEqual(
      ["keys", ...names, ...names.map((name) => `delay-${name}`)].sort(),
    );
  });

  test.each(nodes)("$node.name", ({ region, node }) => {
    const service = services[node.name];
    const file = `/etc/atoll/regions/${region.name}.yaml`;
    expect(service?.command).toEqual(["serve", "--config", file, "--node", String(node.id)]);
    expect(service?.networks?.[region.name]?.aliases).toEqual([node.rpc.host]);
    expect(service?.networks?.wan?.aliases).toEqual([node.federation?.host]);
    expect(service?.volumes).toContain(`${node.name}:/data`);
    // Where the health check asks, and where the ports are published from.
    expect(node.admin).toEqual({ host: `${node.name}.wan`, port: 9100 });
    expect(node.s3).toEqual({ host: `${node.name}.wan`, port: 9000 });
  });
});
