import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteBucketTaggingCommand,
  GetBucketAclCommand,
  GetBucketCorsCommand,
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLocationCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyCommand,
  GetBucketReplicationCommand,
  GetBucketRequestPaymentCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  GetBucketWebsiteCommand,
  GetObjectLockConfigurationCommand,
  GetPublicAccessBlockCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  PutBucketTaggingCommand,
} from "@aws-sdk/client-s3";
import { describe, expect, it } from "vitest";
import { bucketName, refusalOf, type Suite } from "../harness.ts";

const missing = { code: "NoSuchBucket", status: 404 };

export function bucketCases(suite: Suite): void {
  describe("buckets", () => {
    it("are made, found, listed and deleted", async () => {
      const { client } = suite;
      const Bucket = bucketName();
      const created = await client.send(new CreateBucketCommand({ Bucket }));
      expect(created.Location).toBe(`/${Bucket}`);
      const head = await client.send(new HeadBucketCommand({ Bucket }));
      expect(head.BucketRegion).toBe(suite.target.bucketRegion ?? suite.target.region);
      const { Buckets = [], Owner } = await client.send(new ListBucketsCommand({}));
      const listed = Buckets.find(({ Name }) => Name === Bucket);
      expect(listed?.CreationDate).toBeInstanceOf(Date);
      expect(Owner?.ID).toBeTypeOf("string");
      await client.send(new DeleteBucketCommand({ Bucket }));
      expect(await refusalOf(client.send(new HeadBucketCommand({ Bucket })))).toEqual({
        code: "NotFound",
        status: 404,
      });
    });

    it("are not deleted while something is in them", async () => {
      const Bucket = await suite.bucket();
      await suite.put(Bucket, "a");
      expect(await refusalOf(suite.client.send(new DeleteBucketCommand({ Bucket })))).toEqual({
        code: "BucketNotEmpty",
        status: 409,
      });
    });

    it("can be made twice by their owner in us-east-1 only", async () => {
      const Bucket = await suite.bucket();
      const again = suite.client.send(new CreateBucketCommand({ Bucket }));
      const { region, bucketRegion = region } = suite.target;
      if (bucketRegion === "us-east-1") expect((await again).$metadata.httpStatusCode).toBe(200);
      else expect(await refusalOf(again)).toEqual({ code: "BucketAlreadyOwnedByYou", status: 409 });
    });

    it.each(["EU", "us-east-1", "nowhere"])(
      "are not made in %s by an endpoint of us-east-1",
      async (constraint) => {
        const Bucket = bucketName();
        const configuration = { LocationConstraint: constraint as "EU" };
        const request = suite.client.send(
          new CreateBucketCommand({ Bucket, CreateBucketConfiguration: configuration }),
        );
        const code = constraint === "EU" ? "IllegalLocationConstraintException" : "InvalidLocationConstraint";
        expect(await refusalOf(request)).toEqual({ code, status: 400 });
      },
    );

    it.each(["ab", "Capital", "under_score", "192.168.0.1", "dot..dot"])(
      "are not called %s",
      async (Bucket) => {
        expect(await refusalOf(suite.client.send(new CreateBucketCommand({ Bucket })))).toEqual({
          code: "InvalidBucketName",
          status: 400,
        });
      },
    );

    it("are listed by prefix and page", async () => {
      const { client } = suite;
      const stem = bucketName();
      const names = ["a", "b", "c"].map((end) => `${stem}-${end}`);
      for (const Bucket of names) await client.send(new CreateBucketCommand({ Bucket }));
      const first = await client.send(new ListBucketsCommand({ Prefix: `${stem}-`, MaxBuckets: 2 }));
      expect(first.Buckets?.map(({ Name }) => Name)).toEqual(names.slice(0, 2));
      expect(first.Prefix).toBe(`${stem}-`);
      const second = await client.send(
        new ListBucketsCommand({
          Prefix: `${stem}-`,
          MaxBuckets: 2,
          ContinuationToken: first.ContinuationToken,
        }),
      );
      expect(second.Buckets?.map(({ Name }) => Name)).toEqual(names.slice(2));
      expect(second.ContinuationToken).toBeUndefined();
    });

    it("say their location", async () => {
      const Bucket = await suite.bucket();
      const { LocationConstraint } = await suite.client.send(new GetBucketLocationCommand({ Bucket }));
      const { region, bucketRegion = region } = suite.target;
      expect(LocationConstraint || "us-east-1").toBe(bucketRegion);
    });

    it("are versioned when asked to", async () => {
      const Bucket = await suite.bucket();
      const read = () => suite.client.send(new GetBucketVersioningCommand({ Bucket }));
      expect((await read()).Status).toBeUndefined();
      await suite.setVersioning(Bucket, "Enabled");
      expect((await read()).Status).toBe("Enabled");
      await suite.setVersioning(Bucket, "Suspended");
      expect((await read()).Status).toBe("Suspended");
    });

    it("have tags", async () => {
      const { client } = suite;
      const Bucket = await suite.bucket();
      const read = () => client.send(new GetBucketTaggingCommand({ Bucket }));
      expect(await refusalOf(read())).toEqual({ code: "NoSuchTagSet", status: 404 });
      const TagSet = [{ Key: "team", Value: "blau & grün" }];
      await client
        .send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet } }))
        .catch((error: unknown) => {
          expect(error).toMatchObject({ name: "InvalidTag" });
        });
      const fine = [{ Key: "team", Value: "blau + grün" }];
      await client.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet: fine } }));
      expect((await read()).TagSet).toEqual(fine);
      await client.send(new DeleteBucketTaggingCommand({ Bucket }));
      expect(await refusalOf(read())).toEqual({ code: "NoSuchTagSet", status: 404 });
    });

    it("answer what clients probe for", async () => {
      const { client } = suite;
      const Bucket = await suite.bucket();
      const absent: [Promise<unknown>, string][] = [
        [client.send(new GetBucketPolicyCommand({ Bucket })), "NoSuchBucketPolicy"],
        [client.send(new GetBucketCorsCommand({ Bucket })), "NoSuchCORSConfiguration"],
        [client.send(new GetBucketLifecycleConfigurationCommand({ Bucket })), "NoSuchLifecycleConfiguration"],
        [
          client.send(new GetBucketEncryptionCommand({ Bucket })),
          "ServerSideEncryptionConfigurationNotFoundError",
        ],
        [
          client.send(new GetObjectLockConfigurationCommand({ Bucket })),
          "ObjectLockConfigurationNotFoundError",
        ],
        [client.send(new GetBucketReplicationCommand({ Bucket })), "ReplicationConfigurationNotFoundError"],
        [client.send(new GetBucketWebsiteCommand({ Bucket })), "NoSuchWebsiteConfiguration"],
        [client.send(new GetPublicAccessBlockCommand({ Bucket })), "NoSuchPublicAccessBlockConfiguration"],
      ];
      // All at once: one that is refused first must have somebody who waits for it.
      const refusals = await Promise.all(absent.map(([request]) => refusalOf(request)));
      expect(refusals).toEqual(absent.map(([, code]) => ({ code, status: 404 })));
      const { Grants } = await client.send(new GetBucketAclCommand({ Bucket }));
      expect(Grants?.map(({ Permission }) => Permission)).toEqual(["FULL_CONTROL"]);
      expect((await client.send(new GetBucketRequestPaymentCommand({ Bucket }))).Payer).toBe("BucketOwner");
      const { OwnershipControls } = await client.send(new GetBucketOwnershipControlsCommand({ Bucket }));
      expect(OwnershipControls?.Rules?.[0]?.ObjectOwnership).toBe("BucketOwnerEnforced");
    });

    it("that are not there have nothing", async () => {
      const { client } = suite;
      const Bucket = bucketName();
      const requests = [
        client.send(new DeleteBucketCommand({ Bucket })),
        client.send(new GetBucketLocationCommand({ Bucket })),
        client.send(new GetBucketVersioningCommand({ Bucket })),
        client.send(new GetBucketAclCommand({ Bucket })),
        client.send(new GetBucketPolicyCommand({ Bucket })),
        suite.setVersioning(Bucket, "Enabled"),
        suite.put(Bucket, "a"),
      ];
      const refusals = await Promise.all(requests.map(refusalOf));
      expect(refusals).toEqual(requests.map(() => missing));
    });
  });
}
