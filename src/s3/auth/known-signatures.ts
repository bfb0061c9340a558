/** Texts whose signatures are known, and how long one may be: 4 MiB of them at most, as a rule half a megabyte. */
const MAX_TEXTS = 2_048;
const MAX_TEXT_CHARACTERS = 2_048;

interface Known {
  readonly signingKey: Buffer;
  readonly signature: string;
}

/**
 * Signatures that requests of late were found to bear. Presigned URLs come again and again, and so does a GET of one
 * client within a second: the same text under the same key has the same signature, which needs not be computed anew.
 * It is compared all the same.
 */
export class KnownSignatures {
  readonly #known = new Map<string, Known>();

  /** @param signingKey the very buffer: one that was derived anew, of another secret perhaps, knows nothing */
  of(text: string, signingKey: Buffer): string | undefined {
    const known = this.#known.get(text);
    return known?.signingKey === signingKey ? known.signature : undefined;
  }

  /** Of a request that bore it: nobody else's may drive these out. */
  remember(text: string, signingKey: Buffer, signature: string): void {
    if (text.length > MAX_TEXT_CHARACTERS) return;
    // All at once: cheaper than an order of use, and the next second has other texts anyway.
    if (this.#known.size >= MAX_TEXTS) this.#known.clear();
    this.#known.set(text, { signingKey, signature });
  }
}
