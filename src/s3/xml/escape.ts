/**
 * Text into XML as S3 writes it. Control characters, which XML 1.0 has no way to say, become numeric references as
 * they do in S3: clients that may meet them ask for `encoding-type=url`.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: keys may hold them, and the answer must still be parsed.
const special = /[&<>"\u0000-\u001f\u007f\ufffe\uffff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const everySpecial = /[&<>"\u0000-\u001f\u007f\ufffe\uffff]/g;

export function escapeXml(text: string): string {
  return special.test(text) ? text.replace(everySpecial, reference) : text;
}

function reference(character: string): string {
  switch (character) {
    case "&":
      return "&amp;";
    case "<":
      return "&lt;";
    case ">":
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return `&#x${character.charCodeAt(0).toString(16)};`;
  }
}
