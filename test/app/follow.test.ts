import { Follower } from "../../src/app/follow";
import type { SessionState } from "../../src/app/session";

/** A session of which only the job matters; counts how often it is asked to look again. */
function followed() {
  const state = { job: null, scan: {} } as unknown as { -readonly [K in keyof SessionState]: SessionState[K] };
  let looks = 0;
  return { state, session: { getState: () => state, follow: () => void (looks += 1) }, looks: () => looks };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("many changes are one look, once they have ended", () => {
  const { session, looks } = followed();
  const follower = new Follower(session);
  for (let change = 0; change < 5; change += 1) {
    follower.changed(false);
    jest.advanceTimersByTime(500);
  }
  expect(looks()).toBe(0);
  jest.advanceTimersByTime(200);
  expect(looks()).toBe(1);
  jest.advanceTimersByTime(10_000);
  expect(looks()).toBe(1);
});

test("what the add-in wrote itself is no change", () => {
  const { state, session, looks } = followed();
  const follower = new Follower(session);
  follower.changed(true);
  state.job = "summarise";
  follower.changed(null);
  jest.advanceTimersByTime(10_000);
  expect(looks()).toBe(0);
});

test("while a job runs it waits, and looks when the job is over", () => {
  const { state, session, looks } = followed();
  const follower = new Follower(session);
  state.job = "summarise";
  follower.changed(false);
  jest.advanceTimersByTime(5_000);
  expect(looks()).toBe(0);
  state.job = null;
  jest.advanceTimersByTime(1_000);
  expect(looks()).toBe(1);
});
