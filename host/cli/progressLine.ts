const EVERY = 1000;

/** What is being done and for how long, on one line of a terminal that is written over; nothing where there is none. */
export class ProgressLine {
  private name = "";
  private began = performance.now();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly stream: { readonly isTTY?: boolean; write(text: string): unknown }) {}

  show(name: string): void {
    if (!this.stream.isTTY) return;
    this.name = name;
    this.began = performance.now();
    this.timer ??= setInterval(() => this.draw(), EVERY);
    this.draw();
  }

  clear(): void {
    if (this.timer === null) return;
    clearInterval(this.timer);
    this.timer = null;
    this.stream.write(ERASE);
  }

  private draw(): void {
    const seconds = Math.floor((performance.now() - this.began) / 1000);
    this.stream.write(`${ERASE}  ${this.name}…${seconds > 0 ? ` ${seconds} 秒` : ""}`);
  }
}

/** Back to the line's beginning, and everything behind it away. */
const ERASE = "\r\u001b[K";
