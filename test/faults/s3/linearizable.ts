/**
 * Real S3 histories: clients put, delete, put on conditions, get and list a few keys through every gateway of a region
 * of three nodes, while nodes are killed and started again; then one order of all of it must explain every answer. A
 * listing counts as a read of each key: keys live in different shards, and each is as it was at some moment of the
 * listing.
 */
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { keyValueModel } from "../../simulation/checkers/key-value-model.ts";
import { checkLinearizability, describeVerdict } from "../../simulation/checkers/linearizability.ts";
import { SeededRandom } from "../../simulation/seeded-random.ts";
import { KeyValueClients } from "./key-value-clients.ts";
import { TestRegion } from "./region.ts";

const bucket = "history";
const CLIENTS = 12;
const KEYS = 6;
/** So that searching for an order stays quick: the history is checked in rounds, each with keys of its own. */
const ROUND_MS = 4_000;
const KILL_AFTER_MS = 1_000;

export interface HistoryReport {
  readonly operations: number;
  readonly unknown: number;
  readonly kills: number;
  /** What no order explains, and bytes that nobody wrote; empty when all is well. */
  readonly anomalies: readonly string[];
}

/** @param onRound is told after each round */
export async function checkHistories(
  rounds: number,
  seed: number,
  onRound: (round: number) => void = () => {},
): Promise<HistoryReport> {
  const region = await TestRegion.start({
    nodes: 3,
    drivesPerNode: 2,
    dataFragments: 4,
    parityFragments: 2,
  });
  const random = new SeededRandom(seed);
  const anomalies: string[] = [];
  let [operations, unknown, kills] = [0, 0, 0];
  try {
    await region.client(1).send(new CreateBucketCommand({ Bucket: bucket }));
    for (let round = 0; round < rounds; round++) {
      const gateways = region.ids.map((id) => region.client(id));
      const prefix = `round-${round}/`;
      const keys = Array.from({ length: KEYS }, (_, i) => `${prefix}key-${i}`);
      const options = { bucket, prefix, keys, clients: CLIENTS, seed: seed + round };
      const clients = new KeyValueClients(gateways, options);
      const running = clients.run();
      const victim = random.pick(region.ids);
      await pause(KILL_AFTER_MS);
      await region.end(victim, "SIGKILL");
      kills++;
      await pause(ROUND_MS - KILL_AFTER_MS);
      await region.startNode(victim);
      await pause(KILL_AFTER_MS);
      clients.stop();
      await running;
      const history = clients.history.operations();
      operations += history.length;
      unknown += history.filter(({ returned }) => returned === undefined).length;
      const verdict = checkLinearizability(keyValueModel, history);
      if (verdict.kind !== "linearizable") anomalies.push(describeVerdict(keyValueModel, verdict));
      anomalies.push(...clients.corrupt);
      onRound(round + 1);
    }
  } finally {
    await region.close({ keepData: anomalies.length > 0 });
  }
  return { operations, unknown, kills, anomalies };
}

/** Real time is part of this test: clients work meanwhile. */
function pause(delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, delayMs);
  });
}
