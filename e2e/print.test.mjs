// On paper: the story in rows, whole, and the axis again afterwards.
import assert from "node:assert/strict";
import { sizes, test } from "./support/browser.mjs";
import { fold, put } from "./support/page.mjs";
import { biography } from "./support/stories.mjs";

test("paper gets the story in rows", async ({ open }) => {
  const page = await open("", { viewport: sizes.wide });
  await page.locator(".tl-event").first().waitFor();
  const count = await page.locator("[data-event]").count();
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.locator(".tl-row").first().waitFor();
  assert.equal(await page.locator(".tl-row").count(), count);
  assert.ok((await page.locator(".tl-legend:visible li").count()) >= 3, "with what its marks mean");
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 794, height: 1123 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 794, `the page is ${wide} px wide on a sheet of 794`);
  await page.emulateMedia({ media: "screen" });
  await page.setViewportSize(sizes.wide);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.locator(".tl-event").first().waitFor();
  assert.equal(await page.locator(".tl-row").count(), 0);
});

test("a sheet has two columns of rows", async ({ open }) => {
  const page = await open("", { viewport: { width: 794, height: 1123 } });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await page.locator(".tl-row").first().waitFor();
  const lefts = await page.locator(".tl-row").evaluateAll((all) => all.map((row) => Math.round(row.getBoundingClientRect().left)));
  assert.equal(new Set(lefts).size, 2, lefts.join());
});

test("on paper the article's heading stands over both its columns", async ({ open }) => {
  const page = await open("", { viewport: { width: 794, height: 1123 } });
  await put(page, biography());
  await fold(page);
  await page.emulateMedia({ media: "print" });
  const width = (selector) => page.locator(selector).first().evaluate((element) => element.getBoundingClientRect().width);
  const [heading, paragraph, columns] = [await width("#article h2"), await width("#article p"), await width("#article .columns")];
  assert.ok(paragraph < columns / 2 && heading > columns - 1, `${heading} and ${paragraph} of ${columns} px`);
});

test("paper gets dark words from a dark page, filled dots, and nothing to press", async ({ open }) => {
  const page = await open("", { viewport: sizes.wide, colorScheme: "dark" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.locator(".tl-row").first().waitFor();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const ink = await page.locator(".tl-row").first().evaluate((row) => getComputedStyle(row).color.match(/\d+/g).map(Number));
  assert.ok(Math.max(...ink) < 80, `the words are ${ink}`);
  const dots = await page.evaluate(() => [...document.querySelectorAll(".tl-row")].map((row) => getComputedStyle(row, "::before").printColorAdjust));
  assert.deepEqual([...new Set(dots)], ["exact"]);
  const pressed = await page.locator("button:visible:not(.tl-row), input:visible").allInnerTexts();
  assert.deepEqual(pressed, []);
});
