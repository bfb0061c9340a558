/**
 * Assertions state what we believe about our own code. They stay on in production: a broken belief crashes this
 * node, loudly, before it can harm data. What the world does wrong (a disk, a peer, a user) is an `AtollError`.
 */

class AssertionError extends Error {
  override readonly name = "AssertionError";
}

export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new AssertionError(message);
}

/** Narrows away `undefined` where we know that the value is there, and crashes when we were wrong. */
export function defined<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new AssertionError(`${what} is missing`);
  return value;
}

/** Makes a switch exhaustive: the compiler refuses the call while a case is left. */
export function unreachable(value: never): never {
  throw new AssertionError(`unreachable: ${JSON.stringify(value)}`);
}
