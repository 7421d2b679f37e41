// What goes wrong without anybody's fault: the program, the storage, the host, the tab, the clock. The text is never lost.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test, until } from "./support/browser.mjs";
import { alive, events, link, names, paste, put, shows } from "./support/page.mjs";
import { history } from "./support/stories.mjs";
import { strike } from "./support/texts.mjs";

const offLine = { serviceWorkers: "block" };
const told = /panicked|RuntimeError|unreachable/;

/** Makes the engine fail when it reads next: it asks for the day first. */
const arm = (page, how) =>
  page.evaluate((how) => {
    const day = Date.prototype.getFullYear;
    Date.prototype.getFullYear = function () {
      Date.prototype.getFullYear = day;
      if (how === "trap") throw new WebAssembly.RuntimeError("unreachable");
      // Another article comes in the middle of reading this one: nothing is ready for that.
      const data = new DataTransfer();
      data.setData("text/plain", "Pasar dibuka pada 4 Mei 2021.");
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      throw new WebAssembly.RuntimeError("unreachable");
    };
  }, how);

/** A page whose errors are part of the test. */
async function faulty(browser, address) {
  const context = await browser.newContext({ ...offLine, locale: "id-ID", viewport: { width: 1440, height: 900 }, permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.errors = [];
  page.on("pageerror", (error) => page.errors.push(`${error.name}: ${error.message}`));
  await page.goto(address);
  await events(page).first().waitFor();
  return page;
}

for (const where of ["the first view", "the desk"]) {
  test(`the program fails, ${where}: it says so, keeps the text, and the next start is sound`, async ({ browser, address }) => {
    const page = await faulty(browser, address);
    if (where === "the desk") {
      await page.locator("#files").click();
      await page.locator("details#files[open]").waitFor();
    }
    await arm(page, "trap");
    await paste(page, { "text/plain": strike });
    await page.locator("#fallen").waitFor();
    assert.ok(page.errors.some((error) => told.test(error)), `${page.errors}`);
    assert.match(await page.locator("#fallen [role=alert]").innerText(), /berhenti karena kesalahan.*Linimasa saya/s);
    assert.equal(await page.locator("#fallen-text").inputValue(), strike);
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#fallen-file").click()]);
    assert.equal(await readFile(await download.path(), "utf8"), strike);
    await page.locator("#fallen-report").click();
    await until(page, "the report is copied", () => document.querySelector("#fallen-said").textContent.length > 5);
    const report = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(report, /unreachable/);
    assert.doesNotMatch(report, /Cimahi/, "the text is not in the report");
    await page.locator("#fallen-reload").click();
    await events(page).first().waitFor();
    assert.equal(await page.locator("#fallen").count(), 0);
    await page.locator("#files").click();
    await page.locator("#my-timelines").click();
    await page.locator("#library .title").first().click();
    await shows(page, strike);
    await page.context().close();
  });
}

test("a panic in the program is heard as one", async ({ browser, address }) => {
  const page = await faulty(browser, address);
  await arm(page, "again");
  await paste(page, { "text/plain": strike });
  await page.locator("#fallen").waitFor();
  assert.ok((await page.locator("#fallen-text").inputValue()).length > 20);
  // A trap has no words: the report says where, by the names of our functions.
  await page.locator("#fallen pre", { hasText: /linimasa::/ }).waitFor({ state: "attached" });
  assert.doesNotMatch(await page.locator("#fallen pre").textContent(), /#1\./, "the address with the text in it is not in the report");
  await page.context().close();
});

const deny = {
  "no storage at all": () => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, { get: () => { throw new DOMException("denied", "SecurityError"); } });
    }
  },
  "storage that is null": () => {
    for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get: () => null });
  },
};
for (const method of ["getItem", "setItem", "removeItem", "key", "length"]) {
  deny[`storage whose ${method} throws`] = `Object.defineProperty(Storage.prototype, "${method}", { get: () => { throw new DOMException("denied", "QuotaExceededError"); } });`;
  if (method !== "length") deny[`storage whose ${method} throws when it is called`] = `Storage.prototype.${method} = () => { throw new DOMException("denied", "QuotaExceededError"); };`;
}

