// The first view: a finished timeline, in the reader's own language.
import assert from "node:assert/strict";
import { test, until } from "./support/browser.mjs";
import { events, link, names } from "./support/page.mjs";

test("the page opens on the sample's timeline", async ({ open }) => {
  const page = await open();
  assert.ok((await events(page).count()) >= 8, "the sample tells at least eight events");
  for (const name of await names(page)) assert.match(name, /\d/, `"${name}" says a time`);
  assert.ok((await page.locator("#article mark[data-timex]").count()) >= 8, "the article's expressions are marked");
  assert.equal(await page.locator("#published input[type=date]").inputValue(), "2021-11-16");
  assert.ok((await page.locator("#published").innerText()).length > 10, "the publication date comes with its reason");
});

test("the address bar holds the document from the start", async ({ open }) => {
  const page = await open();
  assert.match(await link(page), /^#1\.[A-Za-z0-9_-]+$/);
});

test("the timeline is a list of events for assistive technology", async ({ open }) => {
  const page = await open();
  const items = page.locator("#timeline").getByRole("list").first().getByRole("listitem");
  assert.ok((await items.count()) >= (await events(page).count()), "every event stands in a list item");
  for (const event of await events(page).all()) {
    assert.equal(await event.evaluate((e) => e.closest("li, [role=listitem]") !== null), true);
    assert.ok(["button", "link", "option"].includes(await event.evaluate((e) => e.getAttribute("role") ?? (e.tagName === "A" ? "link" : e.tagName.toLowerCase()))));
  }
});

test("the language is the browser's, and can be changed", async ({ open }) => {
  const page = await open("", { locale: "en-GB" });
  await until(page, "the page speaks English", () => document.documentElement.lang === "en");
  const english = await page.locator("#share").innerText();
  assert.match(english, /share|copy/i);
  assert.match(await page.locator("#article").innerText(), /^Ceasefire/, "it opens with an article in that language");
  const other = page.locator("#ui-lang");
  if ((await other.evaluate((e) => e.tagName)) === "SELECT") await other.selectOption("id");
  else await ((await other.locator("button").count()) > 0 ? other.locator("button", { hasText: /^(id|bahasa|indonesia)/i }).first() : other).click();
  await until(page, "the page speaks Indonesian", () => document.documentElement.lang === "id");
  assert.notEqual(await page.locator("#share").innerText(), english);
  const indonesian = await open("", { locale: "id-ID" });
  assert.equal(await indonesian.evaluate(() => document.documentElement.lang), "id");
  assert.match(await indonesian.locator("#article").innerText(), /^Gencatan/);
});

test("true scale is one switch away and back", async ({ open }) => {
  const page = await open();
  const toggle = page.locator("#scale-switch");
  const before = await toggle.getAttribute("aria-pressed");
  const count = await events(page).count();
  await toggle.click();
  await until(page, "the switch turned", (before) => document.querySelector("#scale-switch").getAttribute("aria-pressed") !== before, before);
  assert.equal(await events(page).count(), count, "no event is lost on the true scale");
  await toggle.click();
  await until(page, "it turned back", (before) => document.querySelector("#scale-switch").getAttribute("aria-pressed") === before, before);
});
