/** Long work in slices: between two of them whoever drives it may let the page answer, or stop. */
export type Sliced<T> = Generator<undefined, T, undefined>;

/** Does all the work at once. */
export function finish<T>(work: Sliced<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

const SLICE = 500;

/** `items.map(make)`, in slices of so many items. */
export function* mapSliced<Item, Made>(items: readonly Item[], make: (item: Item) => Made): Sliced<Made[]> {
  const made: Made[] = [];
  for (const item of items) {
    made.push(make(item));
    if (made.length % SLICE === 0) yield;
  }
  return made;
}
