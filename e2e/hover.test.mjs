// What the pointer or the focus is on is marked on both sides; a click on an event leaves the page where it is.
import assert from "node:assert/strict";
import { sizes, test, until } from "./support/browser.mjs";
import { events, fold, put } from "./support/page.mjs";
import { strike } from "./support/texts.mjs";

const told = (page) => page.locator("#article [data-hovered]").allInnerTexts();
const shown = (page) => page.locator("#timeline [data-hovered]").evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
const none = (page) => until(page, "nothing is marked", () => document.querySelectorAll("[data-hovered]").length === 0);

for (const [look, options] of [["light", {}], ["dark", { colorScheme: "dark" }], ["forced colours", { forcedColors: "active" }]]) {
  for (const desk of [false, true]) {
    test(`hovering links the timeline and the article, ${look}, ${desk ? "with" : "without"} the desk`, async ({ open }) => {
      const page = await open("", { ...options, viewport: { width: 1280, height: 1400 }, reducedMotion: "reduce" });
      await put(page, strike);
      await fold(page);
      if (desk) {
        await page.locator("#files").click();
        await page.locator("#files[open]").waitFor();
        await page.keyboard.press("Escape");
      }
      const opened = page.locator('#timeline [aria-label*="dibuka"]');
      await opened.locator("..").locator(".tl-bar").first().hover({ force: true });
      assert.match((await told(page)).join(""), /Pabrik itu dibuka.*tahun 1998/s, "its bar marks its sentence and its words of time");
      await opened.hover();
      assert.match((await told(page)).join(""), /Pabrik itu dibuka/);
      const look = await page.locator("#article span[data-hovered]").first().evaluate((piece) => {
        const style = getComputedStyle(piece);
        return [style.textDecorationLine, style.outlineStyle];
      });
      assert.ok(look[0] === "underline" || look[1] !== "none", `it is seen: ${look}`);
      await page.mouse.move(5, 5);
      await none(page);
      await page.locator("#article [data-timex]", { hasText: "28 Februari 2022" }).hover();
      assert.equal((await shown(page)).length, 1);
      assert.match((await shown(page)).join(), /mogok/i);
      await page.locator("#article span[data-sentence]", { hasText: "memberhentikan" }).hover();
      assert.match((await shown(page)).join(), /dua ratus orang/);
      // The keyboard does the same, and nothing is drawn anew.
      await page.mouse.move(5, 5);
      await page.evaluate(() => void (window.kept = document.querySelector("#timeline [data-event]")));
      await opened.focus();
      assert.match((await told(page)).join(""), /Pabrik itu dibuka/);
      assert.ok(await page.evaluate(() => window.kept.isConnected));
    });
  }
}

test("hovering a row marks its sentence", async ({ open }) => {
  const page = await open("", { viewport: { width: 600, height: 900 } });
  await events(page).first().hover();
  assert.ok((await told(page)).length > 0);
});

test("a click on an event leaves the timeline where it is, and a second one still meets it", async ({ open }) => {
  const page = await open("", { viewport: sizes.wide });
  await page.mouse.move(5, 5);
  const all = await page.locator(".tl-event.day").all();
  const before = await page.evaluate(() => [...document.querySelectorAll(".tl-tick")].map((tick) => tick.innerText).join());
  await all[0].click();
  await page.locator('.tl-event.day[aria-pressed="true"]').waitFor();
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(() => scrollY), 0);
  await all[1].dblclick({ delay: 20 });
  await until(page, "it zoomed in", (before) => [...document.querySelectorAll(".tl-tick")].map((tick) => tick.innerText).join() !== before, before);
  assert.equal(await page.evaluate(() => scrollY), 0);
});

test("an event that is out of sight is followed by its sentence", async ({ open }) => {
  const page = await open("", { viewport: { width: 1280, height: 500 } });
  await page.evaluate(() => document.querySelector("#detail").scrollIntoView({ block: "start", behavior: "instant" }));
  for (let n = 0; n < 12 && !(await page.locator("#next").isDisabled()); n += 1) await page.locator("#next").click();
  await until(page, "its sentence is in sight", () => {
    const place = document.querySelector("#article .on")?.getBoundingClientRect();
    return place && place.top < innerHeight && place.bottom > 0;
  });
});

test("bars, stems and diamonds are pressed as their words are", async ({ open }) => {
  const page = await open("", { viewport: sizes.wide });
  const pressed = () => page.locator('#timeline [data-event][aria-pressed="true"]').getAttribute("data-event");
  for (const mark of [".tl-bar", ".tl-stem"]) {
    const found = await page.locator(`.tl-events > li:has(> ${mark})`).evaluateAll((all, mark) => all.flatMap((li) => {
      const box = li.querySelector(mark).getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, mark === ".tl-stem" ? box.bottom : box.top + box.height / 2];
      return document.elementFromPoint(x, y)?.closest("li") === li ? [{ x, y, id: li.querySelector("[data-event]").dataset.event }] : [];
    }), mark);
    assert.ok(found.length > 0, `a ${mark} that can be met`);
    await page.mouse.click(5, 5);
    await page.mouse.click(found[0].x, found[0].y);
    await until(page, "it is chosen", (id) => document.querySelector(`[data-event="${id}"]`).getAttribute("aria-pressed") === "true", found[0].id);
    assert.equal(await pressed(), found[0].id);
  }
});
