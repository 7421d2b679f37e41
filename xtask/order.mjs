// The order of a program's functions: each behind those that it looks like. Compression finds what it has seen better
// near by, and the compiler's order, by name and by chance, costs the first view a hundredth of its weight.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { Reader } from "./reader.mjs";

/** So many bytes say that it is WebAssembly, and which; the section of its functions' bodies. */
const HEADER = 8;
const CODE = 10;
/** What a section is whose contents WebAssembly leaves to others. */
const CUSTOM = 0;

/**
 * So many bytes in a row are one thing to have in common (an instruction with its operands, and the next), and so much
 * what came before the last function counts, beside it. Which of them suits a program best only compression tells: by
 * some 150 bytes of 200,000, this way or that.
 */
const WAYS = [6, 5].flatMap((run) => [0.4, 0.5, 0.6, 0.3].map((fading) => ({ run, fading })));

/**
 * Gives the program `path` with its functions in their new order, the best of `tries`. wasm-opt, which knows every operand,
 * writes it as text and reads it back, so all that names a function by its number follows. `features` say what the program
 * may use, `passes` are those that made it: wasm-opt writes no program as small as it was without going through it once more.
 */
export function ordered(path, folder, wasmOpt, features, passes, tries) {
  const [text, after] = ["order.wat", "order.wasm"].map((name) => join(folder, name));
  const run = (...args) => execFileSync(wasmOpt, [...features, ...args], { stdio: ["ignore", "ignore", "inherit"] });
  run(path, "--quiet", "-g", "-S", "-o", text);
  const { head, functions, tail } = parted(readFileSync(text, "utf8"));
  const bodies = codes(readFileSync(path));
  if (bodies.length !== functions.length) throw new Error("wasm-opt's text has other functions than its program.");
  const tried = WAYS.slice(0, tries).map((way) => {
    writeFileSync(text, [...head, ...chain(bodies, way).map((n) => functions[n]), ...tail].join("\n"));
    run(text, ...passes, "-o", after);
    const wasm = readFileSync(after);
    return { wasm, weight: tries > 1 ? brotliCompressSync(nameless(wasm)).length : 0 };
  });
  return tried.reduce((best, other) => (other.weight < best.weight ? other : best)).wasm;
}

/** The program as it is shipped: without the custom sections, of which one names its functions. */
function nameless(wasm) {
  const reader = new Reader(wasm);
  const out = [reader.bytes(HEADER)];
  while (reader.at < wasm.length) {
    const begin = reader.at;
    const id = reader.byte();
    reader.bytes(reader.number());
    if (id !== CUSTOM) out.push(reader.since(begin));
  }
  return Buffer.concat(out);
}

/** The text's functions, each with its lines, and what stands before and after them. */
function parted(text) {
  const lines = text.split("\n");
  const functions = [];
  const [head, tail] = [[], []];
  let open;
  for (const line of lines) {
    if (line.startsWith(" (func ")) functions.push((open = [line]));
    else if (open) open.push(line);
    else (functions.length ? tail : head).push(line);
    if (line === " )" || (line.startsWith(" (func ") && line.endsWith(")") && balanced(line))) open = undefined;
  }
  return { head, functions: functions.map((part) => part.join("\n")), tail };
}

/** Whether a function stands on one line. */
function balanced(line) {
  return line.split("(").length === line.split(")").length;
}

/** The bodies of the program's functions (WebAssembly core specification, 5.5.13). */
function codes(wasm) {
  const reader = new Reader(wasm);
  reader.bytes(HEADER);
  for (;;) {
    const [id, section] = [reader.byte(), new Reader(reader.bytes(reader.number()))];
    if (id === CODE) return Array.from({ length: section.number() }, () => section.bytes(section.number()));
  }
}

/** The bodies' order: first the longest, then always the one that has the rarest runs in common with the last ones. */
function chain(bodies, { run: length, fading }) {
  const runs = bodies.map((body) => {
    const found = new Set();
    for (let n = 0; n + length <= body.length; n += 1) found.add(body.toString("latin1", n, n + length));
    return [...found];
  });
  const holders = new Map();
  runs.forEach((found, n) => found.forEach((run) => (holders.get(run) ?? holders.set(run, []).get(run)).push(n)));
  const score = new Float64Array(bodies.length);
  const left = new Set(bodies.keys());
  const out = [];
  let next = bodies.reduce((longest, body, n) => (body.length > bodies[longest].length ? n : longest), 0);
  while (left.size) {
    out.push(next);
    left.delete(next);
    score.forEach((value, n) => (score[n] = value * fading));
    for (const run of runs[next]) {
      const others = holders.get(run);
      for (const n of others) score[n] += Math.log(bodies.length / others.length);
    }
    let best = -1;
    for (const n of left) if (score[n] > best) [best, next] = [score[n], n];
  }
  return out;
}
