/**
 * An object of another region as the source of a copy: looked up and read there by requests of our own, which are
 * signed in the name of the client whose copy it is, so that the other region decides as it would for the client.
 */
import { AtollError } from "../../base/errors.ts";
import type { RegionNumber } from "../../base/ids.ts";
import type { FederatedBucket } from "../../federation/index.ts";
import type { Checksum, ContentHeaders, ObjectDescription, ObjectLocator, Tag } from "../../region/index.ts";
import type { TunnelledAnswer } from "../../replicator/index.ts";
import { signedHeaders } from "../auth/signer.ts";
import { checksumAlgorithms, checksumHeader } from "../checksums/types.ts";
import { S3Error } from "../errors.ts";
import type { RequestHeaders } from "../http/headers.ts";
import { contentHeadersOf, userMetadataOf } from "../http/object-headers.ts";
import { encodePercentBytes } from "../http/percent.ts";
import type { ByteRange } from "../http/range.ts";
import { MAX_OBJECT_TAGS } from "../http/tags.ts";
import type { Gateway, S3Request } from "../request.ts";
import { parseTagging } from "../xml/requests.ts";
import { answerHeadersOf, foundIn, textOf } from "./answers.ts";
import type { OtherRegions } from "./other-regions.ts";

/** Bytes of a copy wait for drives only: it gets this much a round trip, 112 MB/s over 150 ms. */
const READ_WINDOW_BYTES = 16 * 1024 * 1024;

/** Of requests of our own, in path style. */
const HOST = "atoll";

export interface RemoteObjectComponents {
  readonly regions: OtherRegions;
  readonly gateway: Pick<Gateway, "region" | "clock">;
  readonly request: S3Request;
}

/** The version that it was when it was looked up: what is read later is of it, or fails. */
export class RemoteObject {
  readonly region: RegionNumber;
  readonly bytes: number;
  /** Without quotes. */
  readonly etag: string;
  readonly modifiedMs: number;
  /** As answers name it; undefined in a bucket that was never versioned. */
  readonly versionId: string | undefined;
  readonly headers: ContentHeaders;
  readonly userMetadata: ObjectDescription["userMetadata"];
  /** Of the whole, if it has one. */
  readonly checksum: Checksum | undefined;
  readonly #tagCount: number;
  readonly #source: ObjectLocator;
  readonly #components: RemoteObjectComponents;

  private constructor(components: RemoteObjectComponents, source: ObjectLocator, answer: TunnelledAnswer) {
    const headers = answerHeadersOf(answer);
    this.#components = components;
    this.#source = source;
    this.region = answer.region.region;
    this.bytes = Number(headers.get("content-length") ?? 0);
    this.etag = (headers.get("etag") ?? "").replaceAll('"', "");
    this.modifiedMs = Date.parse(headers.get("last-modified") ?? "");
    this.versionId = headers.get("x-amz-version-id");
    this.headers = contentHeadersOf(headers);
    this.userMetadata = userMetadataOf(headers);
    this.checksum = wholeChecksumOf(headers);
    this.#tagCount = Number(headers.get("x-amz-tagging-count") ?? 0);
  }

  /**
   * In the nearest of the bucket's regions, or where that one says that it is.
   *
   * @throws S3Error `NoSuchKey`, `NoSuchVersion`, `MethodNotAllowed` for a delete marker by version, as `findObject`;
   * `ServiceUnavailable`; federation.unreachable, tunnel.broken
   */
  static async find(
    components: RemoteObjectComponents,
    bucket: Pick<FederatedBucket, "regions">,
    source: ObjectLocator,
  ): Promise<RemoteObject> {
    const question: Question = { method: "HEAD", checksums: true };
    let answer = await ask(components, bucket.regions, source, question);
    answer.discard();
    const region = foundIn(answer, bucket);
    if (region !== undefined) {
      answer = await ask(components, [region], source, question);
      answer.discard();
    }
    if (answer.status === 200) return new RemoteObject(components, source, answer);
    throw refusalOf(answer, source);
  }

