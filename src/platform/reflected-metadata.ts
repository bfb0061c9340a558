/**
 * The four calls of the reflect-metadata proposal that tsyringe, which @peculiar/x509 registers its algorithms
 * with, asks for when it is loaded. Import it before @peculiar/x509. Keyed by the class alone, which is all that
 * tsyringe's constructor injection reads.
 */
const metadata = new WeakMap<object, Map<unknown, unknown>>();

const getOwnMetadata = (key: unknown, target: object): unknown => metadata.get(target)?.get(key);

function getMetadata(key: unknown, target: object): unknown {
  for (let at: object | null = target; at !== null; at = Object.getPrototypeOf(at) as object | null) {
    const values = metadata.get(at);
    if (values?.has(key) === true) return values.get(key);
  }
  return undefined;
}

function defineMetadata(key: unknown, value: unknown, target: object): void {
  const values = metadata.get(target) ?? new Map<unknown, unknown>();
  metadata.set(target, values.set(key, value));
}

if (!("getMetadata" in Reflect)) Object.assign(Reflect, { getMetadata, getOwnMetadata, defineMetadata });
