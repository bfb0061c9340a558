/**
 * The CRC of two runs of bytes, put together from the CRC of each: crc(A ‖ B) = crc(A)·x^(8·|B|) + crc(B), in
 * polynomials over GF(2) modulo the CRC's (as zlib's crc32_combine). The ones that go in and out cancel.
 */
import { CRC64NVME_POLYNOMIAL } from "../../base/hash-kernel.ts";

export type CrcAlgorithm = "CRC32" | "CRC32C" | "CRC64NVME";

/** Each polynomial with its bits reversed, so that the highest bit is x^0: as high and low word of 64 bits. */
const polynomials: Readonly<Record<CrcAlgorithm, Word>> = {
  CRC32: { high: 0xedb88320, low: 0 },
  CRC32C: { high: 0x82f63b78, low: 0 },
  CRC64NVME: wordOf(CRC64NVME_POLYNOMIAL),
};

const widths: Readonly<Record<CrcAlgorithm, 32 | 64>> = { CRC32: 32, CRC32C: 32, CRC64NVME: 64 };

/** 64 bits in two halves: BigInt would be tens of times slower here. A CRC of 32 bits is the high half. */
interface Word {
  high: number;
  low: number;
}

/** Puts together the parts of one object, in their order. */
export class CrcCombiner {
  readonly #polynomial: Word;
  readonly #width: 32 | 64;
  #value: Word = { high: 0, low: 0 };
  /** Parts but the last have one length mostly: the factor of the length used last. */
  #factorBytes = -1;
  #factor: Word = { high: 0, low: 0 };

  constructor(algorithm: CrcAlgorithm) {
    this.#polynomial = polynomials[algorithm];
    this.#width = widths[algorithm];
  }

  /** @param crc big-endian, as `RunningDigest.digest` gives it; @param bytes how many bytes it is of. */
  append(crc: Buffer, bytes: number): void {
    if (bytes !== this.#factorBytes) {
      this.#factor = powerOfX(bytes, this.#polynomial);
      this.#factorBytes = bytes;
    }
    const product = multiply(this.#value, this.#factor, this.#polynomial);
    this.#value = {
      high: product.high ^ crc.readUInt32BE(0),
      low: product.low ^ (this.#width === 64 ? crc.readUInt32BE(4) : 0),
    };
  }

  digest(): Buffer {
    const bytes = Buffer.alloc(this.#width / 8);
    bytes.writeUInt32BE(this.#value.high >>> 0, 0);
    if (this.#width === 64) bytes.writeUInt32BE(this.#value.low >>> 0, 4);
    return bytes;
  }
}

/** x^(8·bytes), by squaring. */
function powerOfX(bytes: number, polynomial: Word): Word {
  let result: Word = { high: 0x8000_0000, low: 0 };
  let square: Word = { high: 0x0080_0000, low: 0 };
  for (let rest = bytes; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = multiply(result, square, polynomial);
    square = multiply(square, square, polynomial);
  }
  return result;
}

function multiply(a: Word, b: Word, polynomial: Word): Word {
  let { high, low } = b;
  let productHigh = 0;
  let productLow = 0;
  // For 32 bits the low half is always zero, and so are all sums that its bits select.
  const bits = polynomial.low === 0 ? 32 : 64;
  for (let bit = 0; bit < bits; bit++) {
    const selected = bit < 32 ? (a.high >>> (31 - bit)) & 1 : (a.low >>> (63 - bit)) & 1;
    const mask = -selected;
    productHigh ^= high & mask;
    productLow ^= low & mask;
    const isOverflow = (bits === 64 ? low : high) & 1;
    low = bits === 64 ? (low >>> 1) | (high << 31) : 0;
    high >>>= 1;
    high ^= polynomial.high & -isOverflow;
    low ^= polynomial.low & -isOverflow;
  }
  return { high: productHigh, low: productLow };
}

function wordOf(value: bigint): Word {
  return { high: Number(value >> 32n), low: Number(value & 0xffff_ffffn) };
}
