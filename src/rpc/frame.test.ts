import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AtollError } from "../base/errors.ts";
import { FRAME_MARKER, FrameDecoder, type FrameHeader, FrameKind, FrameWriter } from "./frame.ts";
import { MAX_FRAME_PAYLOAD_BYTES } from "./options.ts";

interface Decoded {
  readonly kind: number;
  readonly header: FrameHeader;
  readonly payloadBytes: number;
  payload: Buffer;
}

function decodeAll(chunks: readonly Uint8Array[]): Decoded[] {
  const frames: Decoded[] = [];
  const decoder = new FrameDecoder({
    onFrame: (kind, header, payloadBytes) =>
      frames.push({ kind, header: { ...header }, payloadBytes, payload: Buffer.alloc(0) }),
    onPayload: (piece) => {
      const frame = frames.at(-1);
      expect(piece.length).toBeGreaterThan(0);
      if (frame !== undefined) frame.payload = Buffer.concat([frame.payload, piece]);
    },
  });
  for (const chunk of chunks) decoder.push(chunk);
  return frames;
}

/** Cuts bytes at the given fractions of their length. */
function split(bytes: Buffer, cuts: readonly number[]): Uint8Array[] {
  const places = cuts.map((cut) => Math.floor(cut * bytes.length)).toSorted((a, b) => a - b);
  return [0, ...places].map((from, index) => bytes.subarray(from, places[index] ?? bytes.length));
}

const fraction = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const arbitraryFrame = fc.record({
  kind: fc.constantFrom(...Object.values(FrameKind)),
  header: fc.record(
    {
      id: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
      method: fc.string({ minLength: 1, maxLength: 40 }),
      deadlineMs: fc.integer({ min: 1, max: 0xffff_ffff }),
      errorMessage: fc.string({ unit: "binary", minLength: 1, maxLength: 200 }),
    },
    { requiredKeys: [] },
  ),
  payload: fc.array(fc.uint8Array({ maxLength: 6_000 }), { maxLength: 4 }),
});

describe("the frame codec", () => {
  it("gives back what was written, wherever the bytes are split", () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryFrame, { maxLength: 30 }),
        fc.array(fraction, { maxLength: 60 }),
        (sent, cuts) => {
          const writer = new FrameWriter();
          for (const { kind, header, payload } of sent) {
            writer.write(
              kind,
              header,
              payload,
              payload.reduce((bytes, chunk) => bytes + chunk.length, 0),
            );
          }
          const { bytes } = writer;
          const wire = Buffer.concat(writer.take());
          expect(wire.length).toBe(bytes);
          const decoded = decodeAll(split(wire, cuts));
          expect(decoded.length).toBe(sent.length);
          for (const [index, { kind, header, payload }] of sent.entries()) {
            expect(decoded[index]).toMatchObject({ kind, header, payload: Buffer.concat(payload) });
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("passes long payloads on as they are, in both directions", () => {
    const payload = new Uint8Array(100_000).fill(9);
    const writer = new FrameWriter();
    writer.write(FrameKind.data, { id: 1 }, [payload], payload.length);
    expect(writer.take()).toContain(payload);

    writer.write(FrameKind.data, { id: 1 }, [payload], payload.length);
    const wire = Buffer.concat(writer.take());
    const pieces: Uint8Array[] = [];
    const sink = { onFrame: () => {}, onPayload: (piece: Uint8Array) => pieces.push(piece) };
    new FrameDecoder(sink).push(wire);
    expect(pieces.length).toBe(1);
    expect(pieces[0]?.buffer).toBe(wire.buffer);
  });

  it("meets garbage with rpc.malformedFrame or waits for more, and with nothing else", () => {
    const garbage = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      // What begins like a frame gets further.
      fc
        .tuple(
          fc.integer({ min: 1, max: 14 }),
          fc.integer({ max: 64, min: 0 }),
          fc.uint8Array({ maxLength: 300 }),
        )
        .map(([kind, headerBytes, rest]) =>
          Buffer.concat([Buffer.from([FRAME_MARKER, kind, headerBytes, 0, 20, 0, 0, 0]), rest]),
        ),
    );
    fc.assert(
      fc.property(garbage, fc.array(fraction, { maxLength: 5 }), (bytes, cuts) => {
        try {
          decodeAll(split(Buffer.from(bytes), cuts));
        } catch (error) {
          expect(error).toBeInstanceOf(AtollError);
          expect(error).toMatchObject({ code: "rpc.malformedFrame" });
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("refuses a header and a payload above their limits before it holds any of them", () => {
    const prefix = (headerBytes: number, payloadBytes: number): Buffer => {
      const bytes = Buffer.from([FRAME_MARKER, FrameKind.data, 0, 0, 0, 0, 0, 0]);
      bytes.writeUInt16LE(headerBytes, 2);
      bytes.writeUInt32LE(payloadBytes, 4);
      return bytes;
    };
    expect(() => decodeAll([prefix(4_097, 0)])).toThrow(/header/);
    expect(() => decodeAll([prefix(0, MAX_FRAME_PAYLOAD_BYTES + 1)])).toThrow(/payload/);
    expect(() => decodeAll([prefix(0, 0xffff_ffff)])).toThrow(/payload/);
    expect(decodeAll([prefix(0, MAX_FRAME_PAYLOAD_BYTES)]).length).toBe(1);
  });
});
