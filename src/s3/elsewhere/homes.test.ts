import { createHash } from "node:crypto";
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterEach, describe, expect, it } from "vitest";
import { credentials } from "../../../test/conformance/harness.ts";
import { FrontDoors } from "../../../test/replicator/front-doors.ts";
import type { Side } from "../../../test/replicator/reads-world.ts";
import { rule } from "../../../test/replicator/told-world.ts";

const running: FrontDoors[] = [];

afterEach(async () => {
  for (const doors of running.splice(0)) await doors.stop();
});

async function started(home?: "us") {
  const doors = await FrontDoors.start();
  running.push(doors);
  const [us, eu, ap] = doors.world.sides as [Side, Side, Side];
  const drained = () => doors.until(() => doors.world.told.world.isDrained());
  if (home !== undefined) await doors.beHome(us);
  return {
    doors,
    world: doors.world,
    us,
    eu,
    ap,
    drained,
    atUs: doors.at(us),
    atEu: doors.at(eu),
    atAp: doors.at(ap),
  };
}

const strong = { "x-atoll-consistency": "strong" };
const proofOf = (answer: { readonly headers: ReadonlyMap<string, string> }) =>
  answer.headers.get("x-atoll-read-proof");
const sessionOf = (answer: { readonly headers: ReadonlyMap<string, string> }) => ({
  "x-atoll-session": answer.headers.get("x-atoll-session") ?? "",
});
const md5Of = (text: string): string => createHash("md5").update(text).digest("base64");
const large = "x".repeat(200_000);

describe("a node that has not heard of the federation's buckets", () => {
  it("takes no writes of one with a home, and proves nothing of it", async () => {
    const { doors, us, atUs } = await started("us");
    await atUs.put("a", "before");
    doors.forget(us);
    const refused = [
      await atUs.put("a", "after"),
      await atUs.get("a", strong),
      await atUs.get("a", { "x-atoll-consistency": "bounded=5s" }),
      await atUs.get("a"),
      await atUs.send("DELETE", "a"),
    ];
    expect(refused.map(({ status, code }) => [status, code])).toEqual(
      refused.map(() => [503, "ServiceUnavailable"]),
    );
    const local = await atUs.get("a", { "x-atoll-consistency": "local" });
    expect([local.status, local.body.toString(), proofOf(local)]).toEqual([200, "before", undefined]);
  });

  it("serves what every region writes, as it has it", async () => {
    const { doors, us, atUs } = await started();
    doors.forget(us);
    expect((await atUs.put("a", "hello")).status).toBe(200);
    expect((await atUs.get("a")).body.toString()).toBe("hello");
  });

  it("promises nothing that it does not know how to keep", async () => {
    const { doors, us, atUs } = await started();
    const session = sessionOf(await atUs.put("a", "before"));
    doors.forget(us);
    const refused = [
      await atUs.put("a", "after", { "x-atoll-ack-regions": "2" }),
      await atUs.put("a", "after", session),
      await atUs.get("a", strong),
      await atUs.get("a", session),
      await atUs.send("GET", "", { headers: { "x-atoll-consistency": "bounded=5s" } }),
    ];
    expect(refused.map(({ status, code }) => [status, code])).toEqual(
      refused.map(() => [503, "ServiceUnavailable"]),
    );
    expect((await atUs.get("a")).body.toString()).toBe("before");
  });

  it("does not acknowledge what a shard took as a home's, whatever the record said before", async () => {
    const { doors, us, atUs } = await started("us");
    doors.forget(us);
    const { region } = us.region;
    const bucket = region.bucket.bind(region);
    // As it was kept before there was a home: the write itself finds out how it is now.
    region.bucket = async (name) => {
      region.bucket = bucket;
      const { home: _, ...before } = await bucket(name);
      return before;
    };
    const refused = await atUs.put("a", "after");
    expect([refused.status, refused.code]).toEqual([503, "ServiceUnavailable"]);
    expect(refused.body).toContain("written in epoch 1");
  });

  it("nor does one that has heard of it long ago, of what another region hands on", async () => {
    const { doors, us, eu, atUs, atEu } = await started("us");
    await atUs.put("a", "before");
    doors.remember(us, [eu]);
    for (const refused of [await atEu.put("a", "after"), await atEu.send("DELETE", "a")]) {
      expect([refused.status, refused.code]).toEqual([503, "ServiceUnavailable"]);
    }
    const local = await atUs.get("a", { "x-atoll-consistency": "local" });
    expect(local.body.toString()).toBe("before");
  });
});

