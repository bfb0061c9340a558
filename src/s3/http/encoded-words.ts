/**
 * Header values that ASCII can't say. In: UTF-8 as it is on the wire, or encoded words (RFC 2047). Out: encoded words,
 * as S3 answers them.
 */

const WORD = /=\?([A-Za-z0-9_-]+)\?([BbQq])\?([^?\s]*)\?=/;
/** RFC 2047 allows 75 characters a word, 12 of which are not text: 45 bytes in base64 are 60. */
const MAX_WORD_BYTES = 45;

/** The Unicode text of a value that has one character a byte. */
export function decodeHeaderText(value: string): string {
  const text = utf8OrLatin1(value);
  if (!WORD.test(text)) return text;
  // Blanks between two encoded words are no text (RFC 2047, 6.2).
  const joined = text.replace(/(\?=)\s+(?==\?)/g, "$1");
  return joined.replace(new RegExp(`(?:${WORD.source})+`, "g"), decodeRun);
}

/** A character may be cut between two words, though RFC 2047 forbids it: the bytes are joined before they are read. */
function decodeRun(run: string): string {
  const bytes: Buffer[] = [];
  for (const [, charset = "", encoding = "", content = ""] of run.matchAll(new RegExp(WORD, "g"))) {
    const name = charset.toLowerCase();
    if (name !== "utf-8" && name !== "us-ascii" && name !== "iso-8859-1") return run;
    const decoded = encoding.toUpperCase() === "B" ? Buffer.from(content, "base64") : decodeQ(content);
    bytes.push(name === "iso-8859-1" ? Buffer.from(decoded.toString("latin1")) : decoded);
  }
  return Buffer.concat(bytes).toString("utf8");
}

function decodeQ(content: string): Buffer {
  const latin1 = content
    .replaceAll("_", " ")
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(latin1, "latin1");
}

/** A value that a header can carry: itself where it is printable ASCII, else encoded words. */
export function encodeHeaderText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text) && !WORD.test(text)) return text;
  const words: string[] = [];
  let word = "";
  let bytes = 0;
  for (const character of text) {
    const length = Buffer.byteLength(character);
    if (bytes + length > MAX_WORD_BYTES) {
      words.push(encodedWord(word));
      word = "";
      bytes = 0;
    }
    word += character;
    bytes += length;
  }
  return [...words, encodedWord(word)].join(" ");
}

function encodedWord(text: string): string {
  return `=?UTF-8?B?${Buffer.from(text).toString("base64")}?=`;
}

/** Clients send UTF-8; what is none is what it looks like. */
export function utf8OrLatin1(value: string): string {
  if (/^\p{ASCII}*$/u.test(value)) return value;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(value, "latin1"));
  } catch {
    return value;
  }
}
