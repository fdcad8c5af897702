import type { Sheet } from "../grid/sheet";
import { define, type ObjectType } from "./define";
/** Threaded comments are not modelled: only that there are none to be found through the API. */
export const comments: ObjectType<{ readonly sheet: Sheet | null }> = define<{ readonly sheet: Sheet | null }>("CommentCollection", {});
