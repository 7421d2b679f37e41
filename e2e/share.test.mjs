// The link is the whole document.
import assert from "node:assert/strict";
import { test, until } from "./support/browser.mjs";
import { box, events, link, names, publish, put, shows } from "./support/page.mjs";
import { needsSeed, seed, strike } from "./support/texts.mjs";

/** The link that the share button copies. */
async function copied(page) {
  await page.evaluate(() => {
    window.copied = null;
    Object.defineProperty(navigator, "clipboard", {
      configurable: true,
      value: { writeText: async (text) => void (window.copied = text) },
    });
  });
  await page.locator("#share").click();
  await until(page, "a link was copied", () => window.copied !== null);
  return page.evaluate(() => window.copied);
}

async function opensTheSame(open, address, text) {
  const page = await open();
  const before = await link(page);
  await put(page, text);
  await until(page, "the link is the new document's", (before) => location.hash !== before, before);
  await until(page, "events are there", () => document.querySelectorAll("#timeline [data-event]").length > 0);
  const url = await copied(page);
  assert.ok(url.startsWith(address), "the copied link is this page's");
  assert.equal(new URL(url).hash, await link(page), "it is what the address bar holds");
  const elsewhere = await open(new URL(url).hash, { timezoneId: "America/New_York" });
  await shows(elsewhere, text);
  assert.deepEqual(await names(elsewhere), await names(page), "the same headlines and times");
  assert.equal(
    await elsewhere.locator("#published input[type=date]").inputValue(),
    await page.locator("#published input[type=date]").inputValue(),
  );
  return url;
}

test("a shared text opens the same elsewhere", async ({ open, address }) => {
  await opensTheSame(open, address, strike);
});

test("the seed's link is short and opens the same elsewhere", async ({ open, address, t }) => {
  if (needsSeed(t)) return;
  const hash = new URL(await opensTheSame(open, address, seed)).hash;
  t.diagnostic(`the seed's fragment: ${hash.length} characters`);
  assert.ok(hash.length < 1950, `${hash.length} characters`);
});

test("a date that the reader gave travels with the link", async ({ open, address }) => {
  const page = await open();
  // Each change is in the link before the next: it is written after a pause.
  const written = async (change) => {
    const before = await link(page);
    await change();
    await until(page, "the link changed", (before) => location.hash !== before, before);
  };
  await written(() => put(page, "Tahun lalu jembatan itu dibangun. Pada hari Selasa jembatan itu roboh."));
  await written(() => publish(page, "2015-03-05"));
  const elsewhere = await open(await link(page));
  await until(elsewhere, "the date is the sender's", () => document.querySelector("#published input[type=date]").value === "2015-03-05");
  assert.deepEqual(await names(elsewhere), await names(page));
});

test("a link that is opened over unsaved work asks first", async ({ open }) => {
  const sender = await open();
  const first = await link(sender);
  await put(sender, strike);
  await until(sender, "the link changed", (first) => location.hash !== first, first);
  const theirs = await link(sender);

  const page = await open();
  const mine = "Kebakaran terjadi pada 4 April 2018. Pasar itu dibuka lagi pada tahun 2019.";
  await put(page, mine);
  page.on("dialog", (dialog) => dialog.dismiss());
  await page.evaluate((hash) => void (location.hash = hash), theirs);
  await until(page, "the page asks, or keeps the work", () =>
    document.querySelector("dialog[open], [role=dialog], [role=alertdialog], #notice button") !== null);
  assert.equal(await (await box(page)).inputValue(), mine, "the work is still there");
  assert.ok((await events(page).count()) >= 1);
});

test("a link that is opened over an untouched sample does not ask", async ({ open }) => {
  const sender = await open();
  const first = await link(sender);
  await put(sender, strike);
  await until(sender, "the link changed", (first) => location.hash !== first, first);
  const page = await open();
  await link(page);
  const theirs = await link(sender);
  await page.evaluate((hash) => void (location.hash = hash), theirs);
  await shows(page, strike);
});

/** Keeps every WebAssembly memory of the page in `window.memories`. */
function watchMemory() {
  window.memories = [];
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await own.apply(WebAssembly, given);
      window.memories.push(...Object.values((made.instance ?? made).exports).filter((each) => each instanceof WebAssembly.Memory));
      return made;
    };
  }
}

test("a link that was copied leaves nothing behind in memory", async ({ open }) => {
  const page = await open("", { init: watchMemory });
  // Digits hardly compress: the link has some twenty thousand characters.
  let digit = 7;
  const digits = Array.from({ length: 40_000 }, () => String.fromCharCode(97 + ((digit = (digit * 16807) % 2147483647) % 16)));
  await put(page, `${strike}\n\n${digits.join("")}`);
  const copies = async (times) => {
    for (let n = 0; n < times; n += 1) await copied(page);
    return page.evaluate(() => window.memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0));
  };
  const before = await copies(10);
  const grown = (await copies(80)) - before;
  assert.ok(grown < 1_000_000, `80 copies left ${grown} bytes behind`);
});
