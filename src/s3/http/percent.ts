/**
 * Percent-encoding as S3 reads and writes it (RFC 3986 with the unreserved characters only). Text from the wire is a
 * string with one character a byte (latin1), as Node hands it out; keys are the UTF-8 text of the decoded bytes.
 */
import { S3Error } from "../errors.ts";

const PERCENT = 0x25;
const PLUS = 0x2b;
const SPACE = 0x20;
const SLASH = 0x2f;

const encodedOf: readonly string[] = Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  return /[A-Za-z0-9\-._~]/.test(character)
    ? character
    : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
});

const strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * The bytes that percent-encoded text stands for. In a query `+` is a space; in a path it is itself.
 *
 * @throws S3Error `InvalidURI` for an incomplete escape, or a character that is no byte.
 */
export function decodePercentBytes(text: string, options: { plusIsSpace: boolean }): Buffer {
  const bytes = Buffer.allocUnsafe(text.length);
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    let byte = text.charCodeAt(index);
    if (byte === PERCENT) {
      const high = hexDigit(text.charCodeAt(index + 1));
      const low = hexDigit(text.charCodeAt(index + 2));
      if (high < 0 || low < 0) throw new S3Error("InvalidURI");
      byte = high * 16 + low;
      index += 2;
    } else if (byte === PLUS && options.plusIsSpace) {
      byte = SPACE;
    } else if (byte > 0xff) {
      throw new S3Error("InvalidURI");
    }
    bytes[length++] = byte;
  }
  return bytes.subarray(0, length);
}

/** @throws S3Error `InvalidURI` for a malformed escape or bytes that are no UTF-8. */
export function decodePercentText(text: string, options: { plusIsSpace: boolean }): string {
  if (isPlainAscii(text)) return text;
  return decodeUtf8(decodePercentBytes(text, options));
}

/** @throws S3Error `InvalidURI` for bytes that are no UTF-8. */
function decodeUtf8(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch (cause) {
    throw new S3Error("InvalidURI", { cause });
  }
}

/** Every byte but the unreserved characters (and `/`, where it is kept) as an escape with capital digits. */
export function encodePercentBytes(bytes: Uint8Array, options: { keepSlash: boolean }): string {
  let text = "";
  for (const byte of bytes) {
    text += byte === SLASH && options.keepSlash ? "/" : encodedOf[byte];
  }
  return text;
}

/** A key as `encoding-type=url` shows it: the slash stays, a space becomes `+`, as S3 does. */
export function encodeKeyForListing(key: string): string {
  if (/^[A-Za-z0-9\-._~/*]*$/.test(key)) return key;
  return encodePercentBytes(Buffer.from(key), { keepSlash: true })
    .replaceAll("%20", "+")
    .replaceAll("%2A", "*");
}

function isPlainAscii(text: string): boolean {
  return /^[A-Za-z0-9\-._~/]*$/.test(text);
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
