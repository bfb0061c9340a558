/**
 * XML from clients, as a small tree. No document types, no entities but the five that XML names and characters by
 * number; bounded in bytes, tags and depth before anything is built.
 */
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { S3Error } from "../errors.ts";

/** The deepest of S3's documents that we read has four. */
const MAX_DEPTH = 8;
const CDATA = "#cdata";

export interface XmlBounds {
  readonly maxBytes: number;
  /** Opening and closing ones. */
  readonly maxTags: number;
}

export interface XmlElement {
  /** Without its namespace's prefix. */
  readonly name: string;
  /** Of the element itself, not of its children. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  cdataPropName: CDATA,
  maxNestedTags: MAX_DEPTH,
});

/**
 * @throws S3Error `MalformedXML` for what is not well-formed, not UTF-8, or beyond its bounds; `MissingRequestBodyError`
 * for nothing at all.
 */
export function parseXml(bytes: Uint8Array, bounds: XmlBounds): XmlElement {
  if (bytes.length === 0) throw new S3Error("MissingRequestBodyError");
  if (bytes.length > bounds.maxBytes) throw malformedXml(`It is longer than ${bounds.maxBytes} bytes.`);
  const text = decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw malformedXml("Document types are not accepted.");
  checkTagCount(text, bounds.maxTags);
  const [root, ...others] = elementsOf(parse(text));
  if (root === undefined || others.length > 0) throw malformedXml();
  return root;
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

function checkTagCount(text: string, maxTags: number): void {
  let count = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1)) {
    if (++count > maxTags) throw malformedXml(`It has more than ${maxTags} tags.`);
  }
}

/** What the parser makes: elements are objects with one property, their name, which holds their content in order. */
type Node = Readonly<Record<string, unknown>>;

function parse(text: string): readonly Node[] {
  try {
    const verdict = XMLValidator.validate(text);
    if (verdict !== true) throw malformedXml(verdict.err.msg);
    const nodes: unknown = parser.parse(text);
    return Array.isArray(nodes) ? (nodes as readonly Node[]) : [];
  } catch (error) {
    throw error instanceof S3Error ? error : malformedXml(undefined, error);
  }
}

function elementsOf(nodes: readonly Node[]): XmlElement[] {
  const elements: XmlElement[] = [];
  for (const node of nodes) {
    const name = Object.keys(node)[0];
    if (name === undefined || name === "#text" || name === CDATA) continue;
    const content = node[name];
    if (!Array.isArray(content)) throw malformedXml();
    elements.push({
      name,
      text: textOf(content as readonly Node[]),
      children: elementsOf(content as readonly Node[]),
    });
  }
  return elements;
}

function textOf(nodes: readonly Node[]): string {
  let text = "";
  for (const node of nodes) {
    if (typeof node["#text"] === "string") text += decodeEntities(node["#text"]);
    const literal = node[CDATA];
    if (Array.isArray(literal))
      text += (literal as readonly Node[]).map((part) => part["#text"] ?? "").join("");
  }
  return text;
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
