import type { Sheet } from "../grid/sheet";
import { define, type ObjectType } from "./define";

/** Threaded comments stay in the file; through the API they are not modelled. */
export const comments: ObjectType<{ readonly sheet: Sheet | null }> = define<{ readonly sheet: Sheet | null }>(
  "CommentCollection",
  {},
);
