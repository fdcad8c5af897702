/** What the person who packages can mend; the message says what and how. */
export class PackageError extends Error {
  override readonly name = "PackageError";
}
