import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, get, type Server } from "node:https";
import type { IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateCertificates } from "office-addin-dev-certs";
import type { Headers } from "../../../scripts/package/headers";
import { serveFolder } from "../../../scripts/staticServer";

export interface RunningServer {
  readonly port: number;
  /** The certificate that signed the server's. */
  readonly ca: string;
  close(): Promise<void>;
}

/** Serves a package over https on the loopback address, with a certificate for `host` made for the occasion. */
export async function serve(folder: string, base: string, headers: Headers): Promise<RunningServer> {
  const { hostname, pathname } = new URL(base);
  const { ca, cert, key } = await certificate(hostname);
  const server = createServer({ cert, key }, serveFolder(folder, headers, pathname));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as AddressInfo).port, ca, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

async function certificate(
  host: string,
): Promise<{ readonly ca: string; readonly cert: string; readonly key: string }> {
  const folder = mkdtempSync(join(tmpdir(), "perfscore-certificate-"));
  const log = jest.spyOn(console, "log").mockImplementation(() => undefined);
  try {
    const [ca, cert, key] = ["ca.crt", "server.crt", "server.key"].map((file) => join(folder, file)) as [
      string,
      string,
      string,
    ];
    await generateCertificates(ca, cert, key, 1, [host, "127.0.0.1"]);
    const read = (file: string): string => readFileSync(file, "utf8");
    return { ca: read(ca), cert: read(cert), key: read(key) };
  } finally {
    log.mockRestore();
    rmSync(folder, { recursive: true });
  }
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Gets an address of the package from the server, checking the certificate for the address's own host as Excel does. */
export function fetchFrom({ port, ca }: RunningServer, address: string): Promise<Answer> {
  const { hostname, pathname } = new URL(address);
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, path: pathname, ca, servername: hostname, headers: { Host: hostname } };
    get(options, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      });
    }).on("error", reject);
  });
}
