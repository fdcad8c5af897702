import { codeAt } from "../codeAt";
interface Node<T> {
  readonly code: number;
  readonly children: Node<T>[];
  value: T | null;
}

/** Finds the longest known word that begins at a place of a text. */
export class Trie<T extends { readonly word: string }> {
  /** For each first character of a word its place in `nodes`, which begins with none. */
  private readonly places = new Uint16Array(0x10000);
  private readonly nodes: (Node<T> | undefined)[] = [undefined];

  constructor(entries: Iterable<T>) {
    for (const entry of entries) this.add(entry);
  }

  longest(text: string, start: number): T | null {
    let node = this.nodes[this.places[codeAt(text, start)] ?? 0];
    let found: T | null = null;
    for (let index = start + 1; node !== undefined; index++) {
      if (node.value !== null) found = node.value;
      node = childOf(node, codeAt(text, index));
    }
    return found;
  }

  private add(entry: T): void {
    const { word } = entry;
    let node = this.rootOf(word.charCodeAt(0));
    for (let index = 1; index < word.length; index++) {
      const code = word.charCodeAt(index);
      let child = childOf(node, code);
      if (child === undefined) {
        child = { code, children: [], value: null };
        node.children.push(child);
      }
      node = child;
    }
    node.value = entry;
  }

  private rootOf(code: number): Node<T> {
    const known = this.nodes[this.places[code] ?? 0];
    if (known !== undefined) return known;
    const node: Node<T> = { code, children: [], value: null };
    this.places[code] = this.nodes.length;
    this.nodes.push(node);
    return node;
  }
}

/** Few words share a beginning, so that looking through them is quicker than a map. */
function childOf<T>({ children }: Node<T>, code: number): Node<T> | undefined {
  for (const child of children) if (child.code === code) return child;
  return undefined;
}
