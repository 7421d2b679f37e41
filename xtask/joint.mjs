// The joint between a program and its script, made small: wasm-bindgen names what they ask of each other at length and
// with hashes, which no compression takes away, and keeps what nobody asks for.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ordered } from "./order.mjs";
import { Reader } from "./reader.mjs";

/** The sections of a WebAssembly binary that hold names (WebAssembly core specification, 5.5.3, 5.5.5 and 5.5.10). */
const CUSTOM = 0;
const IMPORTS = 2;
const EXPORTS = 7;

/** Gives the program and its script without what is not asked for, and with short names between them; and its functions' names. */
export function slim(wasm, glue, wasmOpt, tries = 1) {
  const script = withoutClasses(glue);
  const asked = new Set([...script.matchAll(/\bwasm\.(\w+)/g)].map((found) => found[1]));
  const short = shortener();
  const outward = new Map([...asked].map((name) => [name, short()]));
  const kept = tidied(sections(wasm, { [EXPORTS]: (reader) => exports(reader, outward) }), wasmOpt, tries);
  const inward = new Map();
  let names = [];
  const program = sections(kept, {
    [IMPORTS]: (reader) => imports(reader, (name) => inward.set(name, short()).get(name)),
    [CUSTOM]: (reader) => void (names = functionNames(reader) ?? names),
  });
  return { wasm: program, glue: renamed(script, inward, outward), names };
}

/** Classes of Rust are for scripts that make them; ours make none. */
function withoutClasses(glue) {
  return glue
    .replace(/^export class (\w+) \{$[^]*?^\}\n(?:if \(Symbol\.dispose\) \1\..*\n)?/gm, "")
    .replace(/^const \w+Finalization = [^]*?;\n/gm, "");
}

/** The script with the short names, and without the functions that the program does not import. */
function renamed(glue, inward, outward) {
  const table = /^ {8}(__wb\w+): (function[^]*?^ {8}\}.*\n)/gm;
  const name = (found, key, body) => (inward.has(key) ? `        ${inward.get(key)}: ${body}` : "");
  return glue
    .replace(table, name)
    .replace(/"\.\/\w+_bg\.js": import0/, `"${MODULE}": import0`)
    .replace(/\bwasm\.(\w+)/g, (found, key) => `wasm.${outward.get(key)}`);
}

const MODULE = "a";

/** Names in order of length. */
function shortener() {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  const name = (n) => (n < 26 ? "" : name(Math.floor(n / 26) - 1)) + letters[n % 26];
  let next = 0;
  return () => name(next++);
}

/** What today's Rust writes. */
const FEATURES = "bulk-memory nontrapping-float-to-int sign-ext mutable-globals reference-types multivalue"
  .split(" ")
  .map((name) => `--enable-${name}`);

/** What index.html asks of wasm-opt: with the joint small, more can go than before. */
const AGAIN =
  "-g --low-memory-unused --one-caller-inline-max-function-size=30 --skip-pass=memory-packing -Os --converge --reorder-locals".split(" ");

/** The program without what neither its exports nor itself reach, its functions beside those like them. */
function tidied(wasm, wasmOpt, tries) {
  const folder = mkdtempSync(join(tmpdir(), "linimasa-"));
  const [before, after] = ["before.wasm", "after.wasm"].map((name) => join(folder, name));
  writeFileSync(before, wasm);
  execFileSync(wasmOpt, [before, "-o", after, ...FEATURES, "--remove-unused-module-elements", ...AGAIN], { stdio: ["ignore", "ignore", "inherit"] });
  const out = ordered(after, folder, wasmOpt, FEATURES, AGAIN, tries);
  rmSync(folder, { recursive: true });
  return out;
}

/** A binary with some sections written anew, or left out where nothing is written. */
function sections(wasm, change) {
  const reader = new Reader(wasm);
  const out = [reader.bytes(8)];
  while (reader.at < wasm.length) {
    const id = reader.byte();
    const body = reader.bytes(reader.number());
    const written = change[id] ? change[id](new Reader(body)) : body;
    if (written) out.push(Buffer.from([id]), number(written.length), written);
  }
  return Buffer.concat(out);
}

/** The imports: those of the script get their new names. */
function imports(reader, rename) {
  return vector(reader, () => {
    const [module, name] = [reader.name(), reader.name()];
    const from = reader.at;
    reader.external();
    const [to, as] = /_bg\.js$/.test(module) ? [MODULE, rename(name)] : [module, name];
    return [text(to), text(as), reader.since(from)];
  });
}

/** The exports that are asked for, by their new names. */
function exports(reader, names) {
  return vector(reader, () => {
    const name = reader.name();
    const from = reader.at;
    reader.byte();
    reader.number();
    return names.has(name) ? [text(names.get(name)), reader.since(from)] : null;
  });
}

/** Every function's name by its number, where the section is the one of names (core specification, appendix 7.4.1). */
function functionNames(reader) {
  if (reader.name() !== "name") return undefined;
  const names = [];
  while (reader.at < reader.buffer.length) {
    const kind = reader.byte();
    const part = new Reader(reader.bytes(reader.number()));
    // The names of functions; others name the module, locals, types.
    if (kind !== 1) continue;
    for (let left = part.number(); left > 0; left -= 1) names[part.number()] = part.name();
  }
  return names;
}

function vector(reader, each) {
  const items = Array.from({ length: reader.number() }, each).filter((item) => item);
  return Buffer.concat([number(items.length), ...items.flat()]);
}

function text(name) {
  const bytes = Buffer.from(name);
  return Buffer.concat([number(bytes.length), bytes]);
}

/** An unsigned number in LEB128. */
function number(n) {
  const out = [];
  for (; n > 127; n >>>= 7) out.push((n & 127) | 128);
  return Buffer.from([...out, n]);
}
