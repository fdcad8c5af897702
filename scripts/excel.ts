/**
 * For people with Excel: serves the built add-in at https://localhost:3000 with a certificate of this computer and says how
 * to load it. `npm run excel`; Ctrl+C ends it.
 */
import { createServer } from "node:https";
import { resolve } from "node:path";
import { Command } from "commander";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { ensureBuilt } from "./ensureBuilt";
import { steps } from "./excel/steps";
import { OFFICE_JS_SOURCES } from "./officeJs";
import { securityHeaders } from "./package/headers";
import { serveFolder } from "./staticServer";

const ROOT = resolve(__dirname, "..");
/** The manifest names it. */
const PORT = 3000;

async function main(): Promise<void> {
  new Command("npm run excel").description("在本机打开 https 网站，让 Excel 加载绩评").parse();
  ensureBuilt({ onBuild: () => console.log("正在构建…") });
  console.log("准备本机证书。第一次会请你同意信任它（Windows 点“是”，Mac 输入开机密码）…");
  const { ca, cert, key } = await getHttpsServerOptions();
  const server = createServer(
    { ca, cert, key },
    serveFolder(resolve(ROOT, "dist"), securityHeaders(OFFICE_JS_SOURCES.self)),
  );
  server.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    console.error(`端口 ${PORT} 正被别的程序占用：先关掉它（多半是另一个 npm run excel）再来。`);
    process.exitCode = 2;
  });
  server.listen(PORT, "localhost", () => console.log(steps(resolve(ROOT, "manifest.xml"), process.platform)));
}

main().catch((error: unknown) => {
  console.error(`没有准备好证书：${error instanceof Error ? error.message : String(error)}`);
  console.error("Linux 上没有 Excel；在 Windows 或 Mac 上运行，或用 npm run package 打包后放到网站上。");
  process.exitCode = 2;
});
