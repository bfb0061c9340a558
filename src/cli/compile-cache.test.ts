import { afterEach, expect, it, vi } from "vitest";
import { compileCacheDirectory } from "./compile-cache.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

it("is in the user's home, and nowhere when there is none", () => {
  vi.stubEnv("HOME", "/home/someone");
  expect(compileCacheDirectory()).toBe("/home/someone/.cache/atoll");
  vi.stubEnv("HOME", "");
  expect(compileCacheDirectory()).toBeUndefined();
});
