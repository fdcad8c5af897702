import type { Move } from "../plan/upkeep/references";
import { areaOfAddress } from "./addresses";
import type { AnchorInverse } from "./inverse";
import type { Marks } from "./names";

/** Where the cells that former formulas name are now. A mark that is missing was never written: its cells did not move. */
export function movesOf(anchors: readonly AnchorInverse[], marks: Marks): readonly Move[] {
  return anchors.flatMap(({ mark, sheet, area }) => {
    const place = marks.get(mark.toUpperCase());
    if (place === undefined) return [];
    return [{ sheet, area, to: place && { sheet: place.sheet, area: areaOfAddress(place.address) } }];
  });
}