for (const [name, init] of Object.entries(deny)) {
  test(`${name}: the page does its work`, async ({ open }) => {
    const page = await open("", { ...offLine, init });
    await put(page, strike);
    const before = await names(page);
    assert.ok(before.length > 3);
    await page.waitForTimeout(600);
    const hash = await link(page);
    await page.locator("#done").click();
    await page.locator("#ui-lang").click();
    await page.locator("#files").click();
    await page.locator("#my-timelines").click();
    await page.locator("#library-close").click();
    await put(page, "Kebakaran terjadi pada 4 April 2018. Pasar itu dibuka lagi pada tahun 2019.");
    await page.locator("#done").click();
    await page.locator("#undo").click();
    await shows(page, strike);
    const other = await open(hash, { ...offLine, init });
    assert.equal((await names(other)).length, before.length);
  });
}

for (const part of ["script", "program"]) {
  test(`a host that has another version by now: the desk's ${part} is gone`, async ({ open }) => {
    const page = await open("", { ...offLine, expects: /404|Failed to load|integrity|compile|MIME|fetch/i });
    await put(page, strike);
    const before = await names(page);
    const gone = part === "script" ? /desk-[0-9a-f]+\.js/ : /desk-[0-9a-f]+_bg\.wasm/;
    await page.route(gone, (route) => route.fulfill({ status: 404, body: "gone" }));
    await page.locator("#files").click();
    await until(page, "it says that a part is missing", () => document.querySelector("#notice").textContent.length > 5);
    assert.deepEqual(await names(page), before);
    assert.equal(await page.locator("body[aria-busy]").count(), 0);
    await put(page, "Kebakaran terjadi pada 4 April 2018. Pasar itu dibuka lagi pada tahun 2019.");
    assert.ok(await alive(page));
    await page.unroute(gone);
    await page.locator("#files").click();
    await page.locator("details#files[open]").waitFor();
  });
}

test("a host that has another version by now: a long text is kept, and read when it can be", async ({ open }) => {
  const page = await open("", { ...offLine, expects: /404|Failed to load|Worker|fetch/i });
  await page.locator("#files").click();
  await page.locator("details#files[open]").waitFor();
  const gone = /desk-[0-9a-f]+(_bg\.wasm|\.js)/;
  await page.context().route(gone, (route) => route.fulfill({ status: 404, body: "gone" }));
  const long = `${history()}\n`.repeat(20).slice(0, 310_000);
  await paste(page, { "text/plain": long });
  await page.locator("#reading-again").waitFor();
  await shows(page, long);
  await page.context().unroute(gone);
  await page.locator("#reading-again").click();
  await events(page).first().waitFor();
});

test("a tab that dies while it saves leaves what was saved whole", async ({ browser, address }) => {
  const page = await faulty(browser, address);
  const context = page.context();
  await put(page, strike);
  await until(page, "it is saved", () => Object.keys(localStorage).some((key) => key.startsWith("linimasa:1:")));
  await page.evaluate(() => {
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      set.call(this, key, value);
      window.saves = (window.saves ?? 0) + 1;
    };
  });
  await page.locator("#text").fill(`${strike}\nPabrik tutup pada 5 Mei 2023.`);
  await page.waitForFunction(() => window.saves > 0);
  const client = await context.newCDPSession(page);
  const dead = page.waitForEvent("crash");
  client.send("Page.crash").catch(() => {});
  await dead;
  const next = await context.newPage();
  await next.goto(address);
  await events(next).first().waitFor();
  await next.locator("#files").click();
  await next.locator("#my-timelines").click();
  await next.locator("#library .title").first().click();
  await shows(next, strike);
  await context.close();
});

test("a clock that stands at 1970: stories are told, kept and shared", async ({ open }) => {
  const init = () => {
    const Real = Date;
    window.Date = class extends Real {
      constructor(...given) {
        super(...(given.length ? given : [0]));
      }
      static now() {
        return 0;
      }
    };
  };
  const page = await open("", { ...offLine, init });
  await put(page, strike);
  assert.ok((await names(page)).some((name) => /2022/.test(name)));
  await put(page, "Pada hari Selasa pasar dibuka. Tahun lalu jembatan itu roboh.");
  await put(page, strike);
  await page.waitForTimeout(600);
  const hash = await link(page);
  await page.locator("#done").click();
  await page.locator("#files").click();
  await page.locator("#my-timelines").click();
  await page.locator("#library .title").first().waitFor();
  const other = await open(hash, { ...offLine, init });
  await shows(other, strike);
});
