import { win32 } from "node:path";

/** Where Excel for Mac looks for manifests. Source: Microsoft, "Sideload Office Add-ins on Mac for testing". */
export const WEF_FOLDER = "~/Library/Containers/com.microsoft.Excel/Data/Documents/wef";

const WINDOWS = (manifest: string): readonly string[] => [
  "Windows（共享文件夹）",
  `  1. 右键文件夹 ${win32.dirname(manifest)} →“属性”→“共享”→“共享…”，给自己读的权限。`,
  "     看到：“网络路径”一行，形如 \\\\电脑名\\文件夹名，把它复制下来。",
  "  2. Excel“文件”→“选项”→“信任中心”→“信任中心设置”→“受信任的加载项目录”，粘到“目录 URL”，点“添加目录”。",
  "     看到：下面的表里多一行；勾上“显示在菜单中”，确定，关闭 Excel 再打开。",
  "  3.“开始”（旧版在“插入”）→“加载项”→“更多加载项”→“共享文件夹”→“绩评”→“添加”。",
  "     看到：“数据”选项卡最右边有“绩评”一组，两个按钮：一键汇总、打开面板。",
];

const MAC = (manifest: string): readonly string[] => [
  "Mac（wef 文件夹）",
  "  1. 在“终端”里运行：",
  `     mkdir -p ${WEF_FOLDER} && cp "${manifest}" ${WEF_FOLDER}/`,
  "  2. 关闭 Excel 再打开，“开始”→“加载项”，在“开发人员加载项”下点“绩评”。",
  "     看到：“数据”选项卡右边有“绩评”一组，两个按钮：一键汇总、打开面板。",
];

const WEB = (manifest: string): readonly string[] => [
  "Excel 网页版（上传清单）",
  "  1. 打开任一工作簿，“开始”→“加载项”→“更多加载项”→“我的加载项”→“上传我的加载项”。",
  `  2. 选 ${manifest}，点“上传”。`,
  "     看到：“数据”选项卡上有“绩评”一组；换一个浏览器要重新上传。",
];

/** What to do next, for this computer first. */
export function steps(manifest: string, platform: NodeJS.Platform): string {
  const [first, second] = platform === "darwin" ? [MAC, WINDOWS] : [WINDOWS, MAC];
  return [
    "",
    "绩评在 https://localhost:3000/taskpane.html 。用浏览器打开它，看到“绩评是 Excel 加载项…”而没有证书警告，就是好了。",
    "让 Excel 加载它，做一次即可：",
    "",
    ...first(manifest),
    "",
    ...second(manifest),
    "",
    ...WEB(manifest),
    "",
    "然后打开有资金表、指标表的工作簿，点“一键汇总”。这个窗口开着时绩评可用；按 Ctrl+C 结束。",
  ].join("\n");
}
