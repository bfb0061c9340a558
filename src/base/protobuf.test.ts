import { describe, expect, it } from "vitest";
import protobuf from "./protobuf.ts";

const read = (bytes: Uint8Array): Uint8Array => protobuf.Reader.create(bytes).bytes();

describe("a writer", () => {
  it("gives bytes of its own, whatever is written after it", () => {
    const written = [100, 5_000, 40_000, 3].map((length, index) =>
      protobuf.Writer.create().bytes(Buffer.alloc(length, index)).finish(),
    );
    expect(written.map((bytes) => read(bytes).length)).toEqual([100, 5_000, 40_000, 3]);
    for (const [index, bytes] of written.entries())
      expect(read(bytes).every((byte) => byte === index)).toBe(true);
  });

  it("is not disturbed by one that is made before it has finished, nor by one that never finishes", () => {
    const outer = protobuf.Writer.create().uint32(7);
    protobuf.Writer.create().uint32(9).uint32(9);
    const inner = protobuf.Writer.create().uint32(8).finish();
    const bytes = outer.bytes(inner).finish();
    protobuf.Writer.create().fixed64(0).finish();
    const reader = protobuf.Reader.create(bytes);
    expect([reader.uint32(), [...reader.bytes()], reader.pos]).toEqual([7, [8], bytes.length]);
  });

  it("keeps what it wrote beyond its first memory when another one is made before it has finished", () => {
    const long = Buffer.alloc(40_000, 5);
    const outer = protobuf.Writer.create().bytes(long);
    const inner = protobuf.Writer.create().uint32(8).finish();
    const reader = protobuf.Reader.create(outer.bytes(inner).finish());
    expect([long.equals(reader.bytes()), [...reader.bytes()]]).toEqual([true, [8]]);
  });

  it("may go on when it has finished", () => {
    const writer = protobuf.Writer.create().uint32(1);
    const first = writer.finish();
    protobuf.Writer.create().uint32(5).finish();
    const second = writer.uint32(2).finish();
    expect([[...first], [...second]]).toEqual([[1], [1, 2]]);
  });
});
