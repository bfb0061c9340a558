import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type {
  ReplicationConfiguration,
  ReplicationDestination,
  ReplicationFilter,
  ReplicationRule,
} from "../../federation/index.ts";
import { S3Error } from "../errors.ts";
import { parseReplication, replicationXml } from "./replication.ts";

const parse = (text: string): ReplicationConfiguration => parseReplication(Buffer.from(text));

function refusal(text: string): string {
  try {
    parse(text);
    return "taken";
  } catch (error) {
    if (error instanceof S3Error) return `${error.code}: ${error.message}`;
    throw error;
  }
}

const xmlns = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';
const role = "<Role>arn:aws:iam::35667example:role/CrossRegionReplicationRoleForS3</Role>";
const bucket = "<Destination><Bucket>arn:aws:s3:::exampletargetbucket</Bucket></Destination>";
const inDocument = (...rules: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<ReplicationConfiguration ${xmlns}>${role}${rules.join("")}</ReplicationConfiguration>`;
const rule = (content: string): string => inDocument(`<Rule>${content}</Rule>`);
const current = `<Status>Enabled</Status><Priority>1</Priority><DeleteMarkerReplication><Status>Disabled</Status></DeleteMarkerReplication>`;

/** What the pages on PutBucketReplication and on the configuration's elements show, in the shapes that they show it. */
describe("documents as AWS shows them", () => {
  test("the first form: a prefix of its own for each rule", () => {
    const { rules } = parse(
      inDocument(
        `<Rule><ID>Rule1</ID><Prefix>TaxDocs</Prefix><Status>Enabled</Status>${bucket}</Rule>`,
        `<Rule>${bucket}<Prefix/><Status>Disabled</Status><ID>Rule2</ID></Rule>`,
      ),
    );
    expect(rules).toMatchObject([
      { id: "Rule1", priority: undefined, isEnabled: true, filter: { form: "V1Prefix", prefix: "TaxDocs" } },
      { id: "Rule2", isEnabled: false, filter: { form: "V1Prefix", prefix: "" } },
    ]);
  });

  test.each<[string, string, Partial<ReplicationFilter>]>([
    ["an empty filter", "<Filter/>", { form: "None", prefix: "", tags: [] }],
    ["a prefix", "<Filter><Prefix>Tax/</Prefix></Filter>", { form: "Prefix", prefix: "Tax/" }],
    [
      "a tag",
      "<Filter><Tag><Key>Key1</Key><Value>Value1</Value></Tag></Filter>",
      { form: "Tag", tags: [{ key: "Key1", value: "Value1" }] },
    ],
    [
      "tags and a prefix",
      "<Filter><And><Prefix>Tax/</Prefix><Tag><Key>a</Key><Value>1</Value></Tag><Tag><Key>b</Key><Value/></Tag></And></Filter>",
      {
        form: "And",
        prefix: "Tax/",
        tags: [
          { key: "a", value: "1" },
          { key: "b", value: "" },
        ],
      },
    ],
  ])("the second form: %s", (_, filter, expected) => {
    expect(parse(rule(`<ID>r</ID>${current}${filter}${bucket}`)).rules[0]?.filter).toMatchObject(expected);
  });

  test("replication time with metrics, a storage class, an owner, selection criteria", () => {
    const minutes = "<Minutes>15</Minutes>";
    const destination =
      "<Destination><Bucket>arn:aws:s3:::b-2</Bucket><Account>123456789012</Account><StorageClass>STANDARD_IA</StorageClass>" +
      "<AccessControlTranslation><Owner>Destination</Owner></AccessControlTranslation>" +
      `<Metrics><Status>Enabled</Status><EventThreshold>${minutes}</EventThreshold></Metrics>` +
      `<ReplicationTime><Status>Enabled</Status><Time>${minutes}</Time></ReplicationTime></Destination>`;
    const criteria =
      "<SourceSelectionCriteria><ReplicaModifications><Status>Enabled</Status></ReplicaModifications></SourceSelectionCriteria>";
    const existing = "<ExistingObjectReplication><Status>Enabled</Status></ExistingObjectReplication>";
    const parsed = parse(rule(`<ID>r</ID>${current}<Filter/>${criteria}${existing}${destination}`));
    expect(parsed.role).toBe("arn:aws:iam::35667example:role/CrossRegionReplicationRoleForS3");
    expect(parsed.rules[0]).toMatchObject({
      existingObjectReplication: "Enabled",
      replicaModifications: "Enabled",
      sseKmsEncryptedObjects: undefined,
      destination: {
        arn: "arn:aws:s3:::b-2",
        account: "123456789012",
        storageClass: "STANDARD_IA",
        metrics: { status: "Enabled", minutes: 15 },
        replicationTime: { status: "Enabled", minutes: 15 },
        ownerOverride: "Destination",
      },
    });
  });

  test("encryption is read, so that it can be refused by its name", () => {
    const destination =
      "<Destination><Bucket>arn:aws:s3:::b-2</Bucket><EncryptionConfiguration><ReplicaKmsKeyID>arn:aws:kms:k</ReplicaKmsKeyID></EncryptionConfiguration></Destination>";
    const criteria =
      "<SourceSelectionCriteria><SseKmsEncryptedObjects><Status>Enabled</Status></SseKmsEncryptedObjects></SourceSelectionCriteria>";
    expect(parse(rule(`<ID>r</ID>${current}<Filter/>${criteria}${destination}`)).rules[0]).toMatchObject({
      sseKmsEncryptedObjects: "Enabled",
      destination: { kmsKeyId: "arn:aws:kms:k" },
    });
  });
});

test("a rule without an id gets one that is its own, and the same when it is put again", () => {
  const nameless = `<Rule>${current}<Filter/>${bucket}</Rule>`;
  const other = `<Rule>${current}<Filter><Prefix>a</Prefix></Filter>${bucket}</Rule>`;
  const ids = (text: string): string[] => parse(text).rules.map(({ id }) => id);
  const found = ids(inDocument(nameless, nameless, other));
  expect(new Set(found).size).toBe(3);
  expect(ids(inDocument(nameless, nameless, other))).toEqual(found);
});

describe("what is no ReplicationConfiguration", () => {
  const malformed = "MalformedXML";
  test.each([
    ["another document", "<Tagging/>", malformed],
    ["a rule without a status", rule(`<Filter/>${bucket}`), malformed],
    ["a status of another kind", rule(`<Status>enabled</Status><Filter/>${bucket}`), malformed],
    ["neither a prefix nor a filter", rule(`<Status>Enabled</Status>${bucket}`), malformed],
    ["a prefix and a filter", rule(`${current}<Prefix/><Filter/>${bucket}`), malformed],
    [
      "a filter with two conditions",
      rule(`${current}<Filter><Prefix>a</Prefix><Tag><Key>a</Key><Value/></Tag></Filter>${bucket}`),
      malformed,
    ],
    [
      "And with one condition",
      rule(`${current}<Filter><And><Prefix>a</Prefix></And></Filter>${bucket}`),
      malformed,
    ],
    ["no destination", rule(`${current}<Filter/>`), malformed],
    ["a destination without a bucket", rule(`${current}<Filter/><Destination/>`), malformed],
    [
      "a priority that is no number",
      rule(`<Priority>x</Priority><Status>Enabled</Status><Filter/>${bucket}`),
      malformed,
    ],
    [
      "a replication time without a time",
      rule(
        `${current}<Filter/><Destination><Bucket>b</Bucket><ReplicationTime><Status>Enabled</Status></ReplicationTime></Destination>`,
      ),
      malformed,
    ],
    [
      "criteria that select nothing",
      rule(`${current}<Filter/><SourceSelectionCriteria></SourceSelectionCriteria>${bucket}`),
      "InvalidRequest: SourceSelectionCriteria cannot be empty.",
    ],
  ])("%s", (_, text, expected) => {
    expect(refusal(text)).toContain(expected);
  });
});

test("any bytes are taken or refused", () => {
  const piece = fc.constantFrom(
    ...["ReplicationConfiguration", "Rule", "Status", "Filter", "And", "Tag", "Key", "Value", "Prefix"],
    ...["Destination", "Bucket", "Metrics", "ReplicationTime", "Time", "Minutes", "Priority", "ID"],
    ...["SourceSelectionCriteria", "ReplicaModifications", "__proto__", "constructor"],
  );
  const tag = piece.chain((name) =>
    fc.constantFrom(`<${name}>`, `</${name}>`, `<${name}/>`, `<${name}>Enabled</${name}>`),
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(tag, fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 30 }),
      (parts) => {
        refusal(parts.join(""));
        refusal(inDocument("<Rule>", ...parts));
        refusal(rule(parts.join("")));
      },
    ),
    { numRuns: 500 },
  );
});

test("a thousand rules with ten tags each are within the bounds", () => {
  const tags = Array.from(
    { length: 10 },
    (_, i) => `<Tag><Key>key-${i}</Key><Value>value-${i}</Value></Tag>`,
  );
  const filter = `<Filter><And><Prefix>a/</Prefix>${tags.join("")}</And></Filter>`;
  const many = Array.from(
    { length: 1000 },
    (_, i) => `<Rule><ID>rule-${i}</ID>${current}${filter}${bucket}</Rule>`,
  );
  expect(parse(inDocument(...many)).rules).toHaveLength(1000);
});

describe("what is put comes back as it was", () => {
  const status = fc.constantFrom("Enabled" as const, "Disabled" as const);
  const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    fc.option(value, { nil: undefined });
  const text = fc.string({ unit: "grapheme", maxLength: 12 }).filter((value) => value.isWellFormed());
  const token = fc.stringMatching(/^[A-Za-z0-9:/_.-]{1,20}$/);
  const tag = fc.record({
    key: fc.stringMatching(/^[a-z]{1,8}$/),
    value: fc.stringMatching(/^[a-z0-9 ]{0,8}$/),
  });
  const tags = (minLength: number): fc.Arbitrary<{ key: string; value: string }[]> =>
    fc.uniqueArray(tag, { minLength, maxLength: 4, selector: ({ key }) => key });
  const filter = fc.oneof<fc.Arbitrary<ReplicationFilter>[]>(
    text.map((prefix) => ({ form: "V1Prefix", prefix, tags: [] })),
    fc.constant({ form: "None", prefix: "", tags: [] }),
    text.map((prefix) => ({ form: "Prefix", prefix, tags: [] })),
    tag.map((one) => ({ form: "Tag", prefix: "", tags: [one] })),
    fc.tuple(text, tags(1)).map(([prefix, list]) => ({ form: "And", prefix, tags: list })),
  );
  const minutes = fc.integer({ min: 1, max: 1440 });
  const destination: fc.Arbitrary<ReplicationDestination> = fc.record({
    arn: token,
    account: maybe(token),
    storageClass: maybe(token),
    metrics: maybe(fc.record({ status, minutes: maybe(minutes) })),
    replicationTime: maybe(fc.record({ status, minutes })),
    ownerOverride: maybe(fc.constant("Destination")),
    kmsKeyId: maybe(token),
  });
  const anyRule: fc.Arbitrary<ReplicationRule> = fc.record({
    id: text.filter((id) => id !== ""),
    priority: maybe(fc.integer({ min: 0, max: 2 ** 31 - 1 })),
    isEnabled: fc.boolean(),
    filter,
    deleteMarkerReplication: maybe(status),
    existingObjectReplication: maybe(status),
    replicaModifications: maybe(status),
    sseKmsEncryptedObjects: maybe(status),
    destination,
    versionDeletes: fc.constant(undefined),
  });

  test("whatever it is", () => {
    const any = fc.record({
      role: fc.oneof(fc.constant(""), token),
      rules: fc.array(anyRule, { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(any, (configuration) => {
        expect(parse(replicationXml(configuration))).toEqual(configuration);
      }),
    );
  });

  test("a filter of And keeps its empty prefix where one tag needs it", () => {
    const one = `<Filter><And><Prefix></Prefix><Tag><Key>a</Key><Value>1</Value></Tag></And></Filter>`;
    const xml = replicationXml(parse(rule(`<ID>r</ID>${current}${one}${bucket}`)));
    expect(xml).toContain(one);
  });
});
