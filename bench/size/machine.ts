import { spawnSync } from "node:child_process";
import { cpus, loadavg, release, totalmem, type } from "node:os";

/** The machine that measured, and how busy it was, on one line. */
export function machine(): string {
  const [cpu] = cpus();
  const office = spawnSync("soffice", ["--version"], { encoding: "utf8" })
    .stdout?.trim()
    .split(" ")
    .slice(0, 2)
    .join(" ");
  return [
    `${cpus().length} × ${cpu?.model.trim() || "unknown processor"}`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `${type()} ${release().split("-")[0]}`,
    `Node.js ${process.version}`,
    office || "no LibreOffice",
    `load average ${(loadavg()[0] ?? 0).toFixed(1)} before it began`,
  ].join(", ");
}
