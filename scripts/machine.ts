import { cpus, platform, release, totalmem } from "node:os";

/** The machine that a figure was measured on, in one line. */
export function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${first?.model.trim() ?? "?"}, ${memory} GB, ${platform()} ${release()}, Node ${process.versions.node}`;
}
