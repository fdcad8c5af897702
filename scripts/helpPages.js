"use strict";
/** Help pages of the custom functions: static HTML, Chinese with English below, one a function and an index. */

const NAMESPACE = "PERF";

const STYLE = `body{font:16px/1.6 "Segoe UI","Microsoft YaHei","PingFang SC",sans-serif;color:#242424;background:#fff;max-width:46rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:1.6rem 0 .4rem}
code{font-family:Consolas,"Courier New",monospace;background:#f3f2f1;padding:.1em .3em;border-radius:3px;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #e1dfdd}
th{font-weight:600}section+section{margin-top:2.5rem;border-top:1px solid #e1dfdd;padding-top:1.5rem}
a{color:#0f6cbd}p{margin:.4rem 0}@media(prefers-color-scheme:dark){body{background:#1f1f1f;color:#f5f5f5}code{background:#333}th,td{border-color:#444}a{color:#479ef5}}`;

const WORDS = {
  zh: {
    lang: "zh-CN",
    when: "什么时候用",
    syntax: "写法",
    argument: "参数",
    meaning: "含义",
    optional: "可省略",
    examples: "例子",
    formula: "公式",
    gives: "结果",
    source: "说明",
    notes: "说明",
    native: "没有加载项时的等价公式",
    all: "全部函数",
    title: "绩评自定义函数",
  },
  en: {
    lang: "en",
    when: "When to use it",
    syntax: "Syntax",
    argument: "Argument",
    meaning: "Meaning",
    optional: "optional",
    examples: "Examples",
    formula: "Formula",
    gives: "Gives",
    source: "Remark",
    notes: "Notes",
    native: "Equivalent without the add-in",
    all: "All functions",
    title: "PerfScore custom functions",
  },
};

/** Where a function's page lies beside the pane. */
function helpPath(id) {
  return `functions/help/${id}.html`;
}

/** All pages by their path: `functions` are the completed Chinese ones, `english` and `help` as in src/functions. */
function helpPages(functions, english, help) {
  const ids = functions.map((one) => one.id);
  const without = ids.filter((id) => !help[id]);
  const unknown = Object.keys(help).filter((id) => !ids.includes(id));
  if (without.length + unknown.length > 0) {
    throw new Error(`Help pages: missing ${without.join(", ") || "none"}; unknown ${unknown.join(", ") || "none"}`);
  }
  const pages = functions.map((one) => [helpPath(one.id), page(one, english[one.id], help[one.id])]);
  return { ...Object.fromEntries(pages), [helpPath("index")]: index(functions, english, help) };
}

function page(one, texts, help) {
  const english = {
    description: texts.description,
    parameters: one.parameters.map((parameter) => ({
      ...parameter,
      description: texts.parameters[parameter.name],
    })),
  };
  return html(
    `${NAMESPACE}.${one.id} ${help.title.zh}`,
    `${section("zh", one.id, one, help)}${section("en", one.id, english, help)}`,
  );
}

function section(language, id, texts, help) {
  const words = WORDS[language];
  const syntax = texts.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ");
  const rows = texts.parameters.map(({ name, optional, description }) => {
    const mark = optional ? ` (${words.optional})` : "";
    return `<tr><td><code>${escape(name)}</code>${mark}</td><td>${escape(description)}</td></tr>`;
  });
  const examples = help.examples.map(
    (example) =>
      `<tr><td><code>${escape(example.formula)}</code></td><td>${escape(example.shown)}</td><td>${escape(example[language])}</td></tr>`,
  );
  const notes = help.notes.map((note) => `<p>${escape(note[language])}</p>`);
  return `<section lang="${words.lang}">
<h1>${NAMESPACE}.${id} <small>${escape(help.title[language])}</small></h1>
<p>${escape(texts.description)}</p>
<h2>${words.when}</h2>
<p>${escape(help.when[language])}</p>
<h2>${words.syntax}</h2>
<p><code>=${NAMESPACE}.${id}(${escape(syntax)})</code></p>
<table><thead><tr><th>${words.argument}</th><th>${words.meaning}</th></tr></thead><tbody>
${rows.join("\n")}
</tbody></table>
<h2>${words.examples}</h2>
<table><thead><tr><th>${words.formula}</th><th>${words.gives}</th><th>${words.source}</th></tr></thead><tbody>
${examples.join("\n")}
</tbody></table>
<h2>${words.notes}</h2>
${notes.join("\n")}
${help.native ? `<h2>${words.native}</h2>\n<p><code>${escape(help.native)}</code></p>` : ""}
<p><a href="index.html">${words.all}</a></p>
</section>
`;
}

function index(functions, english, help) {
  const list = (language) => {
    const words = WORDS[language];
    const rows = functions.map((one) => {
      const description = language === "zh" ? one.description : english[one.id].description;
      const link = `<a href="${one.id}.html"><code>${NAMESPACE}.${one.id}</code></a>`;
      return `<tr><td>${link}<br>${escape(help[one.id].title[language])}</td><td>${escape(description)}</td></tr>`;
    });
    return `<section lang="${words.lang}">\n<h1>${words.title}</h1>\n<table><tbody>\n${rows.join("\n")}\n</tbody></table>\n</section>\n`;
  };
  return html(WORDS.zh.title, `${list("zh")}${list("en")}`);
}

function html(title, body) {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}</body>
</html>
`;
}

function escape(text) {
  return String(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

module.exports = { helpPages, helpPath };
