import { finish, mapSliced } from "../../src/domain/sliced";

const numbers = Array.from({ length: 1234 }, (_, index) => index);

test("work in slices gives what it gives at once, in order", () => {
  expect(finish(mapSliced(numbers, (number) => number * 2))).toEqual(numbers.map((number) => number * 2));
  expect(finish(mapSliced([], String))).toEqual([]);
});

test("whoever drives the work is asked in between, and nothing is made ahead", () => {
  let made = 0;
  const work = mapSliced(numbers, () => (made += 1));
  expect(work.next().done).toBe(false);
  const first = made;
  expect(first).toBeLessThan(numbers.length);
  expect(work.next().done).toBe(false);
  expect(made).toBe(2 * first);
  work.return([]);
  expect(made).toBe(2 * first);
});
