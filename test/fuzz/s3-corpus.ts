/** What S3 clients send: heads and documents, one for each family of operations and parameters. */
import { createHash } from "node:crypto";

const md5 = (text: string): string => createHash("md5").update(text).digest("base64");

const version = "018bcfe568000001000212ab";

const deleteXml =
  `<?xml version="1.0" encoding="UTF-8"?><Delete xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Quiet>true</Quiet>` +
  `<Object><Key>a &amp; b/&#x1F600;</Key><VersionId>${version}</VersionId></Object><Object><Key>c</Key><ETag>"x"</ETag></Object></Delete>`;
const completeXml =
  `<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Part><PartNumber>1</PartNumber>` +
  `<ETag>"d41d8cd98f00b204e9800998ecf8427e"</ETag><ChecksumCRC32>AAAAAA==</ChecksumCRC32></Part>` +
  "<Part><ETag>0cc175b9c0f1b6a831c399e269772661</ETag><PartNumber>2</PartNumber></Part></CompleteMultipartUpload>";
const taggingXml =
  "<Tagging><!-- two --><TagSet><Tag><Key>k</Key><Value>v</Value></Tag><Tag><Key>l</Key><Value/></Tag></TagSet></Tagging>";
const versioningXml =
  '<?xml version="1.0"?>\n<VersioningConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">\n <Status>Enabled</Status>\n</VersioningConfiguration>';
const locationXml =
  '<CreateBucketConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><LocationConstraint>us-east-1</LocationConstraint><Tags><Tag><Key><![CDATA[a+b]]></Key><Value>v</Value></Tag></Tags></CreateBucketConfiguration>';

export const documents = { deleteXml, completeXml, taggingXml, versioningXml, locationXml };

const heads: readonly (readonly [line: string, ...headers: string[]])[] = [
  ["GET /"],
  ["GET /?max-buckets=10&prefix=ph&continuation-token=1cGhvdG9z"],
  ["PUT /fuzz-bucket"],
  ["HEAD /fuzz-bucket"],
  ["DELETE /fuzz-empty"],
  ["GET /fuzz-bucket?location"],
  ["GET /fuzz-bucket?versioning"],
  ["GET /fuzz-bucket?list-type=2&prefix=a%2F&delimiter=%2F&max-keys=3&encoding-type=url&fetch-owner=true"],
  ["GET /fuzz-bucket?list-type=2&start-after=a&continuation-token=1YS8x"],
  ["GET /fuzz-bucket?prefix=a&marker=a%2F1&max-keys=1000"],
  [`GET /fuzz-bucket?versions&key-marker=a&version-id-marker=${version}&delimiter=/`],
  ["GET /fuzz-bucket?uploads&key-marker=k&upload-id-marker=u&max-uploads=5"],
  ["GET /fuzz-bucket/a/1", "range: bytes=0-3", 'if-none-match: "x", W/"y"'],
  ["GET /fuzz-bucket/a/1", "range: bytes=-2", "if-modified-since: Fri, 02 Jan 2026 03:04:05 GMT"],
  ["GET /fuzz-bucket/a/1?response-content-type=text%2Fplain&response-expires=never&partNumber=1"],
  [`GET /fuzz-bucket/a/1?versionId=${version}`, "x-amz-checksum-mode: ENABLED"],
  ["HEAD /fuzz-bucket/%C3%BC%20b", 'if-match: "abc"', "if-unmodified-since: Sat, 03 Jan 2026 03:04:05 GMT"],
  [
    "GET /fuzz-bucket/a/1?attributes",
    "x-amz-object-attributes: ETag,Checksum,ObjectParts",
    "x-amz-max-parts: 2",
  ],
  ["GET /fuzz-bucket/a/1?tagging"],
  ["DELETE /fuzz-bucket/a/1?versionId=null"],
  ["DELETE /fuzz-bucket/a/1?tagging"],
  ["POST /fuzz-bucket/m?uploads", "x-amz-checksum-algorithm: CRC64NVME", "x-amz-checksum-type: FULL_OBJECT"],
  ["GET /fuzz-bucket/m?uploadId=u&part-number-marker=1&max-parts=7"],
  ["DELETE /fuzz-bucket/m?uploadId=u"],
  ["PUT /fuzz-bucket/copy", "x-amz-copy-source: /fuzz-bucket/a%2F1", "x-amz-metadata-directive: REPLACE"],
  [
    "PUT /fuzz-bucket/m?uploadId=u&partNumber=1",
    `x-amz-copy-source: fuzz-bucket/a/1?versionId=${version}`,
    "x-amz-copy-source-range: bytes=0-1",
    'x-amz-copy-source-if-match: "abc"',
  ],
  ["GET /a/1", "host: fuzz-bucket.localhost:9001"],
];

