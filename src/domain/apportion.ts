import type { Big } from "./decimal";
import { ONE, ZERO } from "./decimal";
import { DomainError } from "./problem";

export interface Apportionment {
  /** Money to share, a multiple of `unit`. */
  readonly pool: Big;
  /** One row a unit, one figure a factor. Null: the unit truly has none of it, which counts as nothing. */
  readonly factors: readonly (readonly (Big | null)[])[];
  /** One weight a factor, on any scale: 30 and 70 are 3 and 7. */
  readonly weights: readonly Big[];
  /** One a unit: 1.2 for a unit that is favoured by a fifth, or cut or raised by last year's result. All 1 when absent. */
  readonly coefficients?: readonly Big[];
  /** Shares are multiples of this, in the unit of the pool: 0.01. */
  readonly unit: Big;
}

/**
 * Shares by weighted factors (因素法): each factor is split by its own proportions, the splits are weighted, each unit's result
 * is multiplied by its coefficient, and the pool follows these. Rounded down to `unit`; what is left goes, one unit of money
 * each, to the largest remainders (the earlier of equal ones), so that the shares add up to the pool exactly.
 * Throws `DomainError` for a pool, unit, factor, weight or coefficient that is zero or negative, naming its place.
 */
export function apportion(apportionment: Apportionment): Big[] {
  check(apportionment);
  const { pool, unit } = apportionment;
  const claims = claimsOf(apportionment);
  const total = claims.reduce((sum, claim) => sum.plus(claim), ZERO);
  const pieces = pool.div(unit);
  const shares = claims.map((claim) => {
    const exact = pieces.times(claim);
    const remainder = exact.mod(total);
    return { whole: exact.minus(remainder).div(total), remainder };
  });
  const given = shares.reduce((sum, share) => sum.plus(share.whole), ZERO);
  const left = Number(pieces.minus(given).toString());
  const favoured = shares
    .map((share, index) => ({ index, remainder: share.remainder }))
    .sort((one, other) => other.remainder.cmp(one.remainder) || one.index - other.index)
    .slice(0, left);
  const extra = new Set(favoured.map(({ index }) => index));
  return shares.map((share, index) => share.whole.plus(extra.has(index) ? ONE : ZERO).times(unit));
}

/**
 * What each unit may claim, in a common measure. Every factor's split is brought over the product of all factor sums instead
 * of being divided, so that claims stay exact and equal claims stay equal.
 */
function claimsOf({ factors, weights, coefficients }: Apportionment): Big[] {
  const sums = weights.map((_, column) => factors.reduce((sum, row) => sum.plus(row[column] ?? ZERO), ZERO));
  const scales = weights.map((weight, column) =>
    sums.reduce((product, sum, other) => (other === column ? product : product.times(sum)), weight),
  );
  return factors.map((row, index) => {
    const claim = row.reduce<Big>(
      (sum, figure, column) => sum.plus((figure ?? ZERO).times(scales[column] ?? ZERO)),
      ZERO,
    );
    return claim.times(coefficients?.[index] ?? ONE);
  });
}

function check({ pool, factors, weights, coefficients, unit }: Apportionment): void {
  if (pool.lte(ZERO)) throw new DomainError("apportion-pool", { value: pool.toString() });
  if (unit.lte(ZERO)) throw new DomainError("apportion-unit", { value: unit.toString() });
  if (!pool.mod(unit).eq(ZERO)) {
    throw new DomainError("apportion-pool-unit", { pool: pool.toString(), value: unit.toString() });
  }
  if (factors.length === 0 || weights.length === 0) throw new DomainError("apportion-empty");
  weights.forEach((weight, index) => {
    if (weight.lte(ZERO)) throw new DomainError("apportion-weight", { value: weight.toString(), column: index + 1 });
  });
  factors.forEach((row, index) => {
    const place = { row: index + 1 };
    if (row.length !== weights.length) {
      throw new DomainError("apportion-shape", { ...place, value: row.length, expected: weights.length });
    }
    row.forEach((figure, column) => {
      if (figure !== null && figure.lte(ZERO)) {
        throw new DomainError("apportion-factor", { ...place, column: column + 1, value: figure.toString() });
      }
    });
  });
  weights.forEach((_, column) => {
    if (factors.every((row) => row[column] === null))
      throw new DomainError("apportion-factor-none", { column: column + 1 });
  });
  if (coefficients === undefined) return;
  if (coefficients.length !== factors.length) {
    throw new DomainError("apportion-coefficients", { value: coefficients.length, expected: factors.length });
  }
  coefficients.forEach((coefficient, index) => {
    if (coefficient.lte(ZERO)) {
      throw new DomainError("apportion-coefficient", { value: coefficient.toString(), row: index + 1 });
    }
  });
}
