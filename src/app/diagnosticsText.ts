import type { Texts } from "../locale";
import type { Diagnostics } from "./diagnostics";
import type { WorkbookProblem } from "./problem";

export interface DiagnosticsSection {
  readonly title: string;
  readonly lines: readonly { readonly term: string; readonly value: string; readonly wrong?: boolean }[];
}

/** What was found, in words. Pure. */
export function diagnosticsSections(
  found: Diagnostics,
  problem: WorkbookProblem | null,
  texts: Texts["diagnostics"],
): readonly DiagnosticsSection[] {
  const known = (value: string | null): string => (value === null || value === "" ? texts.unknown : value);
  const { host } = found;
  return [
    {
      title: texts.host,
      lines: [
        { term: texts.version, value: `${known(host.host)} ${host.version}`.trim() },
        { term: texts.platform, value: known(host.platform) },
        { term: texts.language, value: known(host.language) },
        ...found.sets.map(({ name, version }) => ({ term: name, value: version ?? texts.missing })),
        ...(found.usable ? [] : [{ term: texts.sets, value: texts.tooOld, wrong: true }]),
      ],
    },
    {
      title: texts.release,
      lines: [
        { term: texts.version, value: known(found.release) },
        { term: texts.page, value: known(found.page) },
        { term: texts.functionsVersion, value: known(found.functions) },
      ],
    },
    { title: texts.functions, lines: functionLines(found, texts) },
    {
      title: texts.stored,
      lines: found.stored.map(({ key, characters }) => ({
        term: texts.storedKeys[key],
        value: texts.characters(characters.toLocaleString("en-US")),
      })),
    },
    {
      title: texts.problem,
      lines: [
        { term: problem?.code ?? texts.problem, value: problem ? `${problem.zh} ${problem.en}` : texts.noProblem },
      ],
    },
    { title: texts.browser, lines: [{ term: texts.browser, value: found.browser }] },
  ];
}

function functionLines(found: Diagnostics, texts: Texts["diagnostics"]): DiagnosticsSection["lines"] {
  const { unregistered, listed, customFunctions, selfTest } = found;
  const failed = selfTest.filter(({ expected, got }) => expected !== got);
  return [
    unregistered.length > 0
      ? { term: texts.functions, value: texts.unregistered(unregistered.join(" ")), wrong: true }
      : { term: texts.functions, value: listed === null ? texts.unknown : texts.registered(listed) },
    ...(customFunctions ? [] : [{ term: "CustomFunctionsRuntime", value: texts.noFunctions, wrong: true }]),
    { term: texts.selfTest, value: texts.passed(selfTest.length - failed.length) },
    ...failed.map(({ call, expected, got }) => ({
      term: texts.selfTest,
      value: texts.failed(call, expected, got),
      wrong: true,
    })),
  ];
}

/** The same as one text, to be copied. */
export function diagnosticsText(sections: readonly DiagnosticsSection[]): string {
  return sections
    .map(({ title, lines }) => [`[${title}]`, ...lines.map(({ term, value }) => `${term}: ${value}`)].join("\n"))
    .join("\n\n");
}
