// The reader's own timelines, kept in the browser.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test, until } from "./support/browser.mjs";
import { addressed, link, names, paste, put, shows } from "./support/page.mjs";

const BRIDGE = "Jembatan Kali Biru runtuh\n\nJembatan Kali Biru runtuh pada Selasa, 16 November 2021.";
const MARKET = "Pasar Lama terbakar\n\nPasar Lama terbakar pada Rabu, 17 November 2021.";

const SCHOOL = "Sekolah Tiga dibuka\n\nSekolah Tiga dibuka pada Kamis, 18 November 2021.";

const kept = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("linimasa:1:")).length);

const saved = (page, words) =>
  until(page, `"${words}" is kept`, (words) => Object.values(localStorage).some((value) => value.includes(words)), words);

async function library(page) {
  const files = page.locator("#files");
  await files.click();
  await page.locator("#my-timelines").click();
  await page.locator("#library[open]").waitFor();
}

test("what is pasted is kept, opened, renamed, copied, deleted with a way back, and searched", async ({ open }) => {
  const page = await open();
  assert.equal(await kept(page), 0, "a sample is not the reader's");
  await paste(page, { "text/plain": BRIDGE });
  await saved(page, "Kali Biru");
  await paste(page, { "text/plain": MARKET });
  await saved(page, "Pasar Lama");
  assert.equal(await kept(page), 2, "the second is another timeline");

  await library(page);
  const titles = page.locator("#library .title");
  assert.deepEqual(await titles.allInnerTexts(), ["Pasar Lama terbakar", "Jembatan Kali Biru runtuh"]);
  await page.locator("#library-search").fill("jembatan");
  await until(page, "one is found", () => document.querySelectorAll("#library .title").length === 1);
  await titles.first().click();
  await shows(page, BRIDGE);

  await library(page);
  await page.locator("#library-search").fill("");
  const line = page.locator("#library li").filter({ hasText: "Pasar Lama" });
  await line.getByRole("button", { name: "Ganti nama" }).click();
  await page.locator("#library-name").fill("Kebakaran pasar");
  await page.keyboard.press("Enter");
  const renamed = page.locator("#library li").filter({ hasText: "Kebakaran pasar" });
  await renamed.getByRole("button", { name: "Gandakan" }).click();
  await until(page, "three", () => document.querySelectorAll("#library .title").length === 3);
  await page.locator("#library li").first().getByRole("button", { name: "Hapus" }).click();
  await until(page, "two", () => document.querySelectorAll("#library .title").length === 2);
  await page.locator("#library-undo").click();
  await until(page, "three again", () => document.querySelectorAll("#library .title").length === 3);
  await page.locator("#library-close").click();
  await page.locator("#library").waitFor({ state: "hidden" });
});

test("every deletion of a visit is undone, one after another", async ({ open }) => {
  const page = await open();
  for (const [text, words] of [[BRIDGE, "Kali Biru"], [MARKET, "Pasar Lama"], [SCHOOL, "Sekolah Tiga"]]) {
    await paste(page, { "text/plain": text });
    await saved(page, words);
  }
  await library(page);
  const titles = page.locator("#library .title");
  const before = await titles.allInnerTexts();
  assert.equal(before.length, 3);
  const count = (n) => until(page, `${n} are there`, (n) => document.querySelectorAll("#library .title").length === n, n);
  for (const left of [2, 1, 0]) {
    await page.locator("#library li").first().getByRole("button", { name: "Hapus" }).click();
    await count(left);
  }
  assert.equal(await kept(page), 0);
  // The last one first, and each is named.
  for (const [n, title] of [...before.entries()].reverse()) {
    assert.ok((await page.locator("#library [role=status]").innerText()).includes(title), title);
    await page.locator("#library-undo").click();
    await count(before.length - n);
  }
  assert.equal(await page.locator("#library-undo").count(), 0);
  assert.deepEqual(await titles.allInnerTexts(), before);
  // What is open is still the same timeline.
  await page.locator("#library-close").click();
  await put(page, `${SCHOOL} Kota itu sepi pada 2001.`);
  await saved(page, "sepi");
  assert.equal(await kept(page), 3);
});