describe("a strong read", () => {
  it("takes no object bytes from elsewhere while what is here is current, and all of them when it is not", async () => {
    const { doors, us, eu, drained, atUs, atEu } = await started("us");
    await atUs.put("a", large);
    await drained();
    const here = await atEu.get("a", strong);
    expect([here.status, here.body.length, here.headers.has("x-atoll-served-by")]).toEqual([
      200,
      200_000,
      false,
    ]);
    expect(proofOf(here)).toMatch(
      /^strong; region=eu; home=us; epoch=1; shard=\d+; index=\d+; stamp=[0-9a-f]{16}$/,
    );
    expect(atEu.tunnel.counters.requests).toBe(0);
    doors.world.hold(us, eu, true);
    await atUs.put("a", large.toUpperCase());
    const there = await atEu.get("a", strong);
    expect([there.body[0], there.headers.get("x-atoll-served-by")]).toEqual(["X", "region-1"]);
    expect(proofOf(there)).toMatch(/^strong; region=us; home=us; epoch=1/);
    expect((await atEu.get("a")).body[0]).toBe("x");
    const headed = await atEu.send("HEAD", "a", { headers: strong });
    expect(proofOf(headed)).toMatch(/^strong; region=us/);
  });

  it("may be of what is missing, of tags, attributes and lists", async () => {
    const { doors, us, eu, drained, atUs, atEu } = await started("us");
    const missing = await atEu.get("a", strong);
    expect([missing.status, missing.code]).toEqual([404, "NoSuchKey"]);
    expect(proofOf(missing)).toMatch(/^strong; region=eu; home=us; epoch=1/);
    await atUs.put("a", "hello", { "x-amz-tagging": "team=blue" });
    await drained();
    const queries = ["tagging", "attributes", "acl"] as const;
    const ask = (query: string) =>
      atEu.send("GET", "a", { query, headers: { ...strong, "x-amz-object-attributes": "ObjectSize" } });
    for (const query of queries) expect(proofOf(await ask(`${query}=`))).toMatch(/^strong; region=eu/);
    const list = (query: string) => atEu.send("GET", "", { query, headers: strong });
    for (const query of ["list-type=2", "versions=", ""]) {
      const listed = await list(query);
      expect([listed.status, proofOf(listed)]).toEqual([200, "strong; region=eu; home=us; epoch=1"]);
      expect(listed.body).toContain("<Key>a</Key>");
    }
    doors.world.hold(us, eu, true);
    await atUs.put("b", "hello");
    const listed = await list("list-type=2");
    expect(listed.body).toContain("<Key>b</Key>");
    expect(proofOf(listed)).toBe("strong; region=us; home=us; epoch=1");
  });

  it("may be asked for by a presigned request's query", async () => {
    const { drained, atUs, atEu } = await started("us");
    await atUs.put("a", "hello");
    await drained();
    const client = new S3Client({
      ...{ endpoint: `http://127.0.0.1:${atEu.port}`, region: "eu", forcePathStyle: true },
      credentials,
    });
    client.middlewareStack.add(
      (next) => (args) => {
        const request = args.request as { query: Record<string, string> };
        request.query["x-atoll-consistency"] = "strong";
        return next(args);
      },
      { step: "build" },
    );
    const url = await getSignedUrl(client, new GetObjectCommand({ Bucket: "photos", Key: "a" }));
    client.destroy();
    expect(url).toContain("x-atoll-consistency=strong");
    const answer = await fetch(url);
    expect([answer.status, await answer.text()]).toEqual([200, "hello"]);
    expect(answer.headers.get("x-atoll-read-proof")).toMatch(/^strong; region=eu; home=us/);
  });

  it("needs a home, and one that can be reached", async () => {
    const { doors, us, eu, atEu } = await started();
    const none = await atEu.get("a", strong);
    expect([none.status, none.code]).toEqual([400, "InvalidRequest"]);
    expect(none.body).toContain("has no home");
    await doors.beHome(us);
    doors.world.told.world.cut(us.region, eu.region);
    const cut = await atEu.get("a", strong);
    expect([cut.status, cut.code]).toEqual([503, "ServiceUnavailable"]);
    expect(cut.body).toContain("region-1, the bucket's home");
  });
});

