// A static file server without a single rule: what any host does. It serves dist/ under a sub-path.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const dist = join(root, "dist");
const base = "/some/where/linimasa/";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
};

async function answer(folder, request, response) {
  const path = decodeURIComponent(new URL(request.url, "http://here").pathname);
  if (!path.startsWith(base)) return response.writeHead(404).end();
  const file = normalize(path.slice(base.length)) === "." ? "index.html" : normalize(path.slice(base.length));
  try {
    const bytes = file.startsWith("..") ? null : await readFile(join(folder, file));
    response.writeHead(bytes ? 200 : 404, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    response.end(bytes);
  } catch {
    response.writeHead(404).end();
  }
}

/** Starts the server on a free port, or on this one; gives the page's address and a way to stop. */
export async function serve(folder = dist, port = 0) {
  const server = createServer((request, response) => answer(folder, request, response));
  await new Promise((done) => server.listen(port, "127.0.0.1", done));
  const address = `http://127.0.0.1:${server.address().port}${base}`;
  return { address, port: server.address().port, stop: () => (server.closeAllConnections(), server.close()) };
}
