/** A region's configuration as the rest of Atoll gets it: checked, complete, every path absolute. */
import { dirname, join, resolve } from "node:path";
import type { ParsedNode, ParsedRegion } from "./schema.ts";

export interface RegionConfig extends Omit<ParsedRegion, "region" | "nodes"> {
  /** The file that it came from, for people. */
  readonly file: string;
  readonly name: string;
  readonly nodes: readonly NodeConfig[];
}

export type NodeConfig = ParsedNode;
export type DriveConfig = NodeConfig["drives"][number];

/** Relative paths start where docs/configuration.md says. */
export function resolvePaths(file: string, parsed: ParsedRegion): RegionConfig {
  const { region: name, nodes, certificates, ...rest } = parsed;
  const root = resolve(dirname(file), parsed.directory);
  return {
    ...rest,
    file,
    name,
    directory: root,
    credentials: resolve(root, parsed.credentials),
    ...(parsed.federation !== undefined && {
      federation: {
        ...parsed.federation,
        directory: resolve(root, parsed.federation.directory),
        ...(parsed.federation.keys !== undefined && { keys: resolve(root, parsed.federation.keys) }),
      },
    }),
    ...(certificates !== undefined && { certificates: resolve(root, certificates) }),
    nodes: nodes.map((node) => ({
      ...node,
      directory: resolve(root, node.directory),
      drives: node.drives.map((drive) => ({ ...drive, directory: resolve(root, drive.directory) })),
    })),
  };
}

/** Of a node's own key in its federation, mode 600. */
export function federationKeyFile(
  { name, federation }: Pick<RegionConfig, "name" | "federation">,
  node: NodeConfig,
): string {
  if (federation?.keys === undefined) return join(node.directory, "federation.key");
  return join(federation.keys, `${name}-${node.name}.key`);
}
