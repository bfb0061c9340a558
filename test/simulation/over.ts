/** The object with some of its methods changed; the others run on the object itself. */
export function over<T extends object>(object: T, changed: Partial<T>): T {
  return new Proxy(object, {
    get(target, name) {
      const value: unknown = Reflect.get(Object.hasOwn(changed, name) ? changed : target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
