import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { S3Error, type S3ErrorCode } from "../errors.ts";
import { escapeXml } from "./escape.ts";
import {
  parseCompleteMultipartUpload,
  parseCreateBucketConfiguration,
  parseDelete,
  parseTagging,
  parseVersioning,
} from "./requests.ts";

const bytes = (text: string): Uint8Array => Buffer.from(text);

function codeOf(run: () => unknown): S3ErrorCode | "none" {
  try {
    run();
    return "none";
  } catch (error) {
    if (error instanceof S3Error) return error.code;
    throw error;
  }
}

describe("documents from clients", () => {
  it("CompleteMultipartUpload, as the SDKs write it", () => {
    const xml = `<?xml version="1.0" encoding="UTF-8"?><CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
      <Part><ETag>&quot;abc&quot;</ETag><PartNumber>1</PartNumber><ChecksumCRC32>AAAAAA==</ChecksumCRC32></Part>
      <Part><PartNumber>3</PartNumber><ETag>def</ETag></Part></CompleteMultipartUpload>`;
    expect(parseCompleteMultipartUpload(bytes(xml))).toEqual([
      {
        partNumber: 1,
        etag: "abc",
        checksums: [{ algorithm: "CRC32", value: "AAAAAA==", type: "FULL_OBJECT" }],
      },
      { partNumber: 3, etag: "def", checksums: [] },
    ]);
  });

  it("Delete keeps every key as it was sent", () => {
    const key = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
      .filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 5 }), fc.boolean(), (keys, isQuiet) => {
        const objects = keys.map((text) => `<Object><Key>${escapeXml(text)}</Key></Object>`).join("");
        const request = parseDelete(bytes(`<Delete>${objects}<Quiet>${isQuiet}</Quiet></Delete>`));
        expect(request.isQuiet).toBe(isQuiet);
        expect(request.objects.map((object) => object.key)).toEqual(keys);
      }),
    );
  });

  it("Delete reads versions, conditions and literal text", () => {
    const xml =
      '<s3:Delete xmlns:s3="x"><s3:Object><s3:Key><![CDATA[a&b]]> c</s3:Key><s3:VersionId>v</s3:VersionId>' +
      '<s3:ETag>"e"</s3:ETag></s3:Object></s3:Delete>';
    expect(parseDelete(bytes(xml)).objects).toEqual([{ key: "a&b c", versionId: "v", etag: "e" }]);
  });

  it("passes over what is not for us", () => {
    const xml =
      '\ufeff<?xml version="1.0"?>\n<!-- a --><Delete xmlns="x" a = \'b>c\'><!-- <b> --><New><__proto__/></New>' +
      "<Object><Key>k</Key><toString>1</toString></Object ></Delete>\n<?pi?>";
    expect(parseDelete(bytes(xml)).objects).toMatchObject([{ key: "k" }]);
    expect(
      codeOf(() =>
        parseDelete(
          bytes(`<Delete><Object><Key>k</Key></Object>${"<a>".repeat(7)}${"</a>".repeat(7)}</Delete>`),
        ),
      ),
    ).toBe("none");
  });

  it("Tagging, VersioningConfiguration, CreateBucketConfiguration", () => {
    const tagging = "<Tagging><TagSet><Tag><Key>a</Key><Value>é</Value></Tag></TagSet></Tagging>";
    expect(parseTagging(bytes(tagging), { maxCount: 10 })).toEqual([{ key: "a", value: "é" }]);
    expect(parseTagging(bytes("<Tagging><TagSet/></Tagging>"), { maxCount: 10 })).toEqual([]);
    const versioning = (status: string): string =>
      `<VersioningConfiguration><Status>${status}</Status></VersioningConfiguration>`;
    expect(parseVersioning(bytes(versioning("Enabled")))).toBe("enabled");
    expect(parseVersioning(bytes(versioning("Suspended")))).toBe("suspended");
    expect(codeOf(() => parseVersioning(bytes(versioning("Off"))))).toBe("MalformedXML");
    expect(parseCreateBucketConfiguration(bytes(""))).toEqual({ locationConstraint: undefined, tags: [] });
    const location = "<LocationConstraint>eu-west-1</LocationConstraint>";
    expect(
      parseCreateBucketConfiguration(
        bytes(`<CreateBucketConfiguration>${location}</CreateBucketConfiguration>`),
      ),
    ).toEqual({ locationConstraint: "eu-west-1", tags: [] });
  });
});

