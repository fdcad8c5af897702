/** True when a sheet's name must stand in quotes before `!`: it could be read as something else. */
function needsQuotes(name: string): boolean {
  return (
    !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name) || /^R\d*C?\d*$|^C\d*$/i.test(name)
  );
}

/** The sheet's name as formulas and addresses write it before `!`: quoted where needed. */
export function sheetPrefix(name: string): string {
  return needsQuotes(name) ? `'${name.replaceAll("'", "''")}'` : name;
}

/** Sheet names are the same without regard to case. */
export function sameSheet(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}
