/** How an answer is put together: text, since no answer is larger than a page of a list. */
import { escapeXml } from "./escape.ts";

const NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

/** An element with text; nothing where there is no value. */
export function leaf(name: string, value: string | number | boolean | undefined): string {
  if (value === undefined) return "";
  return `<${name}>${typeof value === "string" ? escapeXml(value) : value}</${name}>`;
}

/** An element around elements that are written already. */
export function branch(name: string, ...content: readonly string[]): string {
  return `<${name}>${content.join("")}</${name}>`;
}

export function document(name: string, ...content: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="${NAMESPACE}">${content.join("")}</${name}>`;
}

/** `2009-10-12T17:50:30.000Z`, from milliseconds since 1970. */
export function timestamp(name: string, timeMs: number): string {
  return `<${name}>${new Date(timeMs).toISOString()}</${name}>`;
}

/** In the quotes that belong to it. */
export function etagLeaf(etag: string): string {
  return `<ETag>&quot;${escapeXml(etag)}&quot;</ETag>`;
}
