// The desk's files of a release: one script that starts itself, its program and its sheet, all named by what is in them, so that
// a page never loads the desk of another build; and the page's word where they are.
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { slim } from "./joint.mjs";

/** Whether a file of a release is the desk's. */
export const isDesk = (name) => /^desk\b|^desk_/.test(name);

/** What a program's functions are called, a line each by number: beside the program, for reports of its failures (public/desk-fallen.js). */
export function writeNames(dist, program, names) {
  const short = (name = "") => name.replace(/::h[0-9a-f]{16}$|\[[0-9a-f]{16}\]/g, "");
  writeFileSync(join(dist, program.replace(/wasm$/, "names.txt")), Array.from(names, short).join("\n"));
}

/** Seals the desk of a folder; gives the page that asks for it. */
export async function sealDesk(dist, html, small, integrity, wasmOpt) {
  const { wasm, glue, names } = slim(readFileSync(join(dist, "desk_bg.wasm")), readFileSync(join(dist, "desk.js"), "utf8"), wasmOpt);
  const name = `desk-${createHash("sha256").update(glue).update(wasm).digest("hex").slice(0, 16)}`;
  // A program that cannot be loaded is told where a script would be: to the page that waits for it, or that reads with it. A
  // script that is asked for again is not run again, but it is said to be loaded.
  const start = `
function begin() {
  __wbg_init({ module_or_path: new URL("./${name}_bg.wasm", import.meta.url) }).catch((error) => {
    if (!self.document) return setTimeout(() => { throw error; });
    const again = ({ target }) => {
      if (target.src !== import.meta.url) return;
      document.removeEventListener("load", again, true);
      begin();
    };
    document.addEventListener("load", again, true);
    document.querySelector("body > script[src*=desk]")?.dispatchEvent(new Event("error"));
  });
}
begin();
`;
  const script = await small(glue + start);
  const rules = readFileSync(join(dist, "desk.css"), "utf8").replace(/\/\*[^]*?\*\//g, "").replace(/\s+/g, " ").replace(/ ?([{};,]) ?/g, "$1");
  const sheet = `desk-${createHash("sha256").update(rules).digest("hex").slice(0, 16)}.css`;
  writeFileSync(join(dist, sheet), rules);
  writeFileSync(join(dist, `${name}_bg.wasm`), wasm);
  writeNames(dist, `${name}_bg.wasm`, names);
  for (const old of ["desk_bg.wasm", "desk.js", "desk-start.js", "desk.css"]) rmSync(join(dist, old));
  writeFileSync(join(dist, `${name}.js`), script);
  const asked = /<meta\b[^>]*\bname=["']?desk\b[^>]*>/;
  if (!asked.test(html)) throw new Error("index.html does not say where the desk is");
  console.log(`    ${name}.js: ${glue.length} to ${script.length} bytes`);
  return html.replace(asked, `<meta name=desk content=./${name}.js data-integrity="${integrity(Buffer.from(script))}" data-sheet=./${sheet}>`);
}
