import { createReadStream, statSync } from "node:fs";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { MEDIA_TYPES, type Headers } from "./package/headers";

/**
 * Answers GET and HEAD with the files of `folder` as if it lay at `path` (with a slash at both ends). Everything carries
 * `headers`, refusals too; nothing outside the folder is given.
 */
export function serveFolder(folder: string, headers: Headers, path = "/"): RequestListener {
  const root = resolve(folder);
  return (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const file = request.method === "GET" || request.method === "HEAD" ? fileOf(root, path, request) : null;
    if (file === null) refuse(response);
    else send(file, request, response);
  };
}

function fileOf(root: string, path: string, request: IncomingMessage): string | null {
  try {
    const wanted = decodeURIComponent(new URL(request.url ?? "/", "https://host.invalid").pathname);
    if (!wanted.startsWith(path)) return null;
    const file = resolve(join(root, wanted.slice(path.length)));
    return file.startsWith(root + sep) && statSync(file).isFile() ? file : null;
  } catch {
    // Not an address, or no such file.
    return null;
  }
}

function refuse(response: ServerResponse): void {
  response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("404\n");
}

function send(file: string, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, {
    "Content-Type": MEDIA_TYPES[extname(file)] ?? "application/octet-stream",
    "Content-Length": statSync(file).size,
  });
  if (request.method === "HEAD") response.end();
  else createReadStream(file).pipe(response);
}
