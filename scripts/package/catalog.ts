/**
 * Excel's list of trusted add-in catalogues in the user's own part of the registry: a key named by a GUID with Id, Url
 * and Flags (1: shown in the menu). Source: Microsoft, "Sideload Office Add-ins for testing from a network share".
 */
export const CATALOGS_KEY = "Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs";

const HEAD = "Windows Registry Editor Version 5.00";

/** Text of a registry file that trusts the shared folder `path`. */
export function trustFile(catalogId: string, path: string): string {
  return lines([
    HEAD,
    "",
    `[HKEY_CURRENT_USER\\${CATALOGS_KEY}\\{${catalogId}}]`,
    `"Id"="{${catalogId}}"`,
    `"Url"="${path.replace(/\\/g, "\\\\")}"`,
    `"Flags"=dword:00000001`,
    "",
  ]);
}

/** Text of a registry file that takes the trust back. */
export function removeFile(catalogId: string): string {
  return lines([HEAD, "", `[-HKEY_CURRENT_USER\\${CATALOGS_KEY}\\{${catalogId}}]`, ""]);
}

/** As the registry editor saves its files: UTF-16 with a byte order mark. */
export function registryBytes(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text}`, "utf16le");
}

/** As Windows PowerShell 5.1 needs a script with Chinese in it: UTF-8 with a byte order mark, lines ended as in Windows. */
export function scriptBytes(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text.replace(/\r?\n/g, "\r\n")}`, "utf8");
}

function lines(all: readonly string[]): string {
  return all.join("\r\n");
}