const described = [
  "content-type: text/plain; charset=utf-8",
  'content-disposition: attachment; filename="a.txt"',
  "cache-control: max-age=3600",
  "content-encoding: gzip",
  "content-language: de, en",
  "expires: Fri, 02 Jan 2027 03:04:05 GMT",
  "x-amz-meta-owner: =?UTF-8?B?Wm/Dqw==?= =?UTF-8?Q?_x=41?=",
  "x-amz-meta-name: Zo\u00c3\u00ab",
  "x-amz-tagging: a=1&b=%C3%BC",
  "x-amz-storage-class: STANDARD_IA",
  "if-none-match: *",
];

function request([line, ...headers]: readonly [string, ...string[]], body = ""): Buffer {
  const host = headers.some((header) => header.startsWith("host:")) ? [] : ["host: localhost:9001"];
  const length = body === "" ? [] : [`content-length: ${Buffer.byteLength(body)}`];
  const lines = [`${line} HTTP/1.1`, ...host, ...headers, ...length].map((text) => `${text}\r\n`).join("");
  return Buffer.concat([Buffer.from(`${lines}\r\n`, "latin1"), Buffer.from(body)]);
}

const chunkedBody = "5\r\nhello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n";

/** Unsigned: whoever sends them signs them. */
export const requests: readonly Buffer[] = [
  ...heads.map((head) => request(head)),
  request(["PUT /fuzz-bucket/a/1", ...described], "hello"),
  request(["PUT /fuzz-bucket/b", "content-md5: XUFAKrxLKna5cZ2REBfFkg==", "expect: 100-continue"], "hello"),
  request(["PUT /fuzz-bucket/c", "x-amz-checksum-crc32: NhCmhg=="], "hello"),
  request(
    [
      "PUT /fuzz-bucket/d",
      "x-amz-content-sha256: STREAMING-UNSIGNED-PAYLOAD-TRAILER",
      "x-amz-decoded-content-length: 5",
      "x-amz-trailer: x-amz-checksum-crc32",
      "content-encoding: aws-chunked",
    ],
    chunkedBody,
  ),
  request(["POST /fuzz-bucket?delete", `content-md5: ${md5(deleteXml)}`], deleteXml),
  request(["POST /fuzz-bucket/m?uploadId=u"], completeXml),
  request(["PUT /fuzz-bucket/a/1?tagging"], taggingXml),
  request(["PUT /fuzz-bucket?versioning"], versioningXml),
  request(["PUT /fuzz-bucket?tagging"], taggingXml),
  request(["PUT /fuzz-located"], locationXml),
  request(["PUT /fuzz-bucket/m?uploadId=u&partNumber=1"], "hello"),
];

export const requestTokens = [
  "range: bytes=0-",
  "bytes=0-0,2-3",
  "x-amz-copy-source: ",
  "x-amz-meta-x: ",
  "x-amz-tagging: ",
  "x-amz-object-attributes: ",
  "if-match: ",
  "content-length: ",
  "content-length: 5\r\n",
  "transfer-encoding: chunked\r\n",
  "expect: 100-continue\r\n",
  "connection: close\r\n",
  "content-md5: ",
  "x-amz-content-sha256: ",
  "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
  "UNSIGNED-PAYLOAD",
  "x-amz-decoded-content-length: ",
  "x-amz-checksum-crc32: ",
  "x-amz-checksum-algorithm: ",
  "x-amz-sdk-checksum-algorithm: ",
  "=?UTF-8?B?",
  "=?UTF-8?Q?=",
  "?=",
  "versionId=",
  "uploadId=",
  "partNumber=",
  "&max-keys=",
  "&prefix=",
  "&encoding-type=url",
  "&delimiter=%2F",
  "&X-Amz-Signature=",
  "&X-Amz-Expires=",
  "X-Amz-Algorithm=AWS4-HMAC-SHA256",
  "arn:aws:s3:::",
  "OPTIONS",
  "origin: http://localhost\r\n",
  "HTTP/1.0",
  "HTTP/1.1\r\n",
  "http://localhost/",
  "fuzz-bucket",
  "..%2f",
  "xn--",
];
