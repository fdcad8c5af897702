/** Tells how long the page's thread was busy without a pause: an add-in that does not answer is restarted by Excel. */
export class Heartbeat {
  private longest = 0;
  private last = performance.now();
  private stopped = false;

  constructor() {
    this.beat();
  }

  private beat(): void {
    const now = performance.now();
    this.longest = Math.max(this.longest, now - this.last);
    this.last = now;
    if (!this.stopped) setImmediate(() => this.beat());
  }

  /** The longest pause since the last call, in milliseconds. */
  take(): number {
    this.longest = Math.max(this.longest, performance.now() - this.last);
    this.last = performance.now();
    const { longest } = this;
    this.longest = 0;
    return longest;
  }

  stop(): void {
    this.stopped = true;
  }
}