describe("headers", () => {
  it.each([
    ["x-atoll-consistency", "eventual", "must be &quot;local&quot;"],
    ["x-atoll-consistency", "bounded=5", "a whole number with a unit"],
    ["x-atoll-consistency", "bounded=1ms", "between 10ms and 24h"],
    ["x-atoll-session", "AQAD", "it is cut short"],
  ])("%s: %s is refused, with why", async (name, value, why) => {
    const { atUs } = await started();
    const answer = await atUs.get("a", { [name]: value });
    expect([answer.status, answer.code]).toEqual([400, "InvalidArgument"]);
    expect(answer.body).toContain(why);
    expect(answer.body).toContain(`<ArgumentName>${name}</ArgumentName>`);
  });

  it.each([
    ["x-atoll-ack-regions", "0"],
    ["x-atoll-ack-regions", "two"],
    ["x-atoll-ack-timeout", "1h"],
  ])("%s: %s is refused on a write", async (name, value) => {
    const { atUs } = await started();
    const answer = await atUs.put("a", "hello", { [name]: value });
    expect([answer.status, answer.code]).toEqual([400, "InvalidArgument"]);
  });
});

describe("a bounded read", () => {
  it("is answered here with its age, and at home when more may be missing", async () => {
    const { doors, us, eu, drained, atUs, atEu } = await started("us");
    await atUs.put("a", "old");
    await drained();
    const bounded = { "x-atoll-consistency": "bounded=2s" };
    expect(proofOf(await atEu.get("a", bounded))).toMatch(/^bounded; region=eu; age=\d+ms$/);
    doors.world.hold(us, eu, true);
    await atUs.put("a", "new");
    await doors.pass(3_000);
    const answer = await atEu.get("a", bounded);
    expect([answer.body, answer.headers.get("x-atoll-served-by")]).toEqual(["new", "region-1"]);
  });

  it("is what a bucket says where a request does not", async () => {
    const { world, drained, atUs, atEu } = await started("us");
    await world.change({ reads: { mode: "bounded", maxAgeMs: 60_000 } });
    await atUs.put("a", "hello");
    await drained();
    expect(proofOf(await atEu.get("a"))).toMatch(/^bounded; region=eu/);
    expect(proofOf(await atEu.get("a", { "x-atoll-consistency": "local" }))).toBe("local; region=eu");
  });
});

describe("a session", () => {
  it("sees its writes and what it has read wherever it goes", async () => {
    const { doors, us, eu, ap, drained, atUs, atEu, atAp } = await started();
    doors.world.hold(us, eu, true);
    doors.world.hold(us, ap, true);
    const written = await atUs.put("a", "hello");
    const read = await atEu.get("a", sessionOf(written));
    expect([read.body, read.headers.get("x-atoll-served-by")]).toEqual(["hello", "region-1"]);
    const gone = await atUs.send("DELETE", "a", { headers: sessionOf(read) });
    expect(gone.status).toBe(204);
    const missing = await atAp.get("a", sessionOf(gone));
    expect([missing.status, missing.headers.get("x-atoll-served-by")]).toEqual([404, "region-1"]);
    doors.world.hold(us, eu, false);
    doors.world.hold(us, ap, false);
    await drained();
    const here = await atAp.get("a", sessionOf(missing));
    expect([here.status, proofOf(here), here.headers.has("x-atoll-served-by")]).toEqual([
      404,
      "session; region=ap",
      false,
    ]);
    expect(sessionOf(here)["x-atoll-session"].length).toBeLessThanOrEqual(128);
  });
});

describe("a session that goes on from a strong read", () => {
  it("does not see again what the home has deleted, and the region that was asked never had", async () => {
    const { doors, us, eu, ap, drained, atUs, atEu, atAp } = await started("us");
    doors.world.hold(us, eu, true);
    const written = await atUs.put("a", "hello");
    await doors.until(async () => (await atAp.get("a")).status === 200);
    doors.world.hold(us, ap, true);
    expect((await atUs.send("DELETE", "a", { query: "versionId=null" })).status).toBe(204);
    const missing = await atEu.get("a", { ...strong, ...sessionOf(written) });
    expect([missing.status, proofOf(missing)]).toEqual([
      404,
      expect.stringMatching(/^strong; region=eu; home=us/),
    ]);
    const still = await atAp.get("a", sessionOf(missing));
    expect([still.status, still.headers.get("x-atoll-served-by")]).toEqual([404, "region-1"]);
    for (const side of [eu, ap]) doors.world.hold(us, side, false);
    await drained();
    const here = await atAp.get("a", sessionOf(missing));
    expect([here.status, proofOf(here)]).toEqual([404, "session; region=ap"]);
  });
});

