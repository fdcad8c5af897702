interface Node<T> {
  next: Map<number, Node<T>> | null;
  value: T | null;
}

/** Finds the longest known word that begins at a place of a text. */
export class Trie<T extends { readonly word: string }> {
  private readonly root: Node<T> = { next: null, value: null };

  constructor(entries: Iterable<T>) {
    for (const entry of entries) this.add(entry);
  }

  longest(text: string, start: number): T | null {
    let node: Node<T> | undefined = this.root;
    let found: T | null = null;
    for (let index = start; node.next !== null; index++) {
      node = node.next.get(text.charCodeAt(index));
      if (node === undefined) break;
      if (node.value !== null) found = node.value;
    }
    return found;
  }

  private add(entry: T): void {
    let node = this.root;
    for (let index = 0; index < entry.word.length; index++) {
      const code = entry.word.charCodeAt(index);
      node.next ??= new Map();
      let child = node.next.get(code);
      if (child === undefined) {
        child = { next: null, value: null };
        node.next.set(code, child);
      }
      node = child;
    }
    node.value = entry;
  }
}
