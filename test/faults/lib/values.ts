/** Values of histories and the bodies that stand for them: a value's name again and again, in a size that follows from it. */
import { createHash } from "node:crypto";

/** Inline mostly; three copies now and then. */
const BODY_BYTES = [200, 200, 200, 200, 200, 200, 200, 3_000, 200, 200, 200, 40_000] as const;
const NAME_BYTES = 20;

export class Values {
  readonly #byEtag = new Map<string, string>();
  readonly #etags = new Map<string, string>();
  #next: number;

  /** @param first number: no two rounds share a value */
  constructor(first = 0) {
    this.#next = first;
  }

  get count(): number {
    return this.#next;
  }

  /** A value that nobody has written. */
  make(): { readonly value: string; readonly body: Buffer; readonly etag: string } {
    const value = `v${this.#next++}`;
    const body = bodyOf(value);
    const etag = createHash("md5").update(body).digest("hex");
    this.#byEtag.set(etag, value);
    this.#etags.set(value, etag);
    return { value, body, etag };
  }

  /** Of a header or a listing, quoted or not. @returns a name that tells what is wrong when nobody wrote it */
  ofEtag(etag: string | undefined): string {
    const bare = etag?.replaceAll('"', "").replaceAll("&quot;", "") ?? "";
    return this.#byEtag.get(bare) ?? `unknown ${bare}`;
  }

  etagOf(value: string): string {
    return this.#etags.get(value) ?? "0".repeat(32);
  }
}

/** @returns undefined when these are the bytes of no one value */
export function valueOfBody(bytes: Buffer): string | undefined {
  const value = /^v\d+/.exec(bytes.subarray(0, NAME_BYTES).toString("latin1"))?.[0];
  return value !== undefined && bytes.equals(bodyOf(value)) ? value : undefined;
}

function bodyOf(value: string): Buffer {
  const bytes = BODY_BYTES[Number(value.slice(1)) % BODY_BYTES.length] ?? BODY_BYTES[0];
  return Buffer.alloc(bytes, `${value}.`);
}