test("a reload at any moment opens what was on the screen", async ({ open }) => {
  const page = await open();
  await put(page, BRIDGE);
  await page.locator("#text").press("End");
  for (const more of [" Kota itu sepi pada 2001.", " Kota itu ramai pada 2005."]) {
    await page.locator("#text").pressSequentially(more);
    await page.reload();
    await page.locator("#timeline [data-event]").first().waitFor();
    await shows(page, BRIDGE);
    const text = await page.locator("#text").inputValue();
    assert.ok(text.includes(more.trim()), text);
    await page.locator("#paste").click();
    await page.locator("#text").press("Control+End");
  }
  assert.equal(await kept(page), 1, "it is one timeline all along");
});

test("a reload that goes back to the address before the last opens what was on the screen", async ({ open }) => {
  const page = await open();
  const sample = await link(page);
  await put(page, BRIDGE);
  await addressed(page, "Kali Biru");
  await saved(page, "Kali Biru");
  const own = await link(page);
  // As where the browser begins the reload just before the page writes the address.
  await page.evaluate((hash) => history.replaceState(null, "", hash), sample);
  await page.reload();
  await shows(page, BRIDGE);
  assert.equal(await kept(page), 1);
  await addressed(page, "Kali Biru");
  assert.equal(await link(page), own);

  // What the reader goes to themselves stays there.
  await page.evaluate((hash) => { location.hash = hash; }, sample);
  await page.locator("#open-link").click();
  await until(page, "the sample is shown", (words) => !document.querySelector("#article").textContent.includes(words), "Kali Biru");
  await page.reload();
  await page.locator("#timeline [data-event]").first().waitFor();
  assert.doesNotMatch(await page.locator("#article").innerText(), /Kali Biru/);
});

test("two tabs on the same timeline do not overwrite each other", async ({ open }) => {
  const page = await open();
  await put(page, BRIDGE);
  await saved(page, "Kali Biru");
  // Another tab wrote meanwhile.
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((key) => key.startsWith("linimasa:1:"));
    localStorage.setItem(key, localStorage.getItem(key).replace(/^\d+/, "9").replace("runtuh", "roboh"));
  });
  await put(page, `${BRIDGE} Kota itu sepi pada 2001.`);
  await until(page, "it is said", () => /tab lain/.test(document.querySelector("#notice").textContent));
  await saved(page, "sepi");
  await saved(page, "roboh");
  assert.equal(await kept(page), 2);
});

test("a storage that is full, forbidden or damaged is said, and the page goes on", async ({ open }) => {
  const full = () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  };
  const page = await open("", { init: full });
  await put(page, BRIDGE);
  await until(page, "it is said", () => /penuh atau dilarang/.test(document.querySelector("#notice").textContent));
  assert.ok((await names(page)).length >= 1);
  // A file is one click away.
  await page.locator("#save-as").click();
  await page.locator("#files[open] [data-format=json]").waitFor();

  const forbidden = () => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } });
  const other = await open("", { init: forbidden });
  await put(other, BRIDGE);
  await until(other, "it is said", () => /penuh atau dilarang/.test(document.querySelector("#notice").textContent));

  const damaged = () => localStorage.setItem("linimasa:1:x", "not one of ours");
  const third = await open("", { init: damaged });
  await library(third);
  assert.match(await third.locator("#library .title").innerText(), /Tidak terbaca/);
  const [file] = await Promise.all([third.waitForEvent("download"), third.locator("#library .title").click()]);
  assert.equal(file.suggestedFilename(), "linimasa.txt");
});

