/** Lines of a list of what is at risk: a version and a change of its tags are two of them, of which either may be missing. */
export interface RiskLine {
  readonly key: string;
  readonly version: string;
  readonly kind: string;
}

/**
 * How many versions and deletions they tell of: that is what numbers say, wherever they are told. A book can have a
 * quarter of a million lines: only those of tags are named.
 * @param lines each of them once
 */
export function versionsIn(lines: readonly RiskLine[]): number {
  const tags = new Set(lines.filter(({ kind }) => kind === "tags").map(nameOf));
  if (tags.size === 0) return lines.length;
  return lines.reduce(
    (count, line) => count - Number(line.kind === "put" && tags.has(nameOf(line))),
    lines.length,
  );
}

/**
 * Of each version its own line and that of its tags, in the order in which the first of them stands.
 * @param count of so many, the first
 */
export function byVersion<Line extends RiskLine>(
  lines: readonly Line[],
  count = Number.POSITIVE_INFINITY,
): readonly (readonly Line[])[] {
  const found = new Map<string, Line[]>();
  const versions = new Set<string>();
  for (const line of lines) {
    const isFull = found.size >= count;
    if (isFull && !versions.has(line.version)) continue;
    const name = nameOf(line);
    const known = found.get(name);
    if (known !== undefined) known.push(line);
    else if (!isFull) found.set(name, [line]);
    versions.add(line.version);
  }
  return [...found.values()];
}

/** A version's deletion is an event of its own; its tags are not, where the version itself brings them. */
const nameOf = ({ key, version, kind }: RiskLine): string =>
  `${kind === "tags" ? "put" : kind}\n${version}\n${key}`;
