import { spawnSync } from "node:child_process";
import { cpus, release, totalmem, type } from "node:os";

/** The machine that measured, on one line. */
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
  ].join(", ");
}
