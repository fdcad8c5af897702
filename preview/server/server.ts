import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { bundlePage, type Bundle } from "./bundle";
import { PreviewFiles, type Served } from "./files";

export interface PreviewOptions {
  /** The first port to try; 0 for any free one. */
  readonly port?: number;
}

export interface Preview {
  /** `http://127.0.0.1:3100/` */
  readonly url: string;
  close(): Promise<void>;
}

/** Nobody else on the network sees the page. */
const HOST = "127.0.0.1";
const DEFAULT_PORT = 3100;
const PORTS_TRIED = 20;

/** Serves the preview of the built add-in; `dist/` must be there. */
export async function startPreview({ port = DEFAULT_PORT }: PreviewOptions = {}): Promise<Preview> {
  const files = new PreviewFiles();
  const bundle = await bundlePage();
  const server = createServer((request, response) => void answer(request, response, files, bundle));
  const taken = await listen(server, port);
  return { url: `http://${HOST}:${taken}/`, close: () => close(server) };
}

async function answer(request: IncomingMessage, response: ServerResponse, files: PreviewFiles, bundle: Bundle) {
  const served = request.method === "GET" && isLocal(request) ? await find(request.url ?? "/", files, bundle) : null;
  if (!served) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("没有这个文件。No such file.\n");
    return;
  }
  response
    .writeHead(200, {
      "Content-Type": served.type,
      "Cache-Control": "no-cache",
      "X-Content-Type-Options": "nosniff",
    })
    .end(served.body);
}

/** A page of another site that has its name point here does not get in. */
function isLocal({ headers }: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? "");
}

async function find(url: string, files: PreviewFiles, { script, styles }: Bundle): Promise<Served | null> {
  const { pathname } = new URL(url, `http://${HOST}`);
  if (pathname === "/preview.js") return { type: "text/javascript; charset=utf-8", body: script };
  if (pathname === "/univer.css") return { type: "text/css; charset=utf-8", body: styles };
  return files.read(decodeURIComponent(pathname));
}

/** Listens on the port, or on the next one that is free. */
async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; ; port += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject).listen(port, HOST, () => {
          server.off("error", reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const inUse = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
      if (!inUse || port >= first + PORTS_TRIED) throw error;
    }
  }
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
