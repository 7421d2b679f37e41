// One measurement: a browser of its own, a page, its events drawn, moved through for three seconds.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "../../e2e/support/chromium.mjs";
import { FROM, NOON, TO, events } from "./events.mjs";
import { page as peerPage, timelines } from "./peers.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folders = { "/app/": here("../../dist/"), "/node_modules/": here("node_modules/"), "/peers/": here("peers/") };
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".svg": "image/svg+xml" };
const MOVE = 3_000;
/** After so many milliseconds a measurement is given up. */
const PATIENCE = 90_000;

function answer(request, response) {
  const path = new URL(request.url, "http://here").pathname;
  const folder = Object.keys(folders).find((folder) => path.startsWith(folder));
  const file = folder && normalize(path.slice(folder.length));
  try {
    if (path.startsWith("/of/")) {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(peerPage(path.slice(4)));
    } else if (!file || file.startsWith("..")) {
      response.writeHead(404).end();
    } else {
      const bytes = readFileSync(join(folders[folder], file));
      response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" }).end(bytes);
    }
  } catch {
    response.writeHead(404).end();
  }
}

/** Serves our page and the peers'; gives the address and a way to stop. */
export async function serve() {
  const server = createServer(answer);
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${server.address().port}`, stop: () => (server.closeAllConnections(), server.close()) };
}

const share = (list, part) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * part))];

/** The figures of one timeline with `count` events: milliseconds, elements, megabytes; `profile` is called around the
 * movement with the page's session. */
export async function measure(address, name, count, profile = (_, move) => move()) {
  const browser = await launch(["--disable-gpu", "--js-flags=--expose-gc"]);
  const late = new Promise((_, fail) => setTimeout(() => fail(new Error(`more than ${PATIENCE / 1000} s`)), PATIENCE).unref());
  try {
    return await Promise.race([run(browser, address, name, count, profile), late]);
  } finally {
    await browser.close();
  }
}

async function run(browser, address, name, count, profile) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript({ path: here("harness.js") });
  await page.goto(address + (timelines[name].page ?? `/of/${name}`));
  await page.waitForFunction(() => window.__tl);
  await page.waitForTimeout(400);
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  const busy = async () => (await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value * 1_000;
  const paint = await page.evaluate((events) => window.__bench.load(events), events(count));
  const elements = await page.evaluate(() => window.__bench.elements());
  await session.send("HeapProfiler.collectGarbage");
  const heap = (await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "JSHeapUsedSize").value;
  const wasm = await page.evaluate(() => window.__bench.wasm());
  const before = await busy();
  const move = () => page.evaluate(([span, length]) => window.__bench.drive(span, length), [{ from: FROM, to: TO, noon: NOON }, MOVE]);
  const frames = await profile(session, move);
  const moved = await busy();
  await page.waitForTimeout(600);
  // What stands still is drawn as elements: that it costs once, after a movement.
  const rest = (await busy()) - moved;
  const most = Math.max(elements, await page.evaluate(() => window.__bench.elements()));
  return { paint, task: (moved - before) / frames.length, p95: share(frames, 0.95), frames: frames.length, elements: most, memory: (heap + wasm) / 1e6, rest };
}
