/**
 * What a bucket holds, as S3's documentation tells it: a list of versions a key, newest first, and nothing clever.
 * The versions' ids come from the shard; everything else is decided here a second time.
 */
import type { BlobId } from "../../src/base/ids.ts";
import type { VersionId } from "../../src/base/version-id.ts";
import type {
  Refusal,
  Tag,
  Versioning,
  VersionSelector,
  WritePrecondition,
} from "../../src/metadata/index.ts";

export interface ModelVersion {
  readonly version: VersionId;
  readonly isNull: boolean;
  readonly isMarker: boolean;
  readonly etag: string;
  readonly bytes: number;
  readonly tags: readonly Tag[];
  readonly blobs: readonly BlobId[];
}

export interface ModelPart {
  readonly etag: string;
  readonly bytes: number;
  readonly blobs: readonly BlobId[];
}

export interface ModelUpload {
  readonly key: string;
  readonly uploadId: string;
  readonly parts: Map<number, ModelPart>;
}

export class BucketModel {
  versioning: Versioning = "unversioned";
  readonly keys = new Map<string, ModelVersion[]>();
  readonly uploads = new Map<string, ModelUpload>();

  versionsOf(key: string): readonly ModelVersion[] {
    return this.keys.get(key) ?? [];
  }

  current(key: string): ModelVersion | undefined {
    const [newest] = this.versionsOf(key);
    return newest?.isMarker === false ? newest : undefined;
  }

  select(key: string, selector: VersionSelector): ModelVersion | undefined {
    const versions = this.versionsOf(key);
    if (selector === undefined) return versions[0];
    if (selector === "null") return versions.find(({ isNull }) => isNull);
    return versions.find(({ version }) => version === selector);
  }

  /** @returns why a write must be refused */
  refusal(key: string, { ifMatch, ifNoneMatch }: WritePrecondition): Refusal | undefined {
    const current = this.current(key);
    if (ifNoneMatch === "*" && current !== undefined) return "preconditionFailed";
    if (ifMatch === undefined) return undefined;
    if (current === undefined) return "noSuchKey";
    return ifMatch === "*" || ifMatch === current.etag ? undefined : "preconditionFailed";
  }

  write(key: string, version: Omit<ModelVersion, "isNull">): ModelVersion {
    const isNull = this.versioning !== "enabled";
    const kept = this.versionsOf(key).filter((other) => !(isNull && other.isNull));
    const written = { ...version, isNull };
    this.keys.set(key, [written, ...kept]);
    return written;
  }

  remove(key: string, removed: ModelVersion): void {
    const left = this.versionsOf(key).filter((other) => other !== removed);
    if (left.length === 0) this.keys.delete(key);
    else this.keys.set(key, left);
  }

  replace(key: string, old: ModelVersion, by: ModelVersion): void {
    this.keys.set(
      key,
      this.versionsOf(key).map((other) => (other === old ? by : other)),
    );
  }

  /** Blobs that versions and parts refer to. */
  heldBlobs(): Set<BlobId> {
    const versions = [...this.keys.values()].flat();
    const parts = [...this.uploads.values()].flatMap(({ parts: own }) => [...own.values()]);
    return new Set([...versions, ...parts].flatMap(({ blobs }) => blobs));
  }

  sortedKeys(): string[] {
    return [...this.keys.keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  }

  /** What a listing shows in all, unpaged: keys and common prefixes. */
  listed(prefix: string, delimiter: string, keys = this.sortedKeys()): string[] {
    const shown = keys
      .filter((key) => key.startsWith(prefix))
      .map((key) => {
        const at = delimiter === "" ? -1 : key.indexOf(delimiter, prefix.length);
        return at < 0 ? key : `${key.slice(0, at + delimiter.length)}…`;
      });
    return shown.filter((name, at) => !name.endsWith("…") || shown[at - 1] !== name);
  }
}
