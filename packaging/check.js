/* global document, window, location, DOMParser */
"use strict";

/** Where this page lies: everything is looked for beside it. */
const HERE = new URL(".", location.href).href;

/** Groups of files in the list of checksums, in the order in which they are shown. */
const GROUPS = [
  ["页面", /^taskpane\./, "窗格和函数都靠它；重新复制 taskpane.html 和 taskpane.js"],
  ["函数说明（functions.json）", /^functions[.\w-]*\.json$/, "没有它 =PERF. 函数不出现；检查服务器是否允许下载 .json"],
  ["帮助", /^(help|functions\/help)\//, "重新复制 help 和 functions 文件夹"],
  ["图标", /^assets\//, "没有图标时功能区按钮是空白的；重新复制 assets 文件夹"],
  ["office.js", /^lib\//, "没有它窗格打不开；重新复制 lib 文件夹"],
  [
    "清单和安装包",
    /^(manifest\.xml|install\/)/,
    "重新复制 manifest.xml 和 install 文件夹；检查服务器是否允许下载 .xml .reg .ps1",
  ],
  ["其他", /./, "重新复制整个文件夹"],
];

const CHECKS = [
  ["网址", checkAddress],
  ["加密连接", checkSecure],
  ["安全响应头", checkHeaders],
  ["清单里的网址", checkManifest],
  ["函数", checkFunctions],
  ["office.js 能运行", checkOffice],
];

async function main() {
  const results = [];
  for (const [name, check] of CHECKS) results.push(show(name, await outcome(check)));
  results.push(...(await outcome(checkFiles)).map(([name, result]) => show(name, result)));
  const bad = results.filter((good) => !good).length;
  const verdict = document.getElementById("verdict");
  verdict.className = bad === 0 ? "good" : "bad";
  verdict.textContent = bad === 0 ? "✓ 全部通过，可以在 Excel 里加载。" : `✗ 有 ${bad} 项没有通过，见下表。`;
  verdict.dataset.done = "true";
}

async function outcome(check) {
  try {
    return await check();
  } catch (error) {
    const result = failed(error instanceof Error ? error.message : String(error));
    return check === checkFiles ? [["文件", result]] : result;
  }
}

const passed = (text) => ({ good: true, text });
const failed = (text) => ({ good: false, text });

function show(name, { good, text }) {
  const row = document.getElementById("results").insertRow();
  row.insertCell().textContent = name;
  const mark = row.insertCell();
  mark.className = good ? "good" : "bad";
  mark.textContent = good ? "✓ 通过" : "✗ 不通过";
  row.insertCell().textContent = text;
  return good;
}

function checkAddress() {
  return location.protocol === "https:"
    ? passed(HERE)
    : failed(`${HERE} 不是 https:// 开头。Excel 只加载 https 网址：请给网站装证书，用 https 打开这一页再检查`);
}

/** A page cannot see the TLS version; browsers and Excel refuse anything older than TLS 1.2 and certificates they do not trust. */
function checkSecure() {
  const [navigation] = performance.getEntriesByType("navigation");
  const protocol = navigation ? navigation.nextHopProtocol : "";
  return window.isSecureContext && location.protocol === "https:"
    ? passed(`这台电脑信任网站的证书（TLS 1.2 或以上${protocol ? `，${protocol}` : ""}）`)
    : failed("这台电脑不把这个连接当作安全连接：检查证书是否受信任、是否过期、名称是否与网址一致");
}

async function checkHeaders() {
  const response = await load("taskpane.html");
  const html = new DOMParser().parseFromString(await response.text(), "text/html");
  const policy = html.querySelector("meta[http-equiv='Content-Security-Policy']").content;
  const wanted = {
    "content-security-policy": (value) => value === policy,
    "x-content-type-options": (value) => value === "nosniff",
    "referrer-policy": (value) => value === "no-referrer",
    "access-control-allow-origin": (value) => value === "*",
    "x-frame-options": (value) => value === null,
  };
  const wrong = Object.keys(wanted).filter((name) => !wanted[name](response.headers.get(name)));
  if (wrong.length === 0) return passed("与 web.config、install/nginx.conf 一致");
  return failed(`${wrong.join("、")} 不对：IIS 请保留 web.config，nginx 请用 install/nginx.conf`);
}

async function checkManifest() {
  const text = await (await load("manifest.xml")).text();
  const manifest = new DOMParser().parseFromString(text, "text/xml");
  const values = [...manifest.querySelectorAll("[DefaultValue], [Value]")].map(
    (element) => element.getAttribute("DefaultValue") || element.getAttribute("Value"),
  );
  const addresses = values.filter((value) => /^https?:/.test(value));
  const elsewhere = addresses.filter((address) => !address.startsWith(HERE));
  if (addresses.length === 0) return failed("manifest.xml 里没有网址，请重新打包");
  if (elsewhere.length > 0) return failed(`清单写的是 ${elsewhere[0]}，不在 ${HERE} 下：请用这个网址重新打包`);
  const unreachable = [];
  for (const address of new Set(addresses)) if (!(await reaches(address))) unreachable.push(address);
  const version = manifest.getElementsByTagName("Version")[0].textContent;
  return unreachable.length === 0
    ? passed(`版本 ${version}，${addresses.length} 处网址都能打开`)
    : failed(`打不开 ${unreachable.join("、")}`);
}

async function checkFunctions() {
  const { functions } = await (await load("functions.json")).json();
  const elsewhere = functions.filter(({ helpUrl }) => !String(helpUrl).startsWith(HERE));
  if (functions.length === 0) return failed("functions.json 里没有函数，请重新打包");
  if (elsewhere.length > 0) return failed(`函数 ${elsewhere[0].id} 的帮助网址不在 ${HERE} 下：请用这个网址重新打包`);
  return passed(functions.map(({ id }) => id).join(" "));
}

/** Loads office.js as the pane does: from beside it, or from the network that the package was made for. */
async function checkOffice() {
  const html = new DOMParser().parseFromString(await (await load("taskpane.html")).text(), "text/html");
  const source = html.querySelector("script[src*='office.js']").getAttribute("src");
  const script = document.createElement("script");
  const loaded = new Promise((resolve) => {
    script.onload = () => resolve(true);
    script.onerror = () => resolve(false);
  });
  script.src = new URL(source, HERE).href;
  document.head.append(script);
  return (await loaded) && window.Office ? passed(script.src) : failed(`${script.src} 打不开或不完整`);
}

async function checkFiles() {
  const list = await (await load("SHA256SUMS.txt")).text();
  const files = list
    .split("\n")
    .filter(Boolean)
    .map((line) => ({ digest: line.slice(0, 64), file: line.slice(66) }));
  const left = new Set(files);
  const results = [];
  for (const [name, pattern, advice] of GROUPS) {
    const group = [...left].filter(({ file }) => pattern.test(file));
    group.forEach((one) => left.delete(one));
    if (group.length > 0) results.push([name, await checkGroup(group, advice)]);
  }
  return results;
}

async function checkGroup(group, advice) {
  const states = await Promise.all(group.map(stateOf));
  const names = (state) => group.filter((_, index) => states[index] === state).map(({ file }) => file);
  const [missing, changed] = [names("missing"), names("changed")];
  if (missing.length + changed.length === 0) return passed(`${group.length} 个文件，与打包时一致`);
  const parts = [
    missing.length > 0 ? `打不开：${missing.join("、")}` : "",
    changed.length > 0 ? `与打包时不同：${changed.join("、")}` : "",
    advice,
  ];
  return failed(parts.filter(Boolean).join("。"));
}

async function stateOf({ file, digest }) {
  const response = await fetch(HERE + file, { cache: "no-store" }).catch(() => null);
  if (!response || !response.ok) return "missing";
  // Without https a browser does not compute digests; that the file is there has been seen.
  if (!window.isSecureContext) return "same";
  const bytes = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  const found = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return found === digest ? "same" : "changed";
}

async function load(file) {
  const response = await fetch(HERE + file, { cache: "no-store" });
  if (!response.ok) throw new Error(`${file} 打不开（${response.status}）：重新复制整个文件夹`);
  return response;
}

async function reaches(address) {
  const response = await fetch(address, { cache: "no-store" }).catch(() => null);
  return response !== null && response.ok;
}

void main();
