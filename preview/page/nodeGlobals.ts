/** What the stand-in Excel takes from Node's globals. */
export { Buffer } from "buffer";