  /** @throws as `read` */
  async tags(): Promise<readonly Tag[]> {
    if (this.#tagCount === 0) return [];
    const answer = await this.#ask({ method: "GET", query: "tagging" });
    if (answer.status === 200)
      return parseTagging(Buffer.from(await textOf(answer)), { maxCount: MAX_OBJECT_TAGS });
    answer.discard();
    throw refusalOf(answer, this.#source);
  }

  /** @throws as `find`; S3Error `ConditionalRequestConflict` where it was overwritten meanwhile */
  async *read({ from, to }: ByteRange): AsyncGenerator<Uint8Array, void> {
    if (from === to) return;
    const headers = { range: `bytes=${from}-${to - 1}`, "if-match": `"${this.etag}"` };
    const answer = await this.#ask({ method: "GET", headers, windowBytes: READ_WINDOW_BYTES });
    if (answer.status !== 206) {
      answer.discard();
      throw answer.status === 412
        ? new S3Error("ConditionalRequestConflict")
        : refusalOf(answer, this.#source);
    }
    try {
      yield* answer.body;
    } catch (cause) {
      throw new AtollError("tunnel.broken", `${answer.region.name} broke off within the source`, {
        cause,
      });
    }
  }

  #ask(question: Question): Promise<TunnelledAnswer> {
    const { version } = this.#source;
    // A current version stays readable by its id when it is overwritten.
    const pinned = version ?? (this.versionId as ObjectLocator["version"]);
    return ask(this.#components, [this.region], { ...this.#source, version: pinned }, question);
  }
}

interface Question {
  readonly method: "GET" | "HEAD";
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly checksums?: boolean;
  readonly windowBytes?: number;
}

function ask(
  { regions, gateway, request }: RemoteObjectComponents,
  to: readonly RegionNumber[],
  { bucket, key, version }: ObjectLocator,
  { method, query, headers = {}, checksums = false, ...rest }: Question,
): Promise<TunnelledAnswer> {
  const rawPath = `/${bucket}/${encodePercentBytes(Buffer.from(key), { keepSlash: true })}`;
  const parameters = [query, version === undefined ? undefined : `versionId=${version}`];
  const rawQuery = parameters.filter((parameter) => parameter !== undefined).join("&");
  const said = new Map(Object.entries({ host: HOST, ...headers }));
  if (checksums) said.set("x-amz-checksum-mode", "ENABLED");
  const signed = signedHeaders(
    { method, rawPath, rawQuery, headers: said },
    {
      accessKeyId: request.accessKeyId,
      credentials: request.credentials,
      region: gateway.region,
      nowMs: gateway.clock.wallMs(),
    },
  );
  const target = rawQuery === "" ? rawPath : `${rawPath}?${rawQuery}`;
  return regions.send(to, { ...rest, method, target, rawHeaders: [...signed].flat() }, request);
}

function wholeChecksumOf(headers: RequestHeaders): Checksum | undefined {
  if (headers.get("x-amz-checksum-type") !== "FULL_OBJECT") return undefined;
  for (const algorithm of checksumAlgorithms) {
    const value = headers.get(checksumHeader(algorithm));
    if (value !== undefined) return { algorithm, value, type: "FULL_OBJECT" };
  }
  return undefined;
}

/** A HEAD's refusal has no body that would say more. */
function refusalOf(answer: TunnelledAnswer, { key, version }: ObjectLocator): Error {
  switch (answer.status) {
    case 404: {
      const marker = answerHeadersOf(answer).get("x-amz-delete-marker");
      const headers = marker === undefined ? {} : { "x-amz-delete-marker": marker };
      return version === undefined
        ? new S3Error("NoSuchKey", { fields: { Key: key }, headers })
        : new S3Error("NoSuchVersion", { fields: { Key: key, VersionId: version }, headers });
    }
    case 405:
      return new S3Error("MethodNotAllowed");
    default:
      return new S3Error("ServiceUnavailable", {
        message: `Service is unable to handle request: ${answer.region.name} does not read the source (${answer.status}).`,
      });
  }
}
