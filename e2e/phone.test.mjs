// A phone: rows down the screen, nothing beyond its edge.
import assert from "node:assert/strict";
import { sizes, test, until } from "./support/browser.mjs";
import { events, fold, put } from "./support/page.mjs";
import { needsSeed, seed, walls } from "./support/texts.mjs";

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

test("a day stands where it changes, over the hours of what is found", async ({ open }) => {
  const page = await open("", phone);
  const hours = ["08.10 jembatan retak", "09.40 wali kota tiba", "14.00 jembatan runtuh"].map((said) => `Pada 2 Mei 2023 pukul ${said} di kota.`);
  const filled = Array.from({ length: 8 }, (_, n) => `Pada tahun ${1950 + n} jembatan itu dicat.`);
  await put(page, `BANDUNG, 9 Juni 2023 - ${filled.join(" ")} ${hours.join(" ")} Pada 3 Mei 2023 pukul 07.00 jembatan itu dibongkar.`);
  await fold(page);
  const times = () => page.locator(".tl-row").evaluateAll((all) => all.map((row) => row.querySelector(".time")?.innerText ?? ""));
  const day = "2 Mei 2023, 08.10";
  await until(page, "all are there", () => document.querySelectorAll(".tl-row").length === 12);
  assert.deepEqual((await times()).slice(-4), [day, "09.40", "14.00", "3 Mei 2023, 07.00"]);
  const heard = await events(page).evaluateAll((all) => all.map((e) => e.getAttribute("aria-label")));
  assert.equal(heard.filter((name) => name.includes("2 Mei 2023")).length, 3, "each is spoken with its day");
  // The row that said the day is not found.
  await page.locator("#search").fill("runtuh");
  await until(page, "one is found", () => document.querySelectorAll(".tl-row").length === 1);
  assert.deepEqual(await times(), ["2 Mei 2023, 14.00"]);
});

test("a day stands once over its rows; a row without a clock seems to have none", async ({ open }) => {
  const page = await open("", phone);
  await put(page, "BANDUNG, 9 Juni 2023 - Jembatan itu ditutup pada 2 Mei 2023. Wali kota mengunjungi jembatan itu pada 2 Mei 2023. " +
    "Warga berunjuk rasa pada 2 Mei 2023 pukul 14.00. Jembatan itu dibangun pada tahun 1931.");
  const times = await page.locator(".tl-row").evaluateAll((all) => all.map((row) => row.querySelector(".time")?.innerText ?? ""));
  assert.deepEqual(times, ["1931", "2 Mei 2023", "", "14.00"]);
  const heard = await events(page).evaluateAll((all) => all.map((e) => e.getAttribute("aria-label")));
  assert.equal(heard.filter((name) => name.includes("2 Mei 2023")).length, 3, "each is spoken with its day");
});

test("what lies between two events is told no more exactly than they are", async ({ open }) => {
  const page = await open("", phone);
  await put(page, "Pabrik itu dibuka sekitar tahun 1950. Gudangnya terbakar pada tahun 1980. Kantornya dijual sebelum 1994. Pabrik itu ditutup pada tahun 2020.");
  assert.equal(await events(page).count(), 4);
  assert.deepEqual(await page.locator(".tl-later").allInnerTexts(), ["sekitar 30 tahun kemudian"]);
});

/** The rows that the browser lays out. */
const laidOut = (page) => page.locator(".tl-row").evaluateAll((all) => all.filter((row) => row.checkVisibility({ contentVisibilityAuto: true })).length);

test("rows are laid out near the screen only, reached by Tab, and found; paper lays out all", async ({ open }) => {
  const page = await open("", { viewport: { width: 600, height: 900 }, reducedMotion: "reduce" });
  await put(page, walls(390));
  await fold(page);
  await page.locator("#search").fill("wall");
  await until(page, "all rows are there", () => document.querySelectorAll(".tl-row").length === 390);
  await until(page, "most are not laid out", () => {
    const out = [...document.querySelectorAll(".tl-row")].filter((row) => row.checkVisibility({ contentVisibilityAuto: true }));
    return out.length > 0 && out.length < 100;
  });
  // A dot stands half over the line at the left, and nothing cuts it off.
  const dot = await page.locator(".tl-row").first().evaluate((row) => {
    const left = row.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(row, "::before").insetInlineStart);
    return left - row.closest("li").getBoundingClientRect().left;
  });
  assert.ok(dot >= 0, `the dot begins ${dot} px inside its row`);
  await page.locator(".tl-row").first().focus();
  for (let n = 1; n < 60; n += 1) await page.keyboard.press("Tab");
  await until(page, "Tab reached the sixtieth, in sight", () => {
    const box = document.activeElement.getBoundingClientRect();
    return document.activeElement === document.querySelectorAll(".tl-row")[59] && box.top >= 0 && box.bottom <= innerHeight;
  });
  assert.ok(await page.evaluate(() => {
    getSelection().removeAllRanges();
    return window.find("number 190 of the outer harbour");
  }), "the browser's own search finds what is not laid out");
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await until(page, "paper gets all", () => document.querySelectorAll(".tl-row").length === 390);
  assert.equal(await laidOut(page), 390);
});

test("no time is told to lie between neighbours of a calendar", async ({ open }) => {
  const page = await open("", phone);
  await put(page, "Pabrik itu dibuka pada tahun 1960. Gudangnya terbakar pada April 1961. Atapnya diganti pada tahun 1963. Kantornya dijual pada tahun 1964.");
  assert.equal(await events(page).count(), 4);
  assert.deepEqual(await page.locator(".tl-later").allInnerTexts(), ["2 tahun kemudian"]);
});

test("a list of more rows than are drawn at once is read to its end, and printed whole", async ({ open }) => {
  const page = await open("", { viewport: { width: 600, height: 900 }, reducedMotion: "reduce" });
  await put(page, walls(700));
  await fold(page);
  await page.locator("#search").fill("wall");
  const rows = page.locator(".tl-row");
  await until(page, "all are found", () => /^700 /.test(document.querySelector("#found").textContent));
  assert.ok((await rows.count()) < 700, "only some are drawn");
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await until(page, "paper gets all", () => document.querySelectorAll(".tl-row").length === 700);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await until(page, "the page some again", () => document.querySelectorAll(".tl-row").length < 700);
  for (let drawn = await rows.count(); drawn < 700; drawn = await rows.count()) {
    await page.locator("button.tl-later").focus();
    await page.keyboard.press("Enter");
    await until(page, "the next row has the focus", (n) => document.activeElement?.matches(".tl-row") && document.activeElement === document.querySelectorAll(".tl-row")[n], drawn);
  }
  assert.match(await rows.last().textContent(), /700/);
  await page.keyboard.press("Home");
  await until(page, "the first row has the focus", () => document.activeElement === document.querySelector(".tl-row"));
  await page.keyboard.press("End");
  await until(page, "the last row has the focus", () => document.activeElement === [...document.querySelectorAll(".tl-row")][699]);
});
