// Minifies the scripts of a release, makes one style sheet of all, and puts the new hashes where the page asks
// for the old ones.
//
//   node seal.mjs DIST TERSER WASM_OPT
//
// trunk hashes what wasm-bindgen wrote; subresource integrity has to hold for what is shipped.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isLater, sealLater, writeNames } from "./later.mjs";
import { slim } from "./joint.mjs";
import { integrity } from "./start.mjs";

const [dist, terser, wasmOpt] = process.argv.slice(2);
const { minify } = await import(pathToFileURL(terser).href);
const small = async (code) => (await minify(code, { module: true, compress: { passes: 2 }, format: { comments: false } })).code;

const page = join(dist, "index.html");
let html = readFileSync(page, "utf8");
/** Puts other bytes where a file's were, and their hash where the page has the old one. */
function replace(name, after) {
  const path = join(dist, name);
  const before = readFileSync(path);
  const old = integrity(before);
  if (!html.includes(old)) throw new Error(`index.html does not hold the hash of ${name}`);
  writeFileSync(path, after);
  html = html.replaceAll(old, integrity(after));
  console.log(`    ${name}: ${before.length} to ${after.length} bytes`);
}

/** The first view is worth a minute more: so many orders of its functions are tried. */
const TRIES = 8;

for (const name of readdirSync(dist).filter((name) => name.endsWith(".js") && !isLater(name))) {
  const program = name.replace(/\.js$/, "_bg.wasm");
  const slimmed = slim(readFileSync(join(dist, program)), readFileSync(join(dist, name), "utf8"), wasmOpt, TRIES);
  replace(program, slimmed.wasm);
  writeNames(dist, program, slimmed.names);
  replace(name, Buffer.from(await small(slimmed.glue)));
}

// Sheets compress better together, and load at once.
const links = html.match(/<link\b[^>]*\.css\b[^>]*>/g) ?? [];
const href = (link) => link.match(/href="?\.\/([^"\s>]+)/)[1];
if (links.length > 1) {
  const sheet = Buffer.concat(links.map((link) => readFileSync(join(dist, href(link)))));
  const name = `app-${createHash("sha256").update(sheet).digest("hex").slice(0, 16)}.css`;
  for (const link of links) rmSync(join(dist, href(link)));
  writeFileSync(join(dist, name), sheet);
  html = html.replace(links[0], `<link rel=stylesheet href=./${name} integrity=${integrity(sheet)}>`);
  for (const link of links.slice(1)) html = html.replace(link, "");
  console.log(`    ${name}: ${links.length} sheets in one`);
}
html = await sealLater(dist, html, small, integrity, wasmOpt);
writeFileSync(page, html);
