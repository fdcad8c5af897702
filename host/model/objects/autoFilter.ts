import { OfficeError } from "../errors";
import { formatAddress, parseAddress } from "../../formula/address";
import type { Area } from "../../formula/area";
import type { SheetRange } from "../grid/book";
import type { Sheet } from "../grid/sheet";
import { text } from "./arguments";
import { define, isModelObject, object, type ModelObject, type ObjectType } from "./define";
import { allowed } from "./guard";
import { range } from "./range";

interface FilterRef {
  readonly sheet: Sheet;
}

function areaOf({ document: { autoFilter: stored } }: Sheet): Area | null {
  if (!stored) return null;
  if (typeof stored === "string") return parseAddress(stored);
  const corner = (place: typeof stored.from): Area | null =>
    typeof place === "string"
      ? parseAddress(place)
      : { row: place.row - 1, column: place.col - 1, rowCount: 1, columnCount: 1 };
  const from = corner(stored.from);
  const to = corner(stored.to);
  return (
    from &&
    to && {
      row: from.row,
      column: from.column,
      rowCount: to.row - from.row + 1,
      columnCount: to.column - from.column + 1,
    }
  );
}

const place = ({ sheet }: FilterRef): ModelObject | null => {
  const area = areaOf(sheet);
  return area && object(range, { sheet, area });
};

/** The buttons of a filter; criteria are not modelled, nothing is hidden. */
export const autoFilter: ObjectType<FilterRef> = define<FilterRef>("AutoFilter", {
  properties: {
    Enabled: { get: ({ sheet }) => areaOf(sheet) !== null },
    IsDataFiltered: { get: () => false },
  },
  methods: {
    Apply: ({ sheet }, [target, column, criteria]) => {
      allowed(sheet, null);
      if (criteria !== undefined && criteria !== null) {
        throw new OfficeError("ApiNotFound", "The stand-in Excel does not model AutoFilter.apply with criteria.");
      }
      void column;
      const area = isModelObject(target) ? (target.target as SheetRange).area : parseAddress(text(target));
      if (!area) throw new OfficeError("InvalidArgument");
      sheet.document.autoFilter = formatAddress(area);
    },
    ClearCriteria: () => undefined,
    Reapply: () => undefined,
    Remove: ({ sheet }) => {
      allowed(sheet, null);
      sheet.document.autoFilter = null;
    },
    GetRange: (ref) => {
      const found = place(ref);
      if (!found) throw new OfficeError("ItemNotFound");
      return found;
    },
    GetRangeOrNullObject: place,
  },
});
