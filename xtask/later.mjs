// What is loaded when it is asked for, of a release: the desk and what reads mails, each one script that starts itself and its
// program, and the desk's sheet; all named by what is in them, so that a page never loads those of another build. And the page's
// word where they are.
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { slim } from "./joint.mjs";

/** Whether a file of a release belongs to what is loaded later. */
export const isLater = (name) => /^(desk|mail)(\b|_)/.test(name);

/** What a program's functions are called, a line each by number: beside the program, for reports of its failures (public/desk-fallen.js). */
export function writeNames(dist, program, names) {
  const short = (name = "") => name.replace(/::h[0-9a-f]{16}$|\[[0-9a-f]{16}\]/g, "");
  writeFileSync(join(dist, program.replace(/wasm$/, "names.txt")), Array.from(names, short).join("\n"));
}

const named = (name, ...bytes) => `${name}-${bytes.reduce((hash, each) => hash.update(each), createHash("sha256")).digest("hex").slice(0, 16)}`;

/** The desk tells the page that waits for it where it cannot be loaded, as a script would. A script that is asked for again is not run
 * again, but it is said to be loaded. */
const TELLS_THE_PAGE = `
    if (self.document) {
      const again = ({ target }) => {
        if (target.src !== import.meta.url) return;
        document.removeEventListener("load", again, true);
        begin();
      };
      document.addEventListener("load", again, true);
      return document.querySelector("body > script[src*=desk]")?.dispatchEvent(new Event("error"));
    }`;

/** Seals a program: gives the name of its script and the script. */
async function sealed(dist, program, small, wasmOpt, tells = "") {
  const { wasm, glue, names } = slim(readFileSync(join(dist, `${program}_bg.wasm`)), readFileSync(join(dist, `${program}.js`), "utf8"), wasmOpt);
  const name = named(program, glue, wasm);
  // A worker tells whom it works for.
  const start = `
function begin() {
  __wbg_init({ module_or_path: new URL("./${name}_bg.wasm", import.meta.url) }).catch((error) => {${tells}
    setTimeout(() => { throw error; });
  });
}
begin();
`;
  const script = await small(glue + start);
  for (const old of [`${program}_bg.wasm`, `${program}.js`, `${program}-start.js`]) rmSync(join(dist, old));
  writeFileSync(join(dist, `${name}_bg.wasm`), wasm);
  writeNames(dist, `${name}_bg.wasm`, names);
  writeFileSync(join(dist, `${name}.js`), script);
  console.log(`    ${name}.js: ${glue.length} to ${script.length} bytes`);
  return [`${name}.js`, script];
}

/** Seals what is loaded later from a folder; gives the page that asks for it. */
export async function sealLater(dist, html, small, integrity, wasmOpt) {
  const asked = /<meta\b[^>]*\bname=["']?desk\b[^>]*>/;
  if (!asked.test(html)) throw new Error("index.html does not say where the desk is");
  const [desk, script] = await sealed(dist, "desk", small, wasmOpt, TELLS_THE_PAGE);
  const [mail] = await sealed(dist, "mail", small, wasmOpt);
  const rules = readFileSync(join(dist, "desk.css"), "utf8").replace(/\/\*[^]*?\*\//g, "").replace(/\s+/g, " ").replace(/ ?([{};,]) ?/g, "$1");
  const sheet = `${named("desk", rules)}.css`;
  rmSync(join(dist, "desk.css"));
  writeFileSync(join(dist, sheet), rules);
  return html.replace(asked, `<meta name=desk content=./${desk} data-integrity="${integrity(Buffer.from(script))}" data-sheet=./${sheet} data-mail=./${mail}>`);
}
