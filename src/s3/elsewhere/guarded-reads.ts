/** One read of a bucket of the federation: as current as it was asked to be, and with what it has been shown to be. */
import { assert } from "../../base/assert.ts";
import type { RegionNumber } from "../../base/ids.ts";
import type { VersionId } from "../../base/version-id.ts";
import type { FederatedBucket, ReadMode } from "../../federation/index.ts";
import type { Lookup, VersionSelector } from "../../region/index.ts";
import {
  emptySession,
  encodeSession,
  greatestOf,
  holdingOf,
  type Proof,
  type ReadOfKey,
  type Served,
  type Session,
  sawAllUpTo,
  sawVersion,
  stampOf,
} from "../../replicator/index.ts";
import { S3Error } from "../errors.ts";
import { regionName, type S3Federation } from "../federation.ts";
import { READ_PROOF_HEADER, readProofText, SESSION_HEADER } from "../http/consistency.ts";

/** Another region is to answer; thrown out of the handler that was about to. */
export class AnsweredElsewhere extends Error {
  override readonly name = "AnsweredElsewhere";
  readonly region: RegionNumber;

  constructor(region: RegionNumber) {
    super(`region ${region} answers`);
    this.region = region;
  }
}

/** How a handler reads here; undefined where there is nothing to prove. */
export interface ReadGuard {
  /** @param options.isOfTags the answer shows what may change without a new version */
  find(
    locator: { readonly key: string; readonly version: VersionSelector },
    look: () => Promise<Lookup>,
    options?: { readonly isOfTags?: boolean },
  ): Promise<Lookup>;
  list<T>(look: () => Promise<T>): Promise<T>;
}

export interface GuardedReadsParts {
  readonly federation: S3Federation;
  readonly bucket: FederatedBucket;
  readonly mode: ReadMode;
  /** What the client says that it has seen. */
  readonly session: Session | undefined;
  /** Made for those who wait. */
  signal(): AbortSignal;
}

export class GuardedReads implements ReadGuard {
  readonly #parts: GuardedReadsParts;
  #proof: Proof = { kind: "local" };
  #session: Session;
  #isWhole = false;
  /** Of the home that has the key as it is here. */
  #last: VersionId | undefined;

  constructor(parts: GuardedReadsParts) {
    this.#parts = parts;
    this.#session = parts.session ?? emptySession;
  }

  /** Whether what is not here is nowhere, as far as was asked for. */
  get isMissingProved(): boolean {
    return this.#proof.kind !== "local" && this.#isWhole;
  }

  async find(
    { key, version }: { readonly key: string; readonly version: VersionSelector },
    look: () => Promise<Lookup>,
    { isOfTags = false }: { readonly isOfTags?: boolean } = {},
  ): Promise<Lookup> {
    const of = { key, version };
    const found = this.#isPlain ? await look() : await this.#served(of, { look, holdingOf });
    await this.#saw(found, of, isOfTags);
    return found;
  }

  async list<T>(look: () => Promise<T>): Promise<T> {
    const page = this.#isPlain ? await look() : await this.#served(undefined, { look });
    await this.#sawEverything(undefined);
    return page;
  }

  /** For the answer, also of a refusal that the read came to. Names and values in turn. */
  headers(): string[] {
    const { federation } = this.#parts;
    const text = readProofText(this.#proof, federation.region.name, (region) =>
      regionName(federation, region),
    );
    const headers = [READ_PROOF_HEADER, text];
    if (this.#session.size > 0 || this.#parts.session !== undefined) {
      headers.push(SESSION_HEADER, encodeSession(this.#session));
    }
    return headers;
  }

  /** Nothing is to be proved. */
  get #isPlain(): boolean {
    const { mode, session } = this.#parts;
    return mode.mode === "local" && session === undefined;
  }

  async #served<T>(
    of: ReadOfKey | undefined,
    looking: Parameters<NonNullable<S3Federation["reads"]>["serve"]>[1] & { look(): Promise<T> },
  ): Promise<T> {
    const { federation, bucket, mode, session } = this.#parts;
    const { reads } = federation;
    if (reads === undefined) throw new S3Error("NotImplemented", { message: "This node proves no reads." });
    const read = { bucket: bucket.id, mode, session, of, signal: this.#parts.signal() };
    const served = (await reads.serve(read, looking)) as Served<T>;
    if (served.kind === "go") throw new AnsweredElsewhere(served.region);
    this.#proof = served.proof;
    this.#isWhole = served.isWhole;
    this.#last = served.last;
    return served.value;
  }

  async #saw(found: Lookup, of: ReadOfKey, isOfTags: boolean): Promise<void> {
    const { version } = holdingOf(found);
    if (version !== undefined) this.#session = sawVersion(this.#session, version);
    const seen = greatestOf(this.#session);
    // A deletion by version's id brings an older one back; tags change without a new one.
    const mayBeOlder =
      found.versioning !== "unversioned" &&
      version !== undefined &&
      seen !== undefined &&
      seen > stampOf(version);
    if (version === undefined || of.version !== undefined || isOfTags || mayBeOlder) {
      await this.#sawEverything(of);
    }
  }

  /** Of what is not there, or not there any more, only the shard can say when it last changed. */
  async #sawEverything(of: ReadOfKey | undefined): Promise<void> {
    const { federation, bucket } = this.#parts;
    // What one region alone writes is read there.
    if (bucket.regions.length < 2 || federation.reads === undefined) return;
    const last = this.#last ?? (await federation.reads.lastVersion(bucket.id, of));
    if (last !== undefined) this.#session = sawAllUpTo(this.#session, last);
  }
}

/** The same refusal, with headers besides. */
export function refusedWith(error: S3Error, headers: readonly string[]): S3Error {
  const added: Record<string, string> = {};
  assert(headers.length % 2 === 0, "names and values in turn");
  for (let index = 0; index < headers.length; index += 2)
    added[headers[index] ?? ""] = headers[index + 1] ?? "";
  const { code, message, fields, cause } = error;
  return new S3Error(code, { message, fields, headers: { ...error.headers, ...added }, cause });
}
