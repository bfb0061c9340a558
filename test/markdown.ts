/** Just enough Markdown to compare documents with the code. */

export interface MarkdownTable {
  /** Of the section that it is in. */
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Every table of a document, in order. Cells do not contain `|`. */
export function tablesOf(text: string): MarkdownTable[] {
  const tables: { heading: string; columns: string[]; rows: string[][] }[] = [];
  let heading = "";
  let isInTable = false;
  for (const line of text.split("\n")) {
    if (line.startsWith("#")) heading = line.replace(/^#+ /, "");
    if (!line.startsWith("|")) {
      isInTable = false;
      continue;
    }
    const cells = line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (!isInTable) tables.push({ heading, columns: cells, rows: [] });
    else if (!cells.every((cell) => /^:?-+:?$/.test(cell))) tables.at(-1)?.rows.push(cells);
    isInTable = true;
  }
  return tables;
}

/** The names between backquotes. */
export function codeIn(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? "");
}
