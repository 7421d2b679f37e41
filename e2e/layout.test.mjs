// The wide timeline: every event legible, none over another, none cut off.
import assert from "node:assert/strict";
import { sizes, test } from "./support/browser.mjs";
import { events, fold, put } from "./support/page.mjs";
import { biography, day } from "./support/stories.mjs";
import { needsSeed, seed } from "./support/texts.mjs";

/** At most `counted` events, and none with an exact minute, stand for themselves in a count only. */
async function legible(page, size, counted = 0) {
  const away = await page.locator("#timeline .tl-away").count();
  const counts = (await page.locator(".tl-crowd").allInnerTexts()).map(Number);
  assert.equal(away, counts.reduce((sum, n) => sum + n, 0), "what is not drawn is counted");
  assert.ok(away <= counted, `${away} events are counted only`);
  assert.equal(await page.locator("#timeline .tl-event.moment").count(), 1, "the exact minute is drawn");
  const boxes = await events(page).evaluateAll((all) =>
    all.filter((e) => !e.matches(".tl-away, .tl-away *")).map((e) => {
      const { left, right, top, bottom } = e.getBoundingClientRect();
      const cut = [e, ...e.querySelectorAll("*")].some((part) => {
        const style = getComputedStyle(part);
        const hidden = style.overflowX !== "visible" || style.overflowY !== "visible";
        return hidden && (part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1);
      });
      return { left, right, top, bottom, cut, name: e.getAttribute("aria-label") ?? e.innerText };
    }));
  assert.ok(boxes.length > 0);
  for (const [n, one] of boxes.entries()) {
    assert.ok(!one.cut, `"${one.name}" is clipped`);
    assert.ok(one.right > one.left + 2 && one.bottom > one.top + 2, `"${one.name}" is drawn`);
    assert.ok(one.left >= -1 && one.right <= size.width + 1, `"${one.name}" reaches from ${one.left} to ${one.right}`);
    for (const other of boxes.slice(n + 1)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      assert.ok(across <= 1 || down <= 1, `"${one.name}" and "${other.name}" overlap by ${Math.round(across)}×${Math.round(down)} px`);
    }
  }
  const drawing = await page.locator(".tl-frame").boundingBox();
  const end = drawing.y + drawing.height;
  assert.ok(end <= size.height, `the axis ends at ${end} px of ${size.height}`);
}

const tablet = { width: 768, height: 1024 };
for (const [name, size, counted] of [["1440×900", sizes.wide, 0], ["1024×768", sizes.middle, 2], ["768×1024", tablet, 0]]) {
  test(`the sample is legible at ${name}`, async ({ open }) => {
    await legible(await open("", { viewport: size }), size, counted);
  });

  test(`the seed is legible at ${name}`, async ({ open, t }) => {
    if (needsSeed(t)) return;
    const page = await open("", { viewport: size });
    await put(page, seed);
    await fold(page);
    await legible(page, size, counted);
  });
}

test("a lone day's heading says its year", async ({ open }) => {
  const page = await open("", { viewport: sizes.wide });
  await put(page, biography());
  await fold(page);
  const headings = await page.locator(".tl-heading").allInnerTexts();
  assert.match(headings.join(), /4 Mei 1876/);
});

test("what was only before or after a bound is an arrow that is seen", async ({ open }) => {
  const page = await open("", { viewport: { width: 1280, height: 800 } });
  await put(page, `LONDON, 9 June 2023 - The old mill burned down before 1994. By 1900 the railway had reached the valley.
The company sold the quarry after 2005. In 2010 the council bought the land. The river flooded the town on 2 May 2023.
The new school will open by 1 September 2023. The bridge was finished before March 2015.`);
  await fold(page);
  const frame = await page.locator(".tl-wide").boundingBox();
  const arrows = await page.locator(".tl-bar.beyond, .tl-bar.open").evaluateAll((all) => all.map((arrow) => arrow.getBoundingClientRect().toJSON()));
  assert.equal(arrows.length, 5);
  for (const { left, right } of arrows) {
    const seen = Math.min(right, frame.x + frame.width) - Math.max(left, frame.x);
    assert.ok(seen >= 12, `${seen} px of an arrow from ${left} to ${right}`);
  }
  // Not solid over a stretch that nobody named: between the head and the post there is only a line.
  const hit = (x, y) => page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.matches(".tl-bar") ?? false, [x, y]);
  const wide = arrows.filter(({ left, right }) => left >= frame.x && right <= frame.x + frame.width && right - left > 24);
  assert.ok(wide.length >= 3, `${wide.length} arrows are wide enough to be looked at`);
  for (const { left, right, top, height } of wide) {
    const middle = (left + right) / 2;
    assert.deepEqual([await hit(middle, top + 1), await hit(middle, top + height / 2), await hit(middle, top + height - 1)], [false, true, false]);
  }
  assert.ok(!(await page.locator(".tl-heading").allInnerTexts()).includes("31 Des"), "no day is shown that nobody named");
});

test("a tray that reaches down to the axis leaves the diamond whole", async ({ open, t }) => {
  if (needsSeed(t)) return;
  const page = await open("", { viewport: sizes.middle, colorScheme: "dark", reducedMotion: "reduce" });
  await put(page, seed);
  await fold(page);
  const stem = await page.locator(".tl-stem").first().boundingBox();
  const spot = { x: Math.round(stem.x), y: Math.round(stem.y + stem.height) - 4, width: 1, height: 1 };
  const tray = await page.locator(".tl-tray").last().boundingBox();
  assert.ok(tray.x < spot.x && tray.x + tray.width > spot.x && tray.y + tray.height > spot.y, "it lies over the tray's edge");
  const seen = await page.screenshot({ clip: spot });
  await page.evaluate(() => document.querySelectorAll(".tl-tray").forEach((tray) => tray.remove()));
  assert.ok(seen.equals(await page.screenshot({ clip: spot })), "the tray covers it");
});

test("counts leave the diamonds under them whole", async ({ open }) => {
  for (const viewport of [sizes.wide, sizes.middle]) {
    const page = await open("", { viewport, reducedMotion: "reduce" });
    await put(page, day());
    await fold(page);
    const all = page.getByRole("button", { name: /latar|background/i });
    if (await all.isVisible()) await all.click();
    await page.locator(".tl-crowd").first().waitFor();
    const low = await page.locator(".tl-crowd").evaluateAll((all) => Math.max(...all.map((count) => count.getBoundingClientRect().bottom)));
    const frame = await page.locator(".tl-wide").boundingBox();
    // A diamond reaches seven pixels over the axis.
    const tops = frame.y + frame.height - 46 - 7;
    assert.ok((await page.locator(".tl-stem").count()) > 10 && low <= tops, `a count ends at ${low} px, the diamonds begin at ${tops}`);
  }
});

test("a break beside an approximate time is about as long as it says", async ({ open }) => {
  const page = await open("", { viewport: sizes.wide });
  await put(page, "Pabrik itu dibuka sekitar tahun 1950. Gudangnya terbakar pada tahun 1980. Pabrik itu ditutup pada tahun 2020.");
  await fold(page);
  assert.deepEqual(await page.locator(".tl-gap").allInnerTexts(), ["sekitar 30 tahun", "40 tahun"]);
});
