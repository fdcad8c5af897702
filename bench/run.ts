import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** `npm run bench -- NAME…` runs bench/NAME.ts; without a name, every one of them. */
const benches = readdirSync(__dirname)
  .filter((name) => name.endsWith(".ts") && name !== "run.ts")
  .map((name) => name.slice(0, -".ts".length))
  .sort();

async function run(): Promise<void> {
  const wanted = process.argv.slice(2);
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
