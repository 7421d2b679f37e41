// The page's own policy: whatever gets into the page as markup or text, nothing of it runs or is fetched.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { integrity, started } from "../xtask/start.mjs";
import { test, until } from "./support/browser.mjs";
import { events, paste, publish, shows } from "./support/page.mjs";
import { root } from "./support/server.mjs";
import { html, meta, strike } from "./support/texts.mjs";

const watch = () => {
  window.violations = [];
  document.addEventListener("securitypolicyviolation", (event) => window.violations.push(`${event.effectiveDirective} ${event.blockedURI}`));
};

const foreign = "https://foreign.example/";

/** The page as it would be if a stranger's markup had got into it. */
async function injected(browser, address, markup) {
  const context = await browser.newContext();
  await context.addInitScript(watch);
  const page = await context.newPage();
  page.asked = [];
  await page.route(`${foreign}**`, (route) => (page.asked.push(route.request().url()), route.abort()));
  await page.route(address, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace("</body>", () => `${markup}</body>`) });
  });
  await page.goto(address);
  await page.locator("#timeline [data-event]").first().waitFor();
  return page;
}

test("the policy allows no script, style or image but the page's own", async ({ open }) => {
  const page = await open();
  const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  assert.match(policy, /^default-src 'none';/);
  assert.doesNotMatch(policy, /'unsafe-|http|\*/);
  const inline = await page.locator("script:not([src])").evaluateAll((all) => all.map((script) => script.textContent));
  assert.deepEqual(inline.map(integrity), [policy.match(/'(sha384-[^']+)'/)[1]], "one script in the page, and its hash");
  for (const file of await page.locator("link[rel=stylesheet], link[rel=modulepreload], link[rel=preload]").all()) {
    assert.match(await file.getAttribute("integrity"), /^sha384-/);
  }
});

test("a stranger's markup runs nothing and fetches nothing", async ({ browser, address }) => {
  const page = await injected(browser, address, `
    <script>window.bad = "script"</script>
    <script src="${foreign}a.js"></script><script type="module">import "${foreign}b.js"</script>
    <img src="none.png" onerror="window.bad = 'handler'"><svg onload="window.bad = 'svg'"></svg>
    <img src="${foreign}c.png"><link rel="stylesheet" href="${foreign}d.css"><iframe src="${foreign}e"></iframe>
    <iframe srcdoc="<script>parent.bad = 'frame'</script>"></iframe><object data="${foreign}f"></object>
    <a id="link" href="javascript:window.bad='link'">x</a><form id="form" action="${foreign}g"></form>
    <style>body { --bad: 1 }</style><p id="styled" style="--bad: 1"></p><base href="${foreign}">`);
  await page.evaluate(() => {
    document.querySelector("#link").click();
    document.querySelector("#form").submit();
  });
  await page.waitForLoadState("networkidle");
  assert.equal(await page.evaluate(() => window.bad), undefined);
  assert.deepEqual(page.asked, []);
  assert.equal(await page.evaluate(() => document.baseURI.split("#")[0]), address);
  const styles = await page.evaluate(() => ["body", "#styled"].map((selector) => getComputedStyle(document.querySelector(selector)).getPropertyValue("--bad")));
  assert.deepEqual(styles, ["", ""]);
  const refused = (await page.evaluate(() => window.violations)).map((violation) => violation.split(" ")[0]);
  for (const what of ["script-src-elem", "script-src-attr", "img-src", "style-src-elem", "style-src-attr", "frame-src", "object-src", "base-uri", "form-action"]) {
    assert.ok(refused.includes(what), `${what} was refused: ${refused}`);
  }
  await page.context().close();
});

test("a text becomes neither markup nor a script, and nothing is sent", async ({ browser, address }) => {
  const page = await injected(browser, address, "");
  const outcomes = await page.evaluate(async (foreign) => {
    const tries = {
      markup: () => (document.body.innerHTML += "<img src=x onerror='window.bad = 1'>"),
      timer: () => setTimeout("window.bad = 1"),
      code: () => new Function("window.bad = 1")(),
      script: () => (document.createElement("script").src = "./app.js"),
      worker: () => new Worker("https://foreign.example/w.js"),
      blob: () => new Worker(URL.createObjectURL(new Blob(["1"]))),
      fetch: () => fetch(foreign),
      frame: () => (document.createElement("iframe").srcdoc = "<p>"),
      import: () => import(`${foreign}i.js`),
    };
    // The browser lets the test's own call make code of text; what comes later is held to the policy.
    await new Promise((done) => setTimeout(done));
    const refused = {};
    for (const [name, act] of Object.entries(tries)) {
      try {
        await act();
        refused[name] = false;
      } catch {
        refused[name] = true;
      }
    }
    navigator.sendBeacon(foreign, "x");
    return refused;
  }, foreign);
  // Only an address beside the page is let through, which is what a worker of ours has.
  assert.deepEqual(outcomes, { markup: true, timer: true, code: true, script: false, worker: true, blob: true, fetch: true, frame: true, import: true });
  assert.deepEqual(page.asked, []);
  assert.equal(await page.evaluate(() => window.bad), undefined);
  await page.context().close();
});

test("the page itself never meets its policy", async ({ open }) => {
  const page = await open("", { init: watch, permissions: ["clipboard-read", "clipboard-write"] });
  await paste(page, { "text/html": html(meta), "text/plain": "Banjir di kota. Banjir melanda kota pada hari Senin. Warga mengungsi kemarin." });
  await until(page, "the pasted page is there", () => /1987/.test(document.querySelector("#timeline").textContent));
  await paste(page, { "text/plain": strike });
  await shows(page, strike);
  await events(page).first().click();
  await publish(page, "2022-03-04");
  await page.locator("#scale-switch").click();
  await page.locator("#share").click();
  await until(page, "the page says that it copied", () => document.querySelector("#notice").textContent.length > 5);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator(".tl-row").first().waitFor();
  await page.pdf();
  assert.deepEqual(await page.evaluate(() => window.violations), []);
});

test("a pasted page's styles and handlers are taken off before the browser reports them", async ({ open }) => {
  const page = await open("", { init: watch });
  const source = `<html><head><style>p { color: red }</style></head><body onload="bad()"><article style="color: red">
    <h1 style='x'>Banjir</h1><p STYLE = "a" onclick=bad()>Banjir melanda kota pada 3 Februari 2020. Ia menulis style="x" di papan.</p>
    <div\nstyle="b"><img src=x onerror="bad()"><img/onerror=bad()><a href="x"onclick='bad()'>Bendungan</a> itu dibangun pada tahun 1987.</div>
    <base href="https://foreign.example/"><svg><style>a{}</style></svg></article></body></html>`;
  await paste(page, { "text/html": source, "text/plain": "Banjir" });
  await shows(page, "Banjir melanda kota pada 3 Februari 2020.");
  const article = await page.locator("#article").innerText();
  assert.match(article, /menulis style="x" di papan/, "the words stay");
  assert.match(article, /1987/);
  assert.doesNotMatch(article, /color|a\{\}/);
  assert.deepEqual(await page.evaluate(() => window.violations), []);
});

test("trunk's own scripts give way to ours, in development too", () => {
  const source = readFileSync(join(root, "index.html"), "utf8");
  const served = source.replace("</body>", `<script>"use strict"; '/.well-known/trunk/ws'</script></body>`)
    .replace("</head>", `<script type="module" nonce="x">import init from './app.js';\nawait init();</script></head>`);
  const page = started(served, "start()", `<script type="module" src="./live.js"></script>`);
  assert.deepEqual(page.match(/<script[^>]*>[^<]*/g), [`<script type="module" src="./live.js">`, `<script type="module">start()`]);
  assert.ok(page.includes(`'wasm-unsafe-eval' '${integrity("start()")}'`));
  assert.equal(started(page, "start()", `<script type="module" src="./live.js"></script>`).match(/sha384-/g).length, 1);
});
