// Lanes by actor, and the reader's own clock: choices that nobody finds on at first.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { sizes, test, until } from "./support/browser.mjs";
import { events, fold, names, put } from "./support/page.mjs";
import { root } from "./support/server.mjs";
import { biography, history } from "./support/stories.mjs";

const folder = join(root, "target", "screenshots");
mkdirSync(folder, { recursive: true });

/** Opens the menu, with the desk where that is not there yet, and chooses. */
async function view(page, id) {
  const menu = page.locator("details#view");
  if (await menu.count()) await page.locator("#view > summary").click();
  else {
    await page.locator("#view").click();
    await page.locator("details#view[open]").waitFor();
  }
  await page.locator(id).click();
}

/** Name and box of each lane, and of each drawn event with what its mark says. */
const drawn = (page) =>
  page.evaluate(() => {
    const box = (e) => e.getBoundingClientRect().toJSON();
    return {
      lanes: [...document.querySelectorAll(".tl-lane")].map((e) => ({ name: e.innerText.trim(), ...box(e) })),
      events: [...document.querySelectorAll("button.tl-event")].map((e) => ({ sign: e.dataset.sign, name: e.getAttribute("aria-label"), ...box(e) })),
      names: [...document.querySelectorAll(".tl-name")].map(box),
    };
  });

const overlap = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

for (const colorScheme of ["light", "dark"]) {
  test(`lanes by actor: each has a name and a sign, and its events stand in it (${colorScheme})`, async ({ open }) => {
    const page = await open("", { colorScheme, reducedMotion: "reduce" });
    const all = await names(page);
    await view(page, "#lanes-actor");
    await page.locator(".tl-lane").first().waitFor();
    await until(page, "the view rests", () => !document.querySelector("#timeline").classList.contains("moving"));
    const now = await drawn(page);
    assert.ok(now.lanes.length > 1, "more than one lane");
    const signs = now.lanes.map((lane) => lane.name[0]);
    assert.equal(new Set(signs).size, signs.length, "no two lanes have the same sign");
    for (const event of now.events) {
      const lane = now.lanes.find((lane) => event.top >= lane.top - 1 && event.bottom <= lane.bottom + 1);
      assert.ok(lane, `${event.name} stands in a lane`);
      for (const name of now.names) assert.ok(!overlap(event, name), `${event.name} leaves the lane's name free`);
    }
    for (const [n, a] of now.events.entries()) {
      for (const b of now.events.slice(n + 1)) assert.ok(!overlap(a, b), `${a.name} and ${b.name} do not overlap`);
    }
    const armenia = now.lanes.find((lane) => /Armenia/.test(lane.name));
    const protest = now.events.find((event) => /^Armenia memprotes/.test(event.name));
    assert.ok(protest.top > armenia.top && protest.bottom <= armenia.bottom + 1, "an actor's event stands in the actor's lane");
    assert.deepEqual(await names(page), all, "the same events, in the same order");
    await page.screenshot({ path: join(folder, `lanes-1440-${colorScheme}.png`) });
    await events(page).first().focus();
    await page.keyboard.press("l");
    await until(page, "no lanes", () => document.querySelectorAll(".tl-lane").length === 0);
  });
}

test("L asks for lanes in the first view, and the canvas draws them while they move", async ({ open }) => {
  const page = await open("");
  await events(page).first().focus();
  await page.keyboard.press("l");
  await page.locator(".tl-lane").first().waitFor();
  const box = await page.locator(".tl-wide").boundingBox();
  await page.mouse.move(box.x + 300, box.y + 200);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -120);
  await page.keyboard.up("Control");
  await until(page, "the view rests", () => !document.querySelector("#timeline").classList.contains("moving"));
  const now = await drawn(page);
  for (const event of now.events) {
    assert.ok(now.lanes.some((lane) => event.top >= lane.top - 1 && event.bottom <= lane.bottom + 1), `${event.name} stands in a lane`);
  }
});

for (const [name, text] of [["biography", biography()], ["history", history()]]) {
  test(`lanes of a long story: ${name}`, async ({ open }) => {
    const page = await open("", { reducedMotion: "reduce" });
    await put(page, text);
    await fold(page);
    await view(page, "#lanes-actor");
    await page.locator(".tl-lane").first().waitFor();
    const now = await drawn(page);
    for (const event of now.events) {
      assert.ok(now.lanes.some((lane) => event.top >= lane.top - 1 && event.bottom <= lane.bottom + 1), `${event.name} stands in a lane`);
    }
    await page.screenshot({ path: join(folder, `lanes-${name}.png`) });
  });
}

test("a phone's rows name their lane", async ({ open }) => {
  const page = await open("", { viewport: sizes.phone, hasTouch: true, isMobile: true });
  const all = await names(page);
  await view(page, "#lanes-actor");
  await page.locator(".tl-of").first().waitFor();
  assert.deepEqual(await names(page), all);
  assert.ok((await page.locator(".tl-row[data-sign]").count()) === all.length, "each row has a sign");
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 390));
  await page.screenshot({ path: join(folder, "lanes-390.png"), fullPage: true });
});

test("the reader's own time is a choice, named with its offset; the day stays the place's", async ({ open }) => {
  const page = await open("", { timezoneId: "America/New_York", reducedMotion: "reduce" });
  const moment = () => page.locator(".tl-event.moment .time").first().innerText();
  assert.match(await moment(), /17[.:]30 \+04 · 13[.:]30 UTC/, "UTC at first");
  const before = await page.locator(".tl-event.moment").first().boundingBox();
  await page.locator("#view").click();
  await page.locator("details#view[open]").waitFor();
  assert.match(await page.locator("#clock-own").innerText(), /−05/, "the choice is named with its offset");
  await page.locator("#clock-own").click();
  await until(page, "the own time stands there", () => /08[.:]30 −05/.test(document.querySelector(".tl-event.moment .time").textContent));
  assert.match(await moment(), /17[.:]30 \+04 · 08[.:]30 −05/);
  assert.ok((await names(page)).some((name) => /16 November 2021, 17[.:]30 \+04 · 08[.:]30 −05/.test(name)), "it is spoken");
  const after = await page.locator(".tl-event.moment").first().boundingBox();
  assert.ok(Math.abs(after.x - before.x) <= 1, "nothing moves");
  await page.locator(".tl-event.moment").first().click();
  await until(page, "the detail says it", () => /08[.:]30 −05/.test(document.querySelector("#detail .when").textContent));
  await view(page, "#clock-utc");
  await until(page, "UTC again", () => /13[.:]30 UTC/.test(document.querySelector(".tl-event.moment .time").textContent));
});
