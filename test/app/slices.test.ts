import { inSlices, type Progress } from "../../src/app/progress";

/** Never ends by itself; every slice takes a moment. */
function* endless(onSlice: () => void): Generator<undefined, string, undefined> {
  for (;;) {
    const begun = performance.now();
    while (performance.now() - begun < 5);
    onSlice();
    yield;
  }
}

test("a step that computes can be cancelled while it does", async () => {
  const abort = new AbortController();
  let slices = 0;
  const onSlice = (): void => {
    slices += 1;
    // The page answers in between: a button's click comes through.
    if (slices === 1) setTimeout(() => abort.abort());
  };
  const work = inSlices("evaluate", endless(onSlice), { signal: abort.signal });
  await expect(work).rejects.toMatchObject({ problem: { code: "cancelled" } });
  expect(slices).toBeGreaterThan(0);
});

test("it announces its step once and gives what the work gives", async () => {
  const seen: Progress[] = [];
  function* work(): Generator<undefined, number, undefined> {
    yield;
    return 7;
  }
  expect(await inSlices("plan", work(), { onProgress: (progress) => seen.push(progress) })).toBe(7);
  expect(seen).toEqual([{ step: "plan" }]);
});