describe("what is refused", () => {
  const part = (number: number | string): string =>
    `<Part><PartNumber>${number}</PartNumber><ETag>e</ETag></Part>`;
  const complete =
    (...parts: string[]): (() => unknown) =>
    () =>
      parseCompleteMultipartUpload(
        bytes(`<CompleteMultipartUpload>${parts.join("")}</CompleteMultipartUpload>`),
      );
  const remove =
    (xml: string): (() => unknown) =>
    () =>
      parseDelete(bytes(xml));
  const tags = (count: number): string =>
    `<Tagging><TagSet>${Array.from({ length: count }, (_, i) => `<Tag><Key>k${i}</Key><Value/></Tag>`).join("")}</TagSet></Tagging>`;
  const object = "<Object><Key>a</Key></Object>";

  it.each<[string, S3ErrorCode, () => unknown]>([
    ["no parts", "MalformedXML", complete()],
    ["parts out of order", "InvalidPartOrder", complete(part(2), part(1))],
    ["a part twice", "InvalidPartOrder", complete(part(2), part(2))],
    ["part 0", "InvalidArgument", complete(part(0))],
    ["part 10,001", "InvalidArgument", complete(part(10_001))],
    ["part x", "MalformedXML", complete(part("x"))],
    ["nothing", "MissingRequestBodyError", remove("")],
    ["text", "MalformedXML", remove("hello")],
    ["another document", "MalformedXML", remove(`<Remove>${object}</Remove>`)],
    ["no end", "MalformedXML", remove(`<Delete>${object}`)],
    ["two roots", "MalformedXML", remove(`<Delete>${object}</Delete><Delete>${object}</Delete>`)],
    ["no key", "MalformedXML", remove("<Delete><Object/></Delete>")],
    ["1,001 objects", "MalformedXML", remove(`<Delete>${object.repeat(1001)}</Delete>`)],
    ["a document type", "MalformedXML", remove(`<!DOCTYPE a [<!ENTITY x "y">]><Delete>${object}</Delete>`)],
    ["an unknown entity", "MalformedXML", remove("<Delete><Object><Key>&x;</Key></Object></Delete>")],
    ["a bare ampersand", "MalformedXML", remove("<Delete><Object><Key>a&b</Key></Object></Delete>")],
    [
      "half a surrogate pair",
      "MalformedXML",
      remove("<Delete><Object><Key>&#xD800;</Key></Object></Delete>"),
    ],
    [
      "a deep tree",
      "MalformedXML",
      remove(`<Delete>${object}${"<a>".repeat(8)}${"</a>".repeat(8)}</Delete>`),
    ],
    ["many tags", "MalformedXML", remove(`<Delete>${object}${"<a/>".repeat(20_000)}</Delete>`)],
    ["many bytes", "MalformedXML", remove(`<Delete>${object}${" ".repeat(2 ** 21)}</Delete>`)],
    ["bytes that are no UTF-8", "MalformedXML", () => parseDelete(Buffer.from([0x3c, 0xff, 0x3e]))],
    ["an attribute without a value", "MalformedXML", remove(`<Delete a>${object}</Delete>`)],
    ["another closing tag", "MalformedXML", remove(`<Delete>${object}</Remove>`)],
    ["a closing tag too many", "MalformedXML", remove(`<Delete>${object}</Delete></Delete>`)],
    ["text behind the end", "MalformedXML", remove(`<Delete>${object}</Delete>x`)],
    ["a comment without end", "MalformedXML", remove(`<Delete>${object}</Delete><!-- `)],
    ["11 tags", "BadRequest", () => parseTagging(bytes(tags(11)), { maxCount: 10 })],
    [
      "a tag of bad characters",
      "InvalidTag",
      () => parseTagging(bytes(tags(1).replace("k0", "a*b")), { maxCount: 10 }),
    ],
    ["a tag twice", "InvalidTag", () => parseTagging(bytes(tags(2).replace("k1", "k0")), { maxCount: 10 })],
  ])("%s: %s", (_, code, run) => {
    expect(codeOf(run)).toBe(code);
  });

  it("takes any bytes", () => {
    const piece = fc.constantFrom(
      "<Delete>",
      "</Delete>",
      "<Object>",
      "</Object>",
      "<Key>",
      "</Key>",
      "<Quiet>",
      "&amp;",
      "&#",
      "&#x41;",
      "<![CDATA[",
      "]]>",
      "<!--",
      "-->",
      "<?xml",
      "?>",
      "<a b='",
      "'>",
      "/>",
      "<",
      ">",
      "\0",
      "\ud800",
      "toString",
      "<constructor>",
      "<hasOwnProperty/>",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "binary" })), { maxLength: 25 }), (parts) => {
        codeOf(() => parseDelete(bytes(`<Delete>${parts.join("")}`)));
        codeOf(() => parseDelete(Buffer.from(parts.join(""), "latin1")));
      }),
      { numRuns: 2000 },
    );
  });
});
