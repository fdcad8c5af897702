/** Characters of two columns: the East Asian wide and full-width ones (Unicode Standard Annex 11) and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NONE = /\p{Mn}|\p{Me}|\p{Cf}/u;

/** Columns that a text takes in a terminal. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return columns;
}

/** What stays together on a line: a word or figure, or one character, with the marks that open before and close after it. */
const PIECE = /[（【《“‘「]*(?:[\w.,%$!-]+|[^])[，。、；：）】》”’」％！？…]*/gu;

/** The text in lines of at most this width; only a piece that is longer than a line is cut. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const add = (piece: string): void => {
    if (line && width(line + piece) > columns) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += line ? piece : piece.trimStart();
  };
  for (const [piece] of text.replace(/\s+/g, " ").matchAll(PIECE)) {
    if (width(piece) <= columns) add(piece);
    else for (const character of piece) add(character);
  }
  return [...lines, line.trimEnd()];
}
