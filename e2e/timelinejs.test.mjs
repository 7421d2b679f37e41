// TimelineJS itself, in the browser, with what the file menu writes for it.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { root } from "./support/server.mjs";
import { test, until } from "./support/browser.mjs";
import { names, put } from "./support/page.mjs";
import { bridge, strike } from "./support/texts.mjs";

const program = join(root, "e2e/node_modules/@knight-lab/timelinejs/dist");
const types = { ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".woff2": "font/woff2", ".woff": "font/woff", ".ttf": "font/ttf" };
const marks = `JAKARTA, 5 Mei 2020 - Menteri Ana berkata "naik; 5% {x} </script> #1, <b>&" <img src=x onerror=hacked=1>. Raja itu wafat pada 44 SM.
Jembatan itu runtuh pada Selasa. Perang pecah pada awal 1990-an. Sekolah itu dibangun pada abad ke-19. Air naik pada pukul 17.30 kemarin. Sejak Mei 2019 warga memprotes.`;

/** TimelineJS on a page of its own, with a file. */
async function elsewhere(browser, data) {
  const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><link rel="stylesheet" href="css/timeline.css"><div id="timeline" style="height: 600px"></div>
    <script src="js/timeline.js"></script><script type="module">
    window.timeline = new TL.Timeline("timeline", await (await fetch("data.json")).json(), { script_path: "/", font: null });</script>`;
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, "http://here").pathname);
    const own = { "/": ["text/html", html], "/data.json": ["application/json", data] }[path];
    try {
      const bytes = own ? own[1] : await readFile(join(program, path));
      response.writeHead(200, { "content-type": own?.[0] ?? types[extname(path)] ?? "application/octet-stream" }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
  context.on("close", () => (server.closeAllConnections(), server.close()));
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  return { page, errors, context };
}

for (const [name, text] of Object.entries({ strike, bridge, marks })) {
  test(`TimelineJS shows every event of "${name}" and finds no error`, async ({ open, browser }) => {
    const ours = await open();
    await put(ours, text);
    await ours.locator("#done").click();
    const told = await names(ours);
    await ours.locator("#files").click();
    await ours.locator("#files[open]").waitFor();
    const [file] = await Promise.all([ours.waitForEvent("download"), ours.locator("[data-format=timelinejs]").click()]);
    const data = readFileSync(await file.path(), "utf8");
    const { events } = JSON.parse(data);
    assert.equal(events.length, told.length);

    const { page, errors, context } = await elsewhere(browser, data);
    await until(page, "a marker an event", (count) => document.querySelectorAll(".tl-timemarker").length === count, events.length);
    await until(page, "a slide an event, and the title's", (count) => document.querySelectorAll(".tl-slide").length === count + 1, events.length);
    const headlines = await page.evaluate(() => timeline.config.events.map((event) => event.text.headline));
    const plain = (words) => words.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|quot|#39);/g, " ").replace(/[&<>"']/g, " ").replace(/\s+/g, " ").trim();
    assert.deepEqual(headlines.map(plain).sort(), events.map((event) => plain(event.text.headline)).sort());
    assert.equal(await page.evaluate(() => timeline.config.getErrors().join()), "");
    if (name === "marks") {
      // What TimelineJS itself makes of the date, without our words for it.
      const own = await page.evaluate(() => {
        const king = timeline.config.events.find((event) => event.text.headline.includes("Raja")).start_date;
        delete king.data.display_date;
        return king.getDisplayDate(timeline.language);
      });
      assert.equal(plain(own), "44 BCE");
    }
    assert.equal(await page.evaluate(() => window.hacked), undefined, "nothing of the text ran");
    // Each is reached with its own button and shows its words.
    for (let n = 0; n < events.length; n += 1) {
      await page.evaluate(() => timeline.goToNext());
      await until(page, `slide ${n + 1} is shown`, (id) => timeline.current_id === id, await page.evaluate((n) => timeline.config.events[n].unique_id, n));
    }
    assert.deepEqual(errors, []);
    await context.close();
  });
}
