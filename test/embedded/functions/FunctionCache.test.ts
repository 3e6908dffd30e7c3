import { expect, test } from "@jest/globals";
import { FunctionCache } from "../../../src/embedded/functions/FunctionCache";

test("the answer that nobody asked for longest makes room", () => {
  const cache = new FunctionCache<number>(2);
  cache.set("a", 1);
  cache.set("b", 2);
  expect(cache.get("a")).toBe(1);
  cache.set("c", 3);
  expect([cache.get("a"), cache.get("b"), cache.get("c")]).toEqual([1, undefined, 3]);
  expect(cache.size).toBe(2);
});

test("a newer answer replaces the former one", () => {
  const cache = new FunctionCache<number>(2);
  cache.set("a", 1);
  cache.set("a", 2);
  expect([cache.get("a"), cache.size]).toEqual([2, 1]);
  cache.clear();
  expect([cache.get("a"), cache.size]).toEqual([undefined, 0]);
});
