// The engine's throughput beside chrono-node's, in one page and one run.
//
//   node bench.mjs ENGINE [TEXTS]
//
// ENGINE holds the engine as wasm-bindgen made it for the web, TEXTS English TimeML; without it the project's own English
// samples are read. Rounds of both take turns, so that the machine's moods fall on both.
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "./support/chromium.mjs";

const [folder, texts] = process.argv.slice(2);
const chrono = fileURLToPath(new URL("./node_modules/chrono-node/dist/esm/", import.meta.url));
const samples = fileURLToPath(new URL("../public/samples/", import.meta.url));
const from = texts ?? samples;
const part = (name) => {
  const whole = readFileSync(join(from, name), "utf8");
  return texts ? (whole.match(/<TEXT>([^]*)<\/TEXT>/)?.[1] ?? "").replace(/<[^>]*>/g, "") : whole;
};
const names = readdirSync(from).filter((name) => (texts ? name.endsWith(".tml") : name.endsWith(".en.txt")));
const once = names.map(part).join("\n\n");
const text = once.repeat(Math.ceil(400_000 / once.length));
const rounds = 5;

const served = { "/chrono/": chrono, "/engine/": folder };
const type = (path) => (path.endsWith(".wasm") ? "application/wasm" : "text/javascript");
const server = createServer((request, response) => {
  const path = new URL(request.url, "http://here").pathname;
  const base = Object.keys(served).find((base) => path.startsWith(base));
  if (!base) return response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>bench</title>");
  response.writeHead(200, { "content-type": type(path) }).end(readFileSync(join(served[base], path.slice(base.length))));
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const browser = await launch();
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const measured = await page.evaluate(async ({ text, parts, rounds }) => {
    const engine = await import("/engine/bench_page.js");
    await engine.default();
    const chrono = await import("/chrono/index.js");
    const day = new Date(2020, 0, 1);
    const runs = {
      "linimasa, expressions": () => engine.expressions(text),
      "linimasa, the story": () => engine.events(text),
      "chrono-node": () => chrono.en.casual.parse(text, day).length,
      // It is slower on long texts; so it may have it in pieces.
      "chrono-node, a paragraph at a time": () =>
        parts.reduce((found, part) => found + chrono.en.casual.parse(part, day).length, 0),
    };
    const out = Object.fromEntries(Object.keys(runs).map((name) => [name, { times: [], found: 0 }]));
    for (let n = 0; n <= rounds; n += 1) {
      for (const [name, run] of Object.entries(runs)) {
        const start = performance.now();
        out[name].found = run();
        // The first round warms up.
        if (n > 0) out[name].times.push(performance.now() - start);
      }
    }
    return out;
  }, { text, parts: text.split(/\n+/), rounds });
  const bytes = Buffer.byteLength(text);
  const speed = {};
  console.log(`    ${(bytes / 1e6).toFixed(2)} MB of English, Chromium ${browser.version()}, median of ${rounds}`);
  for (const [name, { times, found }] of Object.entries(measured)) {
    speed[name] = bytes / 1e3 / times.sort((a, b) => a - b)[times.length >> 1];
    console.log(`    ${speed[name].toFixed(1).padStart(8)} MB/s  ${String(found).padStart(6)} found  ${name}`);
  }
  const peer = Math.max(...Object.keys(speed).filter((name) => name.startsWith("chrono-node")).map((name) => speed[name]));
  console.log(`    ${(speed["linimasa, expressions"] / peer).toFixed(1).padStart(8)} times chrono-node's throughput at its best`);
} finally {
  await browser.close();
  server.close();
}
