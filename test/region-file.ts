/** A region file for tests with a process of their own: one node, six drives, ports that are free. */
import { freePorts } from "./faults/cluster/cluster.ts";

export interface TestRegion {
  readonly region: string;
  readonly nodes: readonly {
    readonly id: number;
    readonly s3: string;
    readonly admin: string;
    readonly rpc: string;
  }[];
}

/** @param changes of the region's own settings, which replace those that are here */
export async function oneNodeRegion(changes: object = {}): Promise<TestRegion> {
  const [s3, admin, rpc] = await freePorts(3);
  const node = {
    id: 1,
    name: "node-1",
    zone: "a",
    s3: `127.0.0.1:${s3}`,
    admin: `127.0.0.1:${admin}`,
    rpc: `127.0.0.1:${rpc}`,
    directory: "node",
    drives: [1, 2, 3, 4, 5, 6].map((id) => ({ id, directory: `drive-${id}` })),
  };
  return {
    region: "us-east-1",
    number: 1,
    directory: ".",
    nodes: [node],
    placement: { dataFragments: 4, parityFragments: 2 },
    storage: { reserveBytes: 0 },
    ...changes,
  } as TestRegion;
}
