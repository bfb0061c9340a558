/** Files that people write, and short texts that come back from clients. */
import { readFileSync } from "node:fs";
import { parseVersionId, versionParts } from "../../../src/base/version-id.ts";
import { formatCredentials, parseCredentials, parseRegion } from "../../../src/config/index.ts";
import { parseAmzDate } from "../../../src/s3/auth/amz-date.ts";
import { parseCredential } from "../../../src/s3/auth/scope.ts";
import { decodeHeaderText, encodeHeaderText } from "../../../src/s3/http/encoded-words.ts";
import { continuationToken, parseContinuationToken } from "../../../src/s3/operations/paging.ts";
import { parseVersionSelector } from "../../../src/s3/operations/versions.ts";
import { anyOf, type FuzzTarget, verdictOf } from "../target.ts";

const example = readFileSync(new URL("../../../config/regions/us-east-1.yaml", import.meta.url));

export const configTarget: FuzzTarget = {
  name: "region-files",
  corpus: [example],
  tokens: [
    "&a ",
    "*a",
    "<<: *a",
    "!!binary ",
    "? ",
    "- ",
    "{",
    "}",
    "[",
    "]",
    "|\n",
    ">\n",
    "---\n",
    "%YAML 1.2\n",
    ": ",
  ],
  // Read once, at the start, from a file that its owner wrote; the YAML library takes its time over nonsense.
  maxInputMs: 5_000,
  run: (input) => verdictOf(() => parseRegion("region.yaml", input.toString())),
  share: 2,
};

const key = {
  profile: "default",
  accessKeyId: "AKIAATOLLFUZZ",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPx",
};

export const credentialsTarget: FuzzTarget = {
  name: "credentials",
  corpus: [
    Buffer.from(formatCredentials(key, "us-east-1")),
    Buffer.from(`# comment\n${formatCredentials(key, "eu")}\n[profile other]\nregion = us\n`),
  ],
  tokens: ["[default]", "[profile ", "]", "aws_access_key_id = ", "__proto__ = x", "[__proto__]"],
  run: (input) => verdictOf(() => parseCredentials("credentials", input.toString())),
  share: 80,
};

export const idTarget: FuzzTarget = {
  name: "ids-and-tokens",
  corpus: [
    "018bcfe568000001000212ab",
    "null",
    continuationToken("photos/ü.jpg"),
    "20260102T030405Z",
    "AKIA/20260102/us-east-1/s3/aws4_request",
    encodeHeaderText("Zoë 😀 und noch viel mehr Text, der nicht in ein einziges Wort passt: ü"),
  ].map((text) => Buffer.from(text)),
  run: (input) => {
    const text = input.toString("latin1");
    const decoded = decodeHeaderText(text);
    if (isPlain(decoded) && decodeHeaderText(encodeHeaderText(decoded)) !== decoded) {
      throw new Error("a header's text does not come back");
    }
    const version = parseVersionId(text);
    if (version !== undefined) versionParts(version);
    const isKnown =
      version !== undefined || parseAmzDate(text) !== undefined || parseCredential(text) !== undefined;
    const isEncoded = text.startsWith("=?");
    return anyOf([
      isKnown || isEncoded ? "accepted" : "refused",
      verdictOf(() => parseVersionSelector(text)),
      verdictOf(() => parseContinuationToken(text)),
    ]);
  },
  share: 60,
};

/** What holds an encoded word itself is read as one, as mail programs do. */
const isPlain = (text: string): boolean => text.isWellFormed() && !text.includes("=?");
