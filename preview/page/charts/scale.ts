/** An axis of values: its ends and the distance of its lines. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly unit: number;
}

const LINES = 6;

/** A scale over the values, with the ends and the unit that are given. */
export function scaleOf(
  values: readonly number[],
  given: { readonly min: number | null; readonly max: number | null; readonly unit: number | null },
): Scale {
  const highest = Math.max(0, ...values);
  const lowest = Math.min(0, ...values);
  const top = given.max ?? highest;
  const bottom = given.min ?? lowest;
  const unit = given.unit ?? roundUnit((top - bottom || 1) / LINES);
  return {
    min: given.min ?? Math.floor(bottom / unit) * unit,
    max: given.max ?? Math.ceil((top * 1.02) / unit || 1) * unit,
    unit,
  };
}

/** 1, 2 or 5 times a power of ten. */
function roundUnit(distance: number): number {
  const power = 10 ** Math.floor(Math.log10(distance));
  const steps = distance / power;
  return (steps <= 1 ? 1 : steps <= 2 ? 2 : steps <= 5 ? 5 : 10) * power;
}

export function linesOf({ min, max, unit }: Scale): readonly number[] {
  const count = Math.floor((max - min) / unit + 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => min + index * unit);
}
