/**
 * XML from clients, as a small tree. No document types, no entities but the five that XML names and characters by
 * number; bounded in bytes, tags and depth while it is read.
 *
 * A scanner of our own: for the 10,000 parts of a large upload fast-xml-parser with its validator took 200 to 300 ms
 * where this takes 30 to 100, and the event loop that waits is that of the Raft groups too.
 */
import { S3Error } from "../errors.ts";

/** The deepest of S3's documents that we read has four. */
const MAX_DEPTH = 8;

export interface XmlBounds {
  readonly maxBytes: number;
  /** Opening and closing ones, comments and the like. */
  readonly maxTags: number;
}

export interface XmlElement {
  /** Without its namespace's prefix. */
  readonly name: string;
  /** Of the element itself, not of its children. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

/**
 * @throws S3Error `MalformedXML` for what is not well-formed, not UTF-8, or beyond its bounds; `MissingRequestBodyError`
 * for nothing at all.
 */
export function parseXml(bytes: Uint8Array, bounds: XmlBounds): XmlElement {
  if (bytes.length === 0) throw new S3Error("MissingRequestBodyError");
  if (bytes.length > bounds.maxBytes) throw malformedXml(`It is longer than ${bounds.maxBytes} bytes.`);
  return new Scanner(decode(bytes), bounds.maxTags).scan();
}

export function malformedXml(detail?: string, cause?: unknown): S3Error {
  const base = "The XML you provided was not well-formed or did not validate against our published schema";
  return new S3Error("MalformedXML", {
    message: detail === undefined ? base : `${base}. ${detail}`,
    cause,
  });
}

function decode(bytes: Uint8Array): string {
  try {
    // Drops a byte order mark, as XML wants it.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw malformedXml("It is not UTF-8.", cause);
  }
}

interface OpenElement {
  readonly name: string;
  /** With its prefix, which the closing tag must repeat. */
  readonly qualifiedName: string;
  text: string;
  readonly children: OpenElement[];
}

const openingTag = /<([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const closingTag = /<\/([A-Za-z_][\w.:-]*)\s*>/y;

class Scanner {
  readonly #text: string;
  readonly #maxTags: number;
  #at = 0;
  /** From the root to where we are. */
  readonly #open: OpenElement[] = [];
  #root: OpenElement | undefined;

  constructor(text: string, maxTags: number) {
    this.#text = text;
    this.#maxTags = maxTags;
  }

  scan(): XmlElement {
    for (let tags = 0; this.#at < this.#text.length; tags++) {
      if (tags > this.#maxTags) throw malformedXml(`It has more than ${this.#maxTags} tags.`);
      const next = this.#text.indexOf("<", this.#at);
      this.#onText(this.#text.slice(this.#at, next < 0 ? undefined : next));
      if (next < 0) break;
      this.#at = next;
      this.#onMarkup();
    }
    if (this.#root === undefined || this.#open.length > 0) throw malformedXml();
    return this.#root;
  }

  #onText(text: string): void {
    const element = this.#open.at(-1);
    if (element !== undefined) element.text += decodeEntities(text);
    else if (text.trim() !== "") throw malformedXml();
  }

  #onMarkup(): void {
    const text = this.#text;
    if (text.startsWith("</", this.#at)) this.#onClosingTag();
    else if (text.startsWith("<?", this.#at)) this.#skipTo("?>", 2);
    else if (text.startsWith("<!--", this.#at)) this.#skipTo("-->", 4);
    else if (text.startsWith("<![CDATA[", this.#at)) this.#onLiteral();
    // Document types are among what is left, and are not accepted.
    else this.#onOpeningTag();
  }

  #onOpeningTag(): void {
    const [, qualifiedName = "", , slash = ""] = this.#match(openingTag);
    const name = qualifiedName.slice(qualifiedName.lastIndexOf(":") + 1);
    const element: OpenElement = { name, qualifiedName, text: "", children: [] };
    const parent = this.#open.at(-1);
    if (parent !== undefined) parent.children.push(element);
    else if (this.#root === undefined) this.#root = element;
    else throw malformedXml("It has more than one root.");
    if (slash === "/") return;
    if (this.#open.length === MAX_DEPTH) throw malformedXml(`It is deeper than ${MAX_DEPTH} elements.`);
    this.#open.push(element);
  }

  #onClosingTag(): void {
    const [, qualifiedName] = this.#match(closingTag);
    if (this.#open.pop()?.qualifiedName !== qualifiedName) throw malformedXml();
  }

  #onLiteral(): void {
    const from = this.#at + "<![CDATA[".length;
    const element = this.#open.at(-1);
    if (element === undefined) throw malformedXml();
    this.#skipTo("]]>", from - this.#at);
    element.text += this.#text.slice(from, this.#at - "]]>".length);
  }

  #skipTo(end: string, openingBytes: number): void {
    const found = this.#text.indexOf(end, this.#at + openingBytes);
    if (found < 0) throw malformedXml();
    this.#at = found + end.length;
  }

  #match(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match === null) throw malformedXml();
    this.#at = pattern.lastIndex;
    return match;
  }
}

const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&([^;&]{0,10})(;?)/g, (_, name: string, end: string) => {
    const character = end === ";" ? (named.get(name) ?? characterOf(name)) : undefined;
    if (character === undefined) throw malformedXml("It refers to an entity that is not known.");
    return character;
  });
}

function characterOf(reference: string): string | undefined {
  const match = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(reference);
  if (match === null) return undefined;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code > 0x10ffff || isSurrogate ? undefined : String.fromCodePoint(code);
}
