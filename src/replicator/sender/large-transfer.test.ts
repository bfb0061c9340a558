import { expect, it } from "vitest";
import { Scheduler } from "../../../test/simulation/scheduler.ts";
import { SimClock } from "../../../test/simulation/sim-clock.ts";
import { bucketId } from "../../base/ids.ts";
import { versionId } from "../../base/version-id.ts";
import type { RegionLink } from "../../federation/index.ts";
import type { ShippableVersion } from "../../metadata/index.ts";
import type { LargeReplica } from "../../region/index.ts";
import type { RpcStream } from "../../rpc/index.ts";
import { encodeLargeReport, type LargeReport, lengthPrefixed } from "../transfer/messages.ts";
import { DeliveryWindow } from "./delivery-window.ts";
import { LargeTransfer } from "./large-transfer.ts";
import { Pacer } from "./pacer.ts";

const MIB = 1024 * 1024;
const RTT_MS = 150;
const version = versionId({ millis: 1, counter: 0, region: 1, random: 0 });

function replicaOf(bytes: number): LargeReplica["replica"] {
  const object = {
    ...{ bytes, etag: "e", checksums: [], headers: {}, userMetadata: [], tags: [], parts: [] },
    storageClass: "STANDARD",
  };
  return { kind: "put", key: "k", version, isNull: false, seen: [], tagsStamp: version, object };
}

it("takes the time of a path from the bytes that a report is about, and none from one that only says alive", async () => {
  const scheduler = new Scheduler();
  const clock = new SimClock(scheduler);
  const bytes = 40 * MIB;
  const reports: { readonly atMs: number; readonly report: LargeReport }[] = [];
  const report = (atMs: number, what: LargeReport): void => void reports.push({ atMs, report: what });
  report(0, { kind: "durable", bytes: 0 });
  // In quarters of what leaves at once, each a round trip after that.
  let sentBytes = 0;
  const onWritten = (length: number): void => {
    for (let quarter = 1; quarter <= 4; quarter++) {
      report(clock.monotonicMs() + RTT_MS, { kind: "taken", bytes: sentBytes + (quarter * length) / 4 });
    }
    sentBytes += length;
    report(clock.monotonicMs() + RTT_MS, { kind: "taken", bytes: sentBytes });
    if (sentBytes === bytes) report(clock.monotonicMs() + RTT_MS, { kind: "outcome", outcome: "applied" });
  };
  let written = 0;
  const stream: Pick<RpcStream, "write" | "read" | "end" | "reset"> = {
    write: async (payload) => {
      if (written++ > 0) onWritten((payload as Uint8Array).length);
    },
    read: async () => {
      while (reports.length === 0) await new Promise<void>((resolve) => clock.after(1, resolve));
      const { atMs, report: next } = reports.shift() ?? { atMs: 0, report: undefined };
      const waitMs = atMs - clock.monotonicMs();
      if (waitMs > 0) await new Promise<void>((resolve) => clock.after(waitMs, resolve));
      return next === undefined ? undefined : Buffer.from(lengthPrefixed(encodeLargeReport(next)));
    },
    end: () => {},
    reset: () => {},
  };
  const link = { open: async () => stream } as unknown as RegionLink;
  const window = new DeliveryWindow({ minBytes: 4 * MIB, maxBytes: 64 * MIB });
  const lanes = { window, pacer: new Pacer(clock, 0), sentLargeBytes: 0 };
  const replicas = {
    async *read() {
      for (let at = 0; at < bytes; at += MIB) yield new Uint8Array(MIB);
    },
  };
  const transfer = new LargeTransfer(
    { replicas, lanes, clock, stallMs: 60_000 },
    {
      large: { bucket: bucketId("00000000000000b1"), replica: replicaOf(bytes) },
      shippable: {} as ShippableVersion,
      signal: new AbortController().signal,
    },
  );
  let outcome: unknown;
  void transfer.run(link).then((ended) => {
    outcome = ended;
  });
  await scheduler.run({ untilMs: 600_000, isDone: () => outcome !== undefined });
  expect(outcome).toBe("applied");
  expect(window.inFlightBytes).toBe(0);
  // The window holds what the path does, and more: it was the least that there is while the time was taken for nothing.
  expect(window.limitBytes).toBeGreaterThan(6 * MIB);
});
