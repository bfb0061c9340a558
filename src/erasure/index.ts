/**
 * erasure: bytes into fragments and back, where they lie in them, and on which drives. Functions of their arguments,
 * without IO; the code and its test vectors are in docs/erasure.md.
 *
 *   const scheme = { dataCount: 4, parityCount: 2, unitBytes: 65_536 };
 *
 *   // Writing: a stripe is filled, encoded and sent from one place.
 *   const pool = new StripePool({ scheme, stripeCount: 64 });
 *   const stripe = pool.acquire();                  // undefined: all are out, wait for a release
 *   stripe.data.set(chunk, filled);
 *   const { units } = stripe.encode(filled);        // units[i] goes to fragment i
 *   stripe.release();                               // when the units are written
 *
 *   // Reading bytes [from, to) of a blob.
 *   for (const { stripe, unitBytes, unitOffset, units } of unitsOfRange(scheme, length, from, to)) { … }
 *
 *   // Units that are missing, from any k others. Equal ranges of units do as well as whole ones.
 *   const codec = createCodec(4, 2);
 *   const [third] = codec.reconstruct([u0, u1, undefined, u3, u4, undefined], [2]);
 *
 *   // Where the fragments go.
 *   const groups = placeGroups({ drives, code: scheme, groupCount: 256, seed });
 *   const { fatalZones } = survivalOf(groups[0], scheme, drives);   // "losing zone b would make it unreadable"
 *
 * What it promises:
 * - Any k of a stripe's k + m units determine the others, for k ≥ 1, m ≥ 0, k + m ≤ 256.
 * - The code is systematic: the first k fragments are the data. With k = 1 every fragment is a copy.
 * - What comes out is a function of what goes in: no state but caches and memory that is used again.
 * - Arguments that make no sense (too few units, unequal lengths) are our own bugs, and assertions.
 */
export { type Codec, createCodec } from "./codec.ts";
export {
  type Code,
  columnsOf,
  filledBytesAt,
  fragmentBytes,
  MAX_BLOB_BYTES,
  paddingBytes,
  type Scheme,
  type StripeRange,
  stripeBytesOf,
  stripeCountOf,
  type UnitRange,
  unitBytesAt,
  unitBytesOf,
  unitOffset,
  unitsOfRange,
} from "./geometry.ts";
export {
  copiesCode,
  defaultCode,
  keepPositions,
  type PlacedDrive,
  type Placement,
  placeGroups,
  type Survival,
  survivalOf,
} from "./placement.ts";
export { type EncodedStripe, type Stripe, StripePool, type StripePoolOptions } from "./stripe-pool.ts";
