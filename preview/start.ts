import { Command, InvalidArgumentError } from "commander";
import { ensureBuilt } from "../scripts/ensureBuilt";
import { startPreview } from "./server/server";

/** `npm start`: builds what is missing, serves the preview and prints its address. */
async function main(): Promise<void> {
  const { port } = new Command("npm start --")
    .description("在浏览器里试用绩评：左边是表格，右边是真正的任务窗格")
    .option("--port <端口>", "从这个端口开始找空闲的", readPort)
    .parse()
    .opts<{ port?: number }>();
  ensureBuilt({ onBuild: () => process.stdout.write("正在构建加载项…\n") });
  const { url } = await startPreview(port === undefined ? {} : { port });
  process.stdout.write(`绩评预览：${url}\n只有本机能打开；按 Ctrl+C 结束。\n`);
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new InvalidArgumentError("端口是 1 到 65535 的整数。");
  return port;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
