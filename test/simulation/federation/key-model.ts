/**
 * What the versions of one key are after some writes, as slowly and obviously as can be: the twin of what the shards
 * do. The order in which writes come does not matter, and neither does how often.
 */

import type { VersionId } from "../../../src/base/version-id.ts";
import type { Tag } from "../../../src/metadata/index.ts";

interface WriteBase {
  readonly key: string;
  /** Of the object or marker; of a deletion of the null version its own stamp. */
  readonly version: VersionId;
  /** When it happened. Same as the version, but of tags and deletions by id. */
  readonly stamp: VersionId;
}

/** A write of a client, as its region's shard applied it. */
export type ModelWrite = WriteBase &
  (
    | { readonly kind: "put"; readonly isNull: boolean; readonly etag: string; readonly tags: readonly Tag[] }
    | { readonly kind: "marker"; readonly isNull: boolean }
    | { readonly kind: "deleteVersion" }
    | { readonly kind: "deleteNull" }
    | { readonly kind: "tags"; readonly isNull: boolean; readonly tags: readonly Tag[] }
  );

export interface ModelVersion {
  readonly kind: "put" | "marker";
  readonly version: VersionId;
  readonly isNull: boolean;
  readonly etag: string;
  readonly tags: readonly Tag[];
  readonly tagsStamp: VersionId;
}

export class KeyModel {
  /** Those that are not null. */
  readonly #versions = new Map<VersionId, ModelVersion>();
  readonly #deleted = new Set<VersionId>();
  /** The latest that happened to the null version. */
  #null: ModelVersion | { readonly kind: "deletion"; readonly version: VersionId } | undefined;

  /** @returns whether tags found their version; of all else true */
  apply(write: ModelWrite): boolean {
    const { version, stamp } = write;
    switch (write.kind) {
      case "put":
        this.#insert({ ...write, tagsStamp: version });
        return true;
      case "marker":
        this.#insert({ ...write, etag: "", tags: [], tagsStamp: version });
        return true;
      case "deleteVersion":
        this.#deleted.add(version);
        this.#versions.delete(version);
        return true;
      case "deleteNull":
        if (this.#nullStamp < stamp) this.#null = { kind: "deletion", version: stamp };
        return true;
      case "tags":
        return this.#retag(version, stamp, write.tags);
    }
  }

  /** The newest first. */
  versions(): readonly ModelVersion[] {
    const current = this.#null === undefined || this.#null.kind === "deletion" ? [] : [this.#null];
    return [...this.#versions.values(), ...current].sort((a, b) => (a.version < b.version ? 1 : -1));
  }

  find(version: VersionId): ModelVersion | undefined {
    const known = this.#versions.get(version);
    if (known !== undefined) return known;
    return this.#null?.kind !== "deletion" && this.#null?.version === version ? this.#null : undefined;
  }

  /** Whether the write has no effect any more, because of a later one. */
  isOver(write: ModelWrite): boolean {
    if (write.kind === "deleteVersion") return false;
    if (write.kind === "deleteNull") return this.#nullStamp > write.version;
    const found = this.find(write.version);
    return found === undefined || (write.kind === "tags" && found.tagsStamp > write.stamp);
  }

  /** Whether a later write is known that leaves this one without effect, whether it comes or not. */
  isVoid(write: ModelWrite): boolean {
    if (write.kind === "deleteNull") return this.#nullStamp > write.version;
    if (write.kind === "deleteVersion") return false;
    if (this.#deleted.has(write.version)) return true;
    return "isNull" in write && write.isNull && this.#nullStamp > write.version;
  }

  get #nullStamp(): string {
    return this.#null?.version ?? "";
  }

  #insert({ kind, version, isNull, etag, tags, tagsStamp }: ModelVersion): void {
    const added = { kind, version, isNull, etag, tags, tagsStamp };
    if (isNull) {
      if (this.#nullStamp < version) this.#null = added;
    } else if (!this.#deleted.has(version) && !this.#versions.has(version)) {
      this.#versions.set(version, added);
    }
  }

  #retag(version: VersionId, stamp: VersionId, tags: readonly Tag[]): boolean {
    const found = this.find(version);
    if (found === undefined || found.kind === "marker") return false;
    if (stamp <= found.tagsStamp) return true;
    const changed = { ...found, tags, tagsStamp: stamp };
    if (found.isNull) this.#null = changed;
    else this.#versions.set(version, changed);
    return true;
  }
}
