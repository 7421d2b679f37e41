// Writes a line for every file under a folder: raw, gzip and brotli bytes, 1 if the first view loads it, its path.
import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const folder = process.argv[2];
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .sort();

// Whatever the page or a script or sheet that it loads names is loaded; icons, samples, the desk, what reads mails and what works offline
// are fetched later.
const isCode = (path) => /\.(html|js|css|wasm)$/.test(path) && !/^(desk|mail)\b|^sw\.js$/.test(relative(folder, path));

for (const path of files) {
  const bytes = readFileSync(path);
  const figures = [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes, brotli).length];
  console.log(...figures, isCode(path) ? 1 : 0, relative(folder, path).split(sep).join("/"));
}
