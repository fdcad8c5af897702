import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** `npm run bench -- NAME…` runs bench/NAME.ts; without a name, every one of them. P1 … P4 are workloads of `size`. */
const benches = readdirSync(__dirname)
  .filter((name) => name.endsWith(".ts") && name !== "run.ts")
  .map((name) => name.slice(0, -".ts".length))
  .sort();
const WORKLOAD = /^P\d/;

async function run(): Promise<void> {
  const given = process.argv.slice(2).filter((name) => !name.startsWith("--"));
  const workloads = given.filter((name) => WORKLOAD.test(name));
  const named = given.filter((name) => !WORKLOAD.test(name));
  const wanted = workloads.length > 0 ? [...new Set([...named, "size"])] : named;
  const unknown = wanted.filter((name) => !existsSync(join(__dirname, `${name}.ts`)));
  if (unknown.length > 0) {
    process.stderr.write(`No bench named ${unknown.join(", ")}; there are: ${benches.join(", ")}\n`);
    process.exitCode = 2;
    return;
  }
  for (const name of wanted.length > 0 ? wanted : benches) {
    process.stdout.write(`\n# ${name}\n`);
    await import(`./${name}.ts`);
  }
}

void run();
