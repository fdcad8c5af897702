/**
 * Remembers what texts gave, a fixed number of them. A text is kept from its second sight on, so that a run over texts
 * that are all different pays for a look and keeps nothing alive.
 */
export class Memo<Value> {
  private readonly keys: (string | null)[];
  private readonly values: (Value | null)[];
  /** Text lengths and characters seen last in each place, mixed; 0 for none. */
  private readonly seen: Int32Array;

  /** `places` is a power of two, so that no division is needed to find one. */
  constructor(private readonly places = 2048) {
    this.keys = new Array<string | null>(places).fill(null);
    this.values = new Array<Value | null>(places).fill(null);
    this.seen = new Int32Array(places);
  }

  get(text: string, make: (text: string) => Value): Value {
    const mark = mix(text);
    const place = (mark >>> 4) & (this.places - 1);
    if (this.keys[place] === text) {
      const value = this.values[place];
      if (value !== null && value !== undefined) return value;
    }
    const made = make(text);
    if (this.seen[place] === mark) {
      this.keys[place] = text;
      this.values[place] = made;
    } else {
      this.seen[place] = mark;
    }
    return made;
  }
}

/** A hash of length and up to eight characters; equal texts are compared, so it only needs to spread. */
function mix(text: string): number {
  const { length } = text;
  const step = length < 8 ? 1 : length >> 3;
  let hash = length;
  for (let index = 0; index < length; index += step) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash ^= text.charCodeAt(length - 1);
  return Math.imul(hash, 0x9e3779b1) | 1;
}
