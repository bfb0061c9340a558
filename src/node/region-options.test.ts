import { describe, expect, it } from "vitest";
import type { RegionConfig } from "../config/index.ts";
import { witnessNodes } from "./region-options.ts";

type Roles = RegionConfig["nodes"][number]["roles"];

function witnessesOf(roles: readonly Roles[], enabled = true): readonly number[] {
  const nodes = roles.map((each, i) => ({ id: i + 1, roles: each }));
  return witnessNodes({ nodes, witness: { enabled, lease: 500, atOnce: 3 } } as unknown as RegionConfig);
}

describe("a region's witnesses", () => {
  it("are the nodes with the metadata, when no node has the role", () => {
    expect(witnessesOf([["gateway", "metadata", "data"], ["data"], ["metadata"]])).toEqual([1, 3]);
  });

  it("are those with the role and no others, when there are any", () => {
    expect(witnessesOf([["gateway", "metadata", "data"], ["witness"], ["data", "witness"]])).toEqual([2, 3]);
  });

  it("are none where the region goes without", () => {
    expect(witnessesOf([["metadata"], ["witness"]], false)).toEqual([]);
  });
});
