/** XML that clients send: every document through every parser. */
import {
  parseCompleteMultipartUpload,
  parseCreateBucketConfiguration,
  parseDelete,
  parseTagging,
  parseVersioning,
} from "../../../src/s3/xml/requests.ts";
import { documents } from "../s3-corpus.ts";
import { anyOf, type FuzzTarget, verdictOf } from "../target.ts";

const parsers: readonly ((bytes: Uint8Array) => unknown)[] = [
  parseCompleteMultipartUpload,
  parseCreateBucketConfiguration,
  parseDelete,
  parseVersioning,
  (bytes) => parseTagging(bytes, { maxCount: 10 }),
];

export const documentTarget: FuzzTarget = {
  name: "documents",
  corpus: Object.values(documents).map((text) => Buffer.from(text)),
  tokens: [
    "<!DOCTYPE x [<!ENTITY a 'b'>]>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<?",
    "?>",
    "&#x10FFFF;",
    "&#xD800;",
    "&a;",
    "&",
    ' a="b"',
    " a='b'",
    "<a>",
    "</a>",
    "<a/>",
    "<Key>",
    "</Key>",
    "<Part>",
    "</Part>",
    "<Tag>",
    "xmlns:x=",
    "x:Delete",
  ],
  run: (input) => anyOf(parsers.map((parse) => verdictOf(() => parse(input)))),
  share: 190,
};
