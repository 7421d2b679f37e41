// The reader's own timelines, kept in the browser.
import assert from "node:assert/strict";
import { test, until } from "./support/browser.mjs";
import { names, paste, put, shows } from "./support/page.mjs";

const BRIDGE = "Jembatan Kali Biru runtuh\n\nJembatan Kali Biru runtuh pada Selasa, 16 November 2021.";
const MARKET = "Pasar Lama terbakar\n\nPasar Lama terbakar pada Rabu, 17 November 2021.";

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
