// A phone: rows down the screen, nothing beyond its edge.
import assert from "node:assert/strict";
import { sizes, test, until } from "./support/browser.mjs";
import { events, put } from "./support/page.mjs";
import { needsSeed, seed } from "./support/texts.mjs";

const phone = { viewport: sizes.phone, hasTouch: true, isMobile: true };

async function fits(page) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(over <= 0, `${over} px beyond the edge`);
  const rows = await events(page).evaluateAll((all) => all.map((e) => e.getBoundingClientRect().toJSON()));
  for (const row of rows) assert.ok(row.left >= 0 && row.right <= 390, `an event reaches from ${row.left} to ${row.right}`);
  const tops = rows.map((row) => row.top);
  assert.deepEqual(tops, [...tops].sort((a, b) => a - b), "the rows stand in the order of time");
  assert.equal(new Set(tops.map(Math.round)).size, tops.length, "each event has a row of its own");
  for (const row of rows) assert.ok(row.height >= 24, `a row of ${row.height} px can be touched`);
}

test("the sample fits a phone", async ({ open }) => {
  await fits(await open("", phone));
});

test("the seed fits a phone", async ({ open, t }) => {
  if (needsSeed(t)) return;
  const page = await open("", phone);
  await put(page, seed);
  await fits(page);
});

test("a tapped event shows its detail", async ({ open }) => {
  const page = await open("", phone);
  await events(page).nth(2).tap();
  await page.locator("#detail .sentence").waitFor();
  await fits(page);
});

test("turning the phone draws the timeline anew", async ({ open }) => {
  const page = await open();
  const count = await events(page).count();
  await page.setViewportSize(sizes.phone);
  await until(page, "no event beyond the edge", () =>
    [...document.querySelectorAll("#timeline [data-event]")].every((e) => e.getBoundingClientRect().right <= innerWidth));
  assert.equal(await events(page).count(), count);
});

test("rows show what is about, what is open, and what that means", async ({ open }) => {
  const page = await open("", phone);
  await put(page, "Perang itu berlangsung sekitar tahun 1994. Sejak Mei 2021 kedua pihak berunding. Pada 16 November 2021 kota itu diserang.");
  const look = (name) => page.locator(`.tl-row.${name}`).first().evaluate((row) => {
    const style = getComputedStyle(row, "::before");
    return `${style.backgroundImage} ${style.clipPath}`;
  });
  assert.match(await look("fade"), /gradient/);
  assert.match(await look("open"), /polygon/);
  const legend = await page.locator(".tl-legend:visible").innerText();
  assert.match(legend, /pudar/);
  assert.match(legend, /panah/);
});