test("with a storage whose every call fails the work stays on the screen and in the address, and a file is offered", async ({ open }) => {
  const init = () => {
    for (const method of ["getItem", "setItem", "removeItem", "key", "clear"]) {
      Storage.prototype[method] = () => {
        throw new DOMException("denied", "SecurityError");
      };
    }
    Object.defineProperty(Storage.prototype, "length", { get: Storage.prototype.getItem });
  };
  const page = await open("", { init });
  await put(page, BRIDGE);
  await until(page, "it is said", () => /penuh atau dilarang/.test(document.querySelector("#notice").textContent));
  await page.locator("#save-as").waitFor();
  await page.locator("#done").click();
  await page.locator("#timeline [data-event]").first().click();
  await page.locator("#edit-event").click();
  await page.locator("#edit-headline").fill("Jembatan roboh");
  await page.locator('#timeline [data-event][aria-label*="Jembatan roboh"]').waitFor();
  await until(page, "it is said of the edits as well", () => /penuh atau dilarang/.test(document.querySelector("#notice").textContent));
  const before = await names(page);
  await page.locator("#save-as").click();
  const [file] = await Promise.all([page.waitForEvent("download"), page.locator("#files[open] [data-format=json]").click()]);
  assert.match(await readFile(await file.path(), "utf8"), /Jembatan roboh/);
  // The address bar is the other place that keeps it.
  await addressed(page, "Jembatan roboh");
  await page.reload();
  await page.locator('#timeline [data-event][aria-label*="Jembatan roboh"]').waitFor();
  assert.deepEqual(await names(page), before);
});

/** Loads the page again and waits until nothing of it waits to be written: what is on the shelf stays as the test makes it. */
async function settled(page, words) {
  await saved(page, words);
  await page.reload();
  await page.locator("#timeline [data-event]").first().waitFor();
  await addressed(page, words);
  await until(page, "the tab has noted the address", () => sessionStorage.getItem("linimasa:open")?.includes(location.hash));
}

const garble = (page, change) => page.evaluate(([words, change]) => {
  const key = Object.keys(localStorage).find((key) => localStorage[key].includes(words));
  const kept = localStorage[key];
  localStorage[key] = change === "head" ? kept.replace(/^\d+\n\d+/, "\u0000\u0007#\n;") : kept.split("").map((c, n) => (n % 3 ? c : "\u0001")).join("");
  return localStorage[key];
}, ["Kali Biru", change]);

for (const change of ["head", "all"]) {
  test(`what is open is damaged on the shelf (${change}): a reload says so and offers what is left`, async ({ open }) => {
    const page = await open();
    await paste(page, { "text/plain": MARKET });
    await saved(page, "Pasar Lama");
    await paste(page, { "text/plain": BRIDGE });
    await settled(page, "Kali Biru");
    const before = await names(page);
    const left = await garble(page, change);
    await page.reload();
    await until(page, "it is said", () => /rusak dan tidak terbaca.*isi alamatnya/s.test(document.querySelector("#notice")?.textContent ?? ""));
    const [file] = await Promise.all([page.waitForEvent("download"), page.locator("#save-damaged").click()]);
    assert.equal(await readFile(await file.path(), "utf8"), left);
    // What the address holds is there, and becomes a timeline of its own.
    assert.deepEqual(await names(page), before);
    await put(page, `${BRIDGE} Kota itu sepi pada 2001.`);
    await saved(page, "sepi");
    assert.ok(await page.evaluate((left) => Object.values(localStorage).includes(left), left), "what is left stays where it is");
    await page.locator("#done").click();
    await library(page);
    await page.locator("#library .title", { hasText: "Pasar Lama" }).click();
    await shows(page, MARKET);
  });
}

test("what is open is damaged, and the address holds nothing: it is said, and the rest is there", async ({ open }) => {
  const page = await open();
  await paste(page, { "text/plain": BRIDGE });
  await settled(page, "Kali Biru");
  await garble(page, "all");
  await page.evaluate(() => history.replaceState(null, "", location.pathname));
  await page.reload();
  await until(page, "it is said", () => /rusak dan tidak terbaca/.test(document.querySelector("#notice")?.textContent ?? ""));
  assert.doesNotMatch(await page.locator("#notice").innerText(), /isi alamatnya/);
  await page.locator("#save-damaged").waitFor();
  assert.equal(await kept(page), 1);
});
