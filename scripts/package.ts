/**
 * Makes a folder that any static web server can serve:
 * `npm run package -- --base https://HOST/PATH/ [--office-js self|cn|global] [--catalog \\SERVER\SHARE] [--out DIR]`.
 */
import { join, relative, resolve } from "node:path";
import { Command, Option } from "commander";
import { ensureBuilt } from "./ensureBuilt";
import { OFFICE_JS_SOURCES, type OfficeJsSource } from "./officeJs";
import { makePackage, type PackageSummary } from "./package/makePackage";
import { PackageError } from "./package/packageError";

const ROOT = resolve(__dirname, "..");

interface Arguments {
  readonly base: string;
  readonly officeJs: OfficeJsSource;
  readonly catalog?: string;
  readonly out: string;
}

function main(): void {
  const options = new Command("npm run package --")
    .description("把加载项打成一个文件夹，放到任何静态网站上即可使用")
    .requiredOption("--base <网址>", "加载项的网址，以 https:// 开头，如 https://perf.example.gov.cn/perfscore/")
    .addOption(
      new Option("--office-js <来源>", "office.js 从哪里来：self 随包，cn 世纪互联，global 微软")
        .choices(Object.keys(OFFICE_JS_SOURCES))
        .default("self"),
    )
    .option("--catalog <共享文件夹>", "受信任目录的共享文件夹，如 \\\\fileserver\\addins；写进注册表文件")
    .option("--out <文件夹>", "写到哪里", join("out", "package"))
    .parse()
    .opts<Arguments>();
  try {
    ensureBuilt({ onBuild: () => console.log("正在构建…") });
    const { out, ...rest } = options;
    report(makePackage({ ...rest, dist: join(ROOT, "dist"), out: resolve(out) }), resolve(out));
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

function report({ base, version, files, bytes, officeJsBytes }: PackageSummary, out: string): void {
  const mega = (count: number): string => `${(count / 1e6).toFixed(2)} MB`;
  const lib = officeJsBytes > 0 ? `，其中 office.js ${mega(officeJsBytes)}` : "，office.js 不在包内";
  console.log(`绩评 ${version} → ${relative(process.cwd(), out) || "."}：${files} 个文件，${mega(bytes)}${lib}`);
  console.log(`1. 把整个文件夹放到网站上，使它的网址是 ${base}`);
  console.log(`2. 在浏览器中打开 ${new URL("check.html", base).href} 自检`);
  console.log(`3. 按 install/index.html 让 Excel 加载 manifest.xml`);
}

main();
