import { createHmac } from "node:crypto";
import type { CredentialScope } from "./scope.ts";

/** One key serves a credential for a day: this many credentials sign at full speed. */
const MAX_CACHED_KEYS = 1024;

interface CachedKey {
  readonly secretAccessKey: string;
  readonly key: Buffer;
}

/** The derived keys of Signature Version 4, kept for those used last. */
export class SigningKeys {
  /** In order of last use. A key counts only for the secret that it was derived from. */
  readonly #keys = new Map<string, CachedKey>();

  /** The last of them: its place need not change when it is used again. */
  #newest: CachedKey | undefined;

  keyOf(scope: CredentialScope, secretAccessKey: string): Buffer {
    const name = `${scope.accessKeyId}/${scope.text}`;
    const cached = this.#keys.get(name);
    if (cached?.secretAccessKey === secretAccessKey && cached === this.#newest) return cached.key;
    if (cached !== undefined) this.#keys.delete(name);
    const isCurrent = cached !== undefined && cached.secretAccessKey === secretAccessKey;
    const entry = isCurrent ? cached : { secretAccessKey, key: deriveSigningKey(scope, secretAccessKey) };
    this.#keys.set(name, entry);
    this.#newest = entry;
    if (this.#keys.size > MAX_CACHED_KEYS) {
      for (const oldest of this.#keys.keys()) {
        this.#keys.delete(oldest);
        break;
      }
    }
    return entry.key;
  }
}

/** Source: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html, "Task 3". */
export function deriveSigningKey(
  scope: Pick<CredentialScope, "date" | "region" | "service">,
  secretAccessKey: string,
): Buffer {
  const date = hmac(`AWS4${secretAccessKey}`, scope.date);
  const region = hmac(date, scope.region);
  const service = hmac(region, scope.service);
  return hmac(service, "aws4_request");
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
