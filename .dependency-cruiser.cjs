/** Imports point downward only (docs/architecture.md). One rule per module: what it may see of src/. */
const allowed = {
  base: [],
  platform: ["base"],
  erasure: ["base"],
  consensus: ["base"],
  witness: ["base"],
  datanode: ["base"],
  rpc: ["base"],
  metadata: ["base", "consensus"],
  federation: ["base", "consensus", "rpc"],
  region: ["base", "metadata", "datanode", "erasure", "witness", "rpc"],
  replicator: ["base", "metadata", "region", "federation", "rpc"],
  s3: ["base", "region", "replicator", "federation"],
  admin: ["base", "region", "replicator", "federation"],
  config: ["base"],
  cli: ["base", "config", "platform", "admin", "federation", "node"],
};

module.exports = {
  forbidden: [
    ...Object.entries(allowed).map(([module, targets]) => ({
      name: `${module}-sees-only-what-is-below`,
      severity: "error",
      from: { path: `^src/${module}/`, pathNot: "\\.test\\.ts$" },
      to: { path: "^src/", pathNot: `^src/(${[module, ...targets].join("|")})/` },
    })),
    {
      name: "others-import-the-index-only",
      comment:
        "A module's index.ts is its contract, and its views.ts what those need who only read what it says; base and platform are libraries of small files.",
      severity: "error",
      from: { path: "^src/([^/]+)/", pathNot: "\\.test\\.ts$" },
      to: {
        path: "^src/(?!base/|platform/)([^/]+)/",
        pathNot: ["^src/$1/", "^src/[^/]+/(index|views)\\.ts$"],
      },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "raft-core-is-pure",
      severity: "error",
      from: { path: "^src/consensus/core/", pathNot: "\\.test\\.ts$" },
      to: { pathNot: ["^src/consensus/core/", "^src/base/"] },
    },
    {
      name: "raft-nodes-load-no-store",
      comment: "src/node/raft runs on its own; the store node uses it through its index.",
      severity: "error",
      from: { path: "^src/node/raft/", pathNot: "\\.test\\.ts$" },
      to: { path: "^src/", pathNot: "^src/(base|platform|consensus|rpc|node/raft)/" },
    },
    {
      name: "store-nodes-import-the-index-of-raft-nodes",
      severity: "error",
      from: { path: "^src/node/[^/]+$" },
      to: { path: "^src/node/raft/", pathNot: "^src/node/raft/index\\.ts$" },
    },
    {
      name: "src-does-not-import-tests",
      severity: "error",
      from: { path: "^src/", pathNot: "\\.test\\.ts$" },
      to: { path: "^(test|bench|scripts)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    parser: "swc",
    enhancedResolveOptions: {
      extensions: [".ts", ".js", ".cjs"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node"],
    },
  },
};