describe("a write", () => {
  it("of a bucket with a home is done there, whoever is asked, with one winner of a condition", async () => {
    const { doors, atUs, atEu, atAp } = await started("us");
    const written = await atEu.put("a", large);
    expect([written.status, written.headers.get("x-atoll-served-by")]).toEqual([200, "region-1"]);
    expect(written.headers.get("x-atoll-session")).toBeTypeOf("string");
    expect((await atUs.get("a")).body.length).toBe(200_000);
    const answers = await Promise.all(
      doors.doors.map((door) =>
        door.put("once", door.side.region.number.toString(), { "if-none-match": "*" }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const deleted = await atAp.send("DELETE", "a");
    expect([deleted.status, deleted.headers.get("x-atoll-served-by")]).toEqual([204, "region-1"]);
  });

  it("is held while the home moves, and then done at the new one", async () => {
    const { doors, world, us, eu, atUs, atAp } = await started("us");
    await world.change({ moving: { to: eu.region.number, sinceMs: 1 } });
    const held = [atUs.put("a", "one"), atAp.put("b", "two")];
    await doors.until(() => atUs.app.inFlightRequests === 1 && atAp.app.inFlightRequests === 1);
    await doors.pass(200);
    await world.change({ moving: null });
    await world.moveHome(us, eu);
    await doors.follow();
    const answers = await Promise.all(held);
    expect(answers.map(({ status, headers }) => [status, headers.get("x-atoll-served-by")])).toEqual([
      [200, "region-2"],
      [200, "region-2"],
    ]);
  });

  it("of many keys waits until the new home's shards follow", async () => {
    const { doors, world, us, eu, atUs, atEu } = await started("us");
    await atUs.put("a", "hello");
    await world.moveHome(us, eu);
    const body = "<Delete><Object><Key>a</Key></Object></Delete>";
    const options = { query: "delete=", body, headers: { "content-md5": md5Of(body) } };
    const held = atEu.send("POST", "", options);
    await doors.until(() => atEu.app.inFlightRequests === 1);
    await doors.pass(200);
    await doors.follow();
    const answer = await held;
    expect([answer.status, answer.body.includes("<Deleted><Key>a</Key>")]).toEqual([200, true]);
  });

  it("is not acknowledged once the lease has gone, nor is what it found in its way", async () => {
    const { us, atUs } = await started("us");
    await atUs.put("a", "hello");
    us.lease.isHeld = false;
    const refused = await atUs.put("b", "hello");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "1"]);
    us.lease.isHeld = true;
    // It is lost between the write and its answer.
    const find = us.region.world.metadata.put.bind(us.region.world.metadata);
    us.region.world.metadata.put = async (command) => {
      const written = await find(command);
      us.lease.isHeld = false;
      return written;
    };
    const lost = await atUs.put("b", "hello");
    expect([lost.status, lost.code]).toEqual([503, "ServiceUnavailable"]);
    us.lease.isHeld = true;
    const late = atUs.put("a", "other", { "if-none-match": "*" });
    us.region.world.metadata.find = (
      (original) =>
      async (...of: Parameters<typeof original>) => {
        us.lease.isHeld = false;
        return original(...of);
      }
    )(us.region.world.metadata.find.bind(us.region.world.metadata));
    expect((await late).status).toBe(503);
  });

  it("where the home can't be reached is an error that names it", async () => {
    const { doors, us, eu, atEu } = await started("us");
    doors.world.told.world.cut(us.region, eu.region);
    await doors.until(() => eu.region.links.link(us.region.number)?.isConnected !== true);
    const answer = await atEu.put("a", "hello");
    expect([answer.status, answer.code]).toEqual([503, "ServiceUnavailable"]);
    expect(answer.body).toContain("no connection to us, the home of photos");
  });

  it("that hangs at a home is refused as soon as the home is known to have moved, or is not heard", async () => {
    const { doors, world, us, ap, eu, atUs, atEu } = await started("us");
    const { metadata } = us.region.world;
    const put = metadata.put.bind(metadata);
    metadata.put = () => new Promise(() => {});
    const hanging = atEu.put("a", "hello");
    await doors.until(() => atUs.app.inFlightRequests === 1);
    await world.moveHome(us, ap);
    const moved = await hanging;
    expect([moved.status, moved.code, moved.headers.get("retry-after")]).toEqual([
      ...[503, "ServiceUnavailable", "1"],
    ]);
    expect(moved.body).toContain("us, the home of photos when the write was handed to it, is no more");
    await doors.follow();
    expect((await atEu.put("a", "hello")).headers.get("x-atoll-served-by")).toBe("region-3");
    metadata.put = put;
    const { metadata: atAp } = ap.region.world;
    atAp.put = () => new Promise(() => {});
    const silent = atEu.put("b", large);
    await doors.until(() => doors.at(ap).app.inFlightRequests === 1);
    const link = eu.region.links.link(ap.region.number);
    Object.assign(link ?? {}, { isSuspect: true });
    const refused = await silent;
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "1"]);
    expect(refused.body).toContain("ap, the home of photos when the write was handed to it, is not heard");
  });

  it("in parts is bound to the home", async () => {
    const { atUs, atEu } = await started("us");
    const begun = await atEu.send("POST", "a", { query: "uploads=" });
    const uploadId = /<UploadId>(.*?)<\/UploadId>/.exec(begun.body)?.[1] ?? "";
    expect(begun.headers.get("x-atoll-served-by")).toBe("region-1");
    const part = await atEu.send("PUT", "a", { query: `partNumber=1&uploadId=${uploadId}`, body: "hello" });
    const body = `<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>${part.headers.get("etag")}</ETag></Part></CompleteMultipartUpload>`;
    const done = await atEu.send("POST", "a", { query: `uploadId=${uploadId}`, body });
    expect([done.status, done.headers.get("x-atoll-served-by")]).toEqual([200, "region-1"]);
    expect((await atUs.get("a")).body).toBe("hello");
  });
});

