/**
 * The code of the character at `index`, 0 beyond either end. Not `charCodeAt` alone: where its NaN has been seen, the
 * engine no longer compiles it to a plain load, and reading a text takes twice as long.
 */
export function codeAt(text: string, index: number): number {
  return index >= 0 && index < text.length ? text.charCodeAt(index) : 0;
}
