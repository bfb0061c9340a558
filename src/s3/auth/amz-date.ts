/** The two forms in which a signed request tells its time. */
import { remembering } from "./remembering.ts";

/** `20130524T000000Z` as milliseconds since 1970; undefined for any other text. */
export const parseAmzDate = remembering((text): number | undefined => {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const timeMs = Date.UTC(year, month - 1, day, hour, minute, second);
  return formatAmzDate(timeMs) === text ? timeMs : undefined;
});

/** Milliseconds since 1970 as `20130524T000000Z`. */
export function formatAmzDate(timeMs: number): string {
  return `${new Date(timeMs).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}
