/**
 * node: the composition root. A `StoreNode` is one process of a region, whole, built in order and stopped in reverse:
 *
 *     const region = await loadRegion(disk, "config/regions/us-east-1.yaml");
 *     const node = await StoreNode.start({ region, node: region.nodes[0], keys }, realComponents(logger));
 *     node.reasons();                           // why it cannot serve yet; empty: it is ready
 *     await node.drain();                       // no more requests; those under way end
 *     await node.stop();
 *
 *     admin port ── data directory ── log ── groups ── drives ── rpc ── region, its workers ── S3 port
 *
 * Its Raft part stands alone as well: raft/index.ts.
 */
export { formatDrive } from "./format-drive.ts";
export { realComponents } from "./raft/index.ts";
export { StoreNode, type StoreNodeOptions } from "./store-node.ts";
