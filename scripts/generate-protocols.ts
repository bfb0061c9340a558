/**
 * Compiles proto/*.proto into a static codec beside the module that speaks it: NAME.gen.js and NAME.gen.d.ts.
 * With --check it only compares, and fails when a committed codec is out of date.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

/** Which module owns the codec of which file. */
const targets: Record<string, string> = {
  "proto/raft.proto": "src/consensus/wire/raft",
  "proto/state.proto": "src/consensus/state-machine/state",
  "proto/rpc.proto": "src/rpc/rpc",
  "proto/witness.proto": "src/witness/witness",
  "proto/log.proto": "src/consensus/log/log",
  "proto/node.proto": "src/node/raft/node",
  "proto/federation.proto": "src/federation/federation",
  "proto/fragment.proto": "src/region/blobs/fragment",
  "proto/metadata.proto": "src/metadata/codec/metadata",
  "proto/region.proto": "src/region/groups/region",
  "proto/datanode.proto": "src/datanode/datanode",
  "proto/placement.proto": "src/replicator/placement/placement",
  "proto/control.proto": "src/federation/control/codec/control",
  "proto/tunnel.proto": "src/replicator/tunnel/tunnel",
  "proto/replicator.proto": "src/replicator/transfer/replicator",
  "proto/verify.proto": "src/replicator/verify/verify",
  "proto/reads.proto": "src/replicator/reads/reads",
  "proto/failover.proto": "src/replicator/failover/failover",
};

/** The path from a codec to the configured runtime. */
const runtimeFrom = (target: string): string => relative(dirname(target), "src/base/protobuf.ts");

const check = process.argv.includes("--check");
const bin = (name: string): string => join("node_modules", ".bin", name);
const workDirectory = mkdtempSync(join(tmpdir(), "atoll-proto-"));
let stale = 0;

for (const [source, target] of Object.entries(targets)) {
  const script = join(workDirectory, "codec.gen.js");
  const types = join(workDirectory, "codec.gen.d.ts");
  execFileSync(bin("pbjs"), [
    "--target",
    "static-module",
    "--wrap",
    "es6",
    "--force-number",
    "--no-create",
    "--no-verify",
    "--no-convert",
    "--no-delimited",
    "--no-typeurl",
    "--no-service",
    // Codecs find their nested types through the root: one that is shared would belong to the codec loaded last.
    "--root",
    target,
    "--out",
    script,
    source,
  ]);
  execFileSync(bin("pbts"), ["--out", types, script]);
  for (const [from, to] of [
    [script, `${target}.gen.js`],
    [types, `${target}.gen.d.ts`],
  ] as const) {
    const fresh = readFileSync(from, "utf8").replace('"protobufjs/minimal.js"', `"${runtimeFrom(target)}"`);
    if (!check) {
      writeFileSync(to, fresh);
    } else if (readFileSync(to, "utf8") !== fresh) {
      console.error(`${to}: out of date with ${source}; run: npm run generate`);
      stale++;
    }
  }
}
if (stale > 0) process.exit(1);
console.log(`${Object.keys(targets).length} codecs ${check ? "are up to date" : "written"}`);
