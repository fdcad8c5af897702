import { DomainError } from "../problem";
import type { ScoringScheme } from "../scheme";
import { checkScheme } from "../schemeCheck";
import { GUANGDONG_DEPARTMENT } from "./guangdongDepartment";
import { GUANGDONG_FUND } from "./guangdongFund";
import { GUANGZHOU_PROJECT } from "./guangzhouProject";
import { HUBEI_SELF } from "./hubeiSelf";
import { MOF_2020 } from "./mof2020";
import { YINCHUAN_PROJECT } from "./yinchuanProject";

/** The presets, the national one first. A preset that contradicts itself stops the program where it is loaded. */
export const SCHEMES: readonly ScoringScheme[] = checked([
  MOF_2020,
  GUANGDONG_FUND,
  GUANGDONG_DEPARTMENT,
  GUANGZHOU_PROJECT,
  HUBEI_SELF,
  YINCHUAN_PROJECT,
]);

/** Used where nobody chose a scheme: the national one. */
export const DEFAULT_SCHEME: ScoringScheme = MOF_2020;

/** The preset with this id or Chinese name, without regard to case; undefined for any other. */
export function schemeById(id: string): ScoringScheme | undefined {
  const wanted = id.trim().toLowerCase();
  return SCHEMES.find((scheme) => scheme.id === wanted || scheme.name.toLowerCase() === wanted);
}

function checked(schemes: readonly ScoringScheme[]): readonly ScoringScheme[] {
  const ids = new Set<string>();
  for (const scheme of schemes) {
    const [first] = checkScheme(scheme);
    if (first) throw new DomainError(first.code, { value: `${scheme.id}: ${first.zh}` });
    if (ids.has(scheme.id)) throw new DomainError("scheme-id-twice", { value: scheme.id });
    ids.add(scheme.id);
  }
  return schemes;
}
