/** Signature Version 4 of a benchmark's requests: header signed, payload unsigned, as SDKs do over TLS. */
import { createHash, createHmac } from "node:crypto";

export interface SigningKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();
const signedHeaders = "host;x-amz-content-sha256;x-amz-date";
const payload = "UNSIGNED-PAYLOAD";

/** Signs a path once a second: the signature names no finer time, and what is measured is the server. */
export class Signer {
  readonly #keys: SigningKeys;
  readonly #host: string;
  readonly #signed = new Map<string, { readonly second: number; readonly headers: string }>();

  constructor(keys: SigningKeys, host: string) {
    this.#keys = keys;
    this.#host = host;
  }

  /** Header lines, each ended. @param path already percent-encoded, without a query */
  headers(method: string, path: string): string {
    const second = Math.floor(Date.now() / 1000);
    const name = method + path;
    const known = this.#signed.get(name);
    if (known?.second === second) return known.headers;
    const headers = this.#sign(method, path, second);
    this.#signed.set(name, { second, headers });
    return headers;
  }

  #sign(method: string, path: string, second: number): string {
    const { accessKeyId, secretAccessKey, region } = this.#keys;
    const date = `${new Date(second * 1000).toISOString().replaceAll(/[:-]|\.\d+/g, "")}`;
    const day = date.slice(0, 8);
    const scope = `${day}/${region}/s3/aws4_request`;
    const canonical = `${method}\n${path}\n\nhost:${this.#host}\nx-amz-content-sha256:${payload}\nx-amz-date:${date}\n\n${signedHeaders}\n${payload}`;
    const digest = createHash("sha256").update(canonical).digest("hex");
    const key = [day, region, "s3", "aws4_request"].reduce<string | Buffer>(
      (from, text) => hmac(from, text),
      `AWS4${secretAccessKey}`,
    );
    const signature = hmac(key as Buffer, `AWS4-HMAC-SHA256\n${date}\n${scope}\n${digest}`).toString("hex");
    return (
      `host: ${this.#host}\r\nx-amz-date: ${date}\r\nx-amz-content-sha256: ${payload}\r\n` +
      `authorization: AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}\r\n`
    );
  }
}
