import { PackageError } from "./packageError";

const LOCAL = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * The address that the package is served from, with a slash at its end.
 * @throws PackageError where Excel could not load an add-in from there
 */
export function baseAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url) throw new PackageError(`--base ${text}：不是网址。例：https://perf.example.gov.cn/perfscore/`);
  if (url.protocol !== "https:") throw new PackageError(`--base ${text}：Excel 只加载 https:// 开头的网址`);
  if (url.search || url.hash || url.username || url.password) {
    throw new PackageError(`--base ${text}：只要主机和文件夹，不要问号、井号、用户名和密码`);
  }
  if (LOCAL.test(url.hostname)) {
    throw new PackageError(`--base ${text}：别的电脑打不开本机地址。只在本机试用，请运行 npm run excel`);
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/**
 * The shared folder that holds the manifest.
 * @throws PackageError unless it is a UNC path, the only kind that a trusted catalogue takes
 */
export function catalogAddress(text: string): string {
  const path = text.replace(/\\+$/, "");
  if (!/^\\\\[^\\/:*?"<>|\s]+(?:\\[^\\/:*?"<>|\r\n]+)+$/.test(path)) {
    throw new PackageError(`--catalog ${text}：要写成 \\\\服务器\\共享名 的形式，映射的盘符（如 Z:）不行`);
  }
  return path;
}
