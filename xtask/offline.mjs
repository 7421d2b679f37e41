// The last step of a release: the icons, the manifest, and the service worker with the exact list of dist's files.
//
//   node offline.mjs DIST TERSER
//
// Whatever is put into dist before is on the list; nothing may be changed after.
import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { png, svg } from "./icon.mjs";
import { integrity, startScript, started } from "./start.mjs";

const [dist, terser] = process.argv.slice(2);
const { minify } = await import(pathToFileURL(terser).href);
const small = async (code, module) => (await minify(code, { module, compress: { passes: 2 }, format: { comments: false } })).code;
const own = (name) => fileURLToPath(new URL(`../public/${name}`, import.meta.url));
const page = join(dist, "index.html");

copyFileSync(own("manifest.webmanifest"), join(dist, "manifest.webmanifest"));
writeFileSync(join(dist, "icon.svg"), svg());
for (const side of [192, 512]) writeFileSync(join(dist, `icon-${side}.png`), png(side));
writeFileSync(join(dist, "icon-maskable-512.png"), png(512, true));

/** Every file with its hash, by its path; not the lists of functions' names, which only a report asks for. */
const hashes = () =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^sw\.js$|\.names\.txt$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((path) => [relative(dist, path).split(sep).join("/"), integrity(readFileSync(path))])
    .sort(([a], [b]) => (a < b ? -1 : 1));

// The page names its build, and the build's name holds the page's own text: all but that name.
const link = `<link rel="manifest" href="./manifest.webmanifest">`;
const bare = readFileSync(page, "utf8").replace(link, "").replace("</head>", () => `${link}</head>`);
const parts = JSON.stringify([hashes().filter(([name]) => name !== "index.html"), bare, startScript(dist), readFileSync(own("sw.js"), "utf8")]);
const build = createHash("sha256").update(parts).digest("hex").slice(0, 16);
const html = started(bare, await small(startScript(dist).replace(`const build = ""`, `const build = "${build}"`), true));
writeFileSync(page, html);

const isFirst = ([name]) => name === "index.html" || new RegExp(`\\./${name.replaceAll(".", "\\.")}`).test(html.replace(/<meta\b[^>]*>/g, ""));
const list = (files) => JSON.stringify(Object.fromEntries(files));
const files = hashes();
const worker = readFileSync(own("sw.js"), "utf8")
  .replace("%BUILD%", build)
  .replace("const FIRST = {}", `const FIRST = ${list(files.filter(isFirst))}`)
  .replace("const LATER = {}", `const LATER = ${list(files.filter((file) => !isFirst(file)))}`);
writeFileSync(join(dist, "sw.js"), await small(worker, false));
console.log(`    build ${build}: ${files.length} files, ${files.filter(isFirst).length} of them for the first view`);
