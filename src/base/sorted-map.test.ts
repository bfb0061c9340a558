import fc from "fast-check";
import { expect, test } from "vitest";
import { SortedMap } from "./sorted-map.ts";
import type { RangeOptions } from "./store.ts";

/** Short keys over few letters collide often; enough of them to split leaves. */
const keys = fc
  .array(fc.constantFrom(0, 1, 7, 254, 255), { minLength: 1, maxLength: 4 })
  .map((bytes) => Uint8Array.from(bytes));
const edits = fc.array(fc.tuple(keys, fc.option(fc.nat(), { nil: undefined })), { maxLength: 400 });
const ranges: fc.Arbitrary<RangeOptions> = fc
  .record({ from: fc.option(keys), to: fc.option(keys), reverse: fc.boolean() })
  .map(({ from, to, reverse }) => ({
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    reverse,
  }));

const hex = (key: Uint8Array): string => Buffer.from(key).toString("hex");

/** The slow, obvious twin: a map that is sorted when asked. */
function sortedTwin(twin: ReadonlyMap<string, number>, range: RangeOptions): [string, number][] {
  const inside = [...twin].filter(
    ([key]) =>
      (range.from === undefined || key >= hex(range.from)) && (range.to === undefined || key < hex(range.to)),
  );
  inside.sort(([a], [b]) => (a < b ? -1 : 1));
  return range.reverse === true ? inside.reverse() : inside;
}

const entriesOf = (map: SortedMap<number>, range: RangeOptions): [string, number][] =>
  [...map.entries(range)].map(([key, value]) => [hex(key), value]);

test("every version holds what a plain map holds, and never changes", () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 4 }), fc.array(ranges, { maxLength: 8 }), (rounds, asked) => {
      let map = SortedMap.empty<number>();
      let twin = new Map<string, number>();
      const versions: [SortedMap<number>, Map<string, number>][] = [];
      for (const round of rounds) {
        const editor = map.edit();
        twin = new Map(twin);
        for (const [key, value] of round) {
          if (value === undefined) {
            editor.delete(key);
            twin.delete(hex(key));
          } else {
            editor.set(key, value);
            twin.set(hex(key), value);
          }
          expect(editor.get(key)).toBe(value);
          expect(editor.has(key)).toBe(value !== undefined);
        }
        map = editor.done();
        versions.push([map, twin]);
      }
      for (const [version, expected] of versions) {
        expect(version.size).toBe(expected.size);
        expect(entriesOf(version, {})).toEqual(sortedTwin(expected, {}));
        for (const range of asked) expect(entriesOf(version, range)).toEqual(sortedTwin(expected, range));
        for (const [key, value] of version.entries()) expect(version.get(key)).toBe(value);
      }
    }),
    { numRuns: 100 },
  );
});