describe("acknowledgement by regions", () => {
  const two = { "x-atoll-ack-regions": "2", "x-atoll-ack-timeout": "2s" };
  const three = { ...two, "x-atoll-ack-regions": "3" };

  it("waits until they have it, of every kind of write", async () => {
    const { world, us, eu, ap, atUs } = await started("us");
    world.hold(us, ap, true);
    const has = async (side: Side, key: string) =>
      (await side.region.region.find({ bucket: "photos", key, version: undefined })).kind;
    expect((await atUs.put("a", "hello", two)).status).toBe(200);
    expect([await has(eu, "a"), await has(ap, "a")]).toEqual(["object", "missing"]);
    const copied = await atUs.send("PUT", "b", { headers: { ...two, "x-amz-copy-source": "photos/a" } });
    expect([copied.status, await has(eu, "b")]).toEqual([200, "object"]);
    const tagging = "<Tagging><TagSet><Tag><Key>k</Key><Value>v</Value></Tag></TagSet></Tagging>";
    const tagged = await atUs.send("PUT", "a", { query: "tagging=", body: tagging, headers: two });
    const there = await eu.region.region.find({ bucket: "photos", key: "a", version: undefined });
    expect([tagged.status, there.kind === "object" && there.object.tags]).toEqual([
      200,
      [{ key: "k", value: "v" }],
    ]);
    const deleted = await atUs.send("DELETE", "a", { headers: two });
    expect([deleted.status, await has(eu, "a")]).toEqual([204, "deleteMarker"]);
  });

  it("that does not come says who lacks it, and that the write stands", async () => {
    const { world, us, eu, ap, atUs, atEu } = await started("us");
    world.hold(us, ap, true);
    const late = await atEu.put("a", "hello", three);
    expect([late.status, late.code]).toEqual([503, "ServiceUnavailable"]);
    expect(late.body).toContain("The write stands in 2 of the 3 regions");
    expect(late.body).toContain("ap did not have it after 2000 ms");
    expect((await atUs.get("a")).body).toBe("hello");
    world.hold(us, eu, true);
    const keys = ["a", "b"].map((key) => `<Object><Key>${key}</Key></Object>`).join("");
    const many = await atUs.send("POST", "", {
      query: "delete=",
      body: `<Delete>${keys}</Delete>`,
      headers: { ...two, "x-atoll-ack-timeout": "500ms", "content-md5": md5Of(`<Delete>${keys}</Delete>`) },
    });
    const errors = [...many.body.matchAll(/<Error><Key>(.*?)<\/Key><Code>ServiceUnavailable<\/Code>/g)];
    expect([many.status, errors.map(([, key]) => key)]).toEqual([200, ["a", "b"]]);
  });

  it("by more regions than the rules reach is refused before anything is written", async () => {
    const { atUs } = await started("us");
    const answer = await atUs.put("a", "hello", { "x-atoll-ack-regions": "4" });
    expect([answer.status, answer.code]).toEqual([400, "InvalidArgument"]);
    expect(answer.body).toContain("bring this key to 3: us, ");
    expect((await atUs.get("a")).status).toBe(404);
  });

  it("is looked into before each kind of write: nothing is done whose end nobody could tell", async () => {
    const { atUs } = await started("us");
    const written = await atUs.put("a", "hello");
    const version = written.headers.get("x-amz-version-id") ?? "";
    const tagging = "<Tagging><TagSet><Tag><Key>k</Key><Value>v</Value></Tag></TagSet></Tagging>";
    await atUs.send("PUT", "a", { query: "tagging=", body: tagging });
    const begun = await atUs.send("POST", "parts", { query: "uploads=" });
    const upload = `uploadId=${/<UploadId>(.*?)<\/UploadId>/.exec(begun.body)?.[1] ?? ""}`;
    const part = await atUs.send("PUT", "parts", { query: `partNumber=1&${upload}`, body: "hello" });
    const parts = `<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>${part.headers.get("etag")}</ETag></Part></CompleteMultipartUpload>`;
    const keys = "<Delete><Object><Key>a</Key></Object></Delete>";
    const four = { "x-atoll-ack-regions": "4" };
    const stateOf = async () => [
      (await atUs.send("GET", "", { query: "versions=" })).body.replaceAll(
        /<(RequestId|HostId)>.*?<\/\1>/g,
        "",
      ),
      (await atUs.send("GET", "a", { query: "tagging=" })).body,
    ];
    const before = await stateOf();
    const refused = [
      await atUs.put("a", "again", four),
      await atUs.send("PUT", "b", { headers: { ...four, "x-amz-copy-source": "photos/a" } }),
      await atUs.send("POST", "parts", { query: upload, body: parts, headers: four }),
      await atUs.send("PUT", "a", { query: "tagging=", body: "<Tagging><TagSet/></Tagging>", headers: four }),
      await atUs.send("DELETE", "a", { query: "tagging=", headers: four }),
      await atUs.send("DELETE", "a", { headers: four }),
      await atUs.send("DELETE", "a", { query: `versionId=${version}`, headers: four }),
    ];
    expect(refused.map(({ status, code }) => [status, code])).toEqual(
      refused.map(() => [400, "InvalidArgument"]),
    );
    const many = await atUs.send("POST", "", {
      query: "delete=",
      body: keys,
      headers: { ...four, "content-md5": md5Of(keys) },
    });
    expect(many.body).toMatch(/<Error><Key>a<\/Key><Code>InvalidArgument<\/Code>/);
    expect(await stateOf()).toEqual(before);
  });

  it("counts a region only where the rule that counts there ships what is done", async () => {
    const { doors, world, us, drained, atUs } = await started();
    const whole = { versionDeletes: true };
    const markers = rule("markers", "eu", {
      ...{ priority: 4, deleteMarkerReplication: "Disabled" as const, versionDeletes: false },
      filter: { form: "Prefix", prefix: "kept/", tags: [] },
    });
    const tagged = rule("tagged", "eu", {
      ...{ priority: 3, deleteMarkerReplication: "Disabled" as const, versionDeletes: false },
      filter: { form: "And", prefix: "", tags: [{ key: "k", value: "v" }] },
    });
    await world.told.decideRules(
      ...[markers, tagged, rule("to-eu", "eu", { ...whole, priority: 1 })],
      rule("to-ap", "ap", { ...whole, priority: 2 }),
    );
    await doors.follow();
    for (const key of ["a", "b", "kept/a"]) {
      expect((await atUs.put(key, "hello", key === "b" ? { "x-amz-tagging": "k=v" } : {})).status).toBe(200);
    }
    await drained();
    const isHeldIn = async (side: Side, key: string) =>
      (await side.region.region.find({ bucket: "photos", key, version: undefined })).kind === "object";
    const version = { query: "versionId=null", headers: three };
    for (const refused of [
      await atUs.send("DELETE", "kept/a", { headers: three }),
      // Its tags are not known before it is deleted.
      await atUs.send("DELETE", "b", version),
      await atUs.send("DELETE", "a", version),
    ]) {
      expect([refused.status, refused.code]).toEqual([400, "InvalidArgument"]);
      expect(refused.body).toContain("bring this key to 2");
    }
    expect(await isHeldIn(us, "kept/a")).toBe(true);
    expect((await atUs.send("DELETE", "a", { headers: three })).status).toBe(204);
  });

  it("waits for a deletion of a version that another request has made, and not shipped", async () => {
    const { world, us, eu, ap, drained, atUs } = await started();
    await world.change({ versioning: "enabled" });
    await world.follow();
    const written = await atUs.put("a", "hello");
    const query = `versionId=${written.headers.get("x-amz-version-id")}`;
    await drained();
    for (const side of [eu, ap]) world.hold(us, side, true);
    const headers = { ...two, "x-atoll-ack-timeout": "300ms" };
    // The second one is what an SDK makes of the first one's answer.
    for (let times = 0; times < 2; times++) {
      const late = await atUs.send("DELETE", "a", { query, headers });
      expect([late.status, late.code]).toEqual([503, "ServiceUnavailable"]);
    }
    world.hold(us, eu, false);
    expect((await atUs.send("DELETE", "a", { query, headers: two })).status).toBe(204);
  });

  it("of a key that is deleted in two ways at once waits for each where it is to come", async () => {
    const { doors, world, us, ap, eu, drained, atUs } = await started();
    await world.change({ versioning: "enabled" });
    const oneWay = { form: "Prefix", prefix: "", tags: [] } as const;
    await world.told.decideRules(
      rule("markers", "eu", { filter: oneWay, priority: 1, versionDeletes: false }),
      rule("versions", "ap", {
        ...{ filter: oneWay, priority: 2, deleteMarkerReplication: "Disabled" as const },
        versionDeletes: true,
      }),
    );
    await doors.follow();
    const version = (await atUs.put("a", "hello")).headers.get("x-amz-version-id");
    await drained();
    for (const side of [eu, ap]) world.hold(us, side, true);
    const both = ["", `<VersionId>${version}</VersionId>`].map((which) => `<Key>a</Key>${which}`);
    const body = `<Delete>${both.map((object) => `<Object>${object}</Object>`).join("")}</Delete>`;
    const answer = await atUs.send("POST", "", {
      ...{ query: "delete=", body },
      headers: { ...two, "x-atoll-ack-timeout": "300ms", "content-md5": md5Of(body) },
    });
    expect([answer.status, [...answer.body.matchAll(/<Error>/g)].length]).toEqual([200, 2]);
  });

  it("is what a bucket says where a request does not", async () => {
    const { world, us, eu, ap, atUs } = await started("us");
    await world.change({ ackRegions: 2 });
    for (const side of [eu, ap]) world.hold(us, side, true);
    expect((await atUs.put("a", "hello", { "x-atoll-ack-timeout": "1s" })).status).toBe(503);
    expect((await atUs.put("a", "hello", { "x-atoll-ack-regions": "1" })).status).toBe(200);
  });
});

describe("a region that can't serve objects", () => {
  it("hands on what stands elsewhere too", async () => {
    const { drained, atUs, atEu } = await started();
    await atUs.put("a", "hello");
    await drained();
    atEu.dataPlane.isHealthy = false;
    const read = await atEu.get("a");
    expect([read.body, read.headers.get("x-atoll-served-by")]).toEqual(["hello", "region-1"]);
    const written = await atEu.put("b", "hello");
    expect([written.status, written.headers.get("x-atoll-served-by")]).toEqual([200, "region-1"]);
  });
});
