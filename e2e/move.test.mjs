// Moving through time: every gesture and key, and the moment under the pointer stays there.
import assert from "node:assert/strict";
import { sizes, test, until } from "./support/browser.mjs";
import { events, fold, put } from "./support/page.mjs";
import { bridge, needsSeed, seed, walls } from "./support/texts.mjs";

/** The view rests: no frame is on its way, and the elements are drawn. */
const rested = (page) =>
  until(page, "the view rests", () => {
    const section = document.querySelector("#timeline");
    if (section.classList.contains("moving")) return false;
    const now = [...section.querySelectorAll(".tl-tick, .tl-event")].map((e) => e.getBoundingClientRect().left).join();
    const same = window.__before === now;
    window.__before = now;
    return same;
  });

/** Where the moment's diamond, or any event's mark, stands: the middle of its stem or the left edge of its bar. */
const marks = (page) =>
  page.evaluate(() =>
    Object.fromEntries([...document.querySelectorAll("#timeline .tl-events li")].flatMap((li) => {
      const mark = li.querySelector(".tl-stem, .tl-bar");
      const id = li.querySelector("[data-event]").dataset.event;
      return mark ? [[id, mark.getBoundingClientRect().left]] : [];
    })));

const frame = async (page) => page.locator(".tl-wide").boundingBox();

/** The position of the first year's tick or heading, to see that the view moved. */
const ticks = (page) => page.locator(".tl-tick").allInnerTexts();

async function ready(open, options, text = bridge) {
  const page = await open("", options);
  await put(page, text);
  await fold(page);
  await rested(page);
  return page;
}

test("Ctrl and the wheel zoom, and what is under the pointer stays to a pixel", async ({ open }) => {
  const page = await ready(open);
  const before = await marks(page);
  const [id, x] = Object.entries(before).find(([, x]) => x > 300) ?? Object.entries(before)[0];
  const box = await frame(page);
  await page.mouse.move(Math.round(x), box.y + box.height - 60);
  await page.keyboard.down("Control");
  for (let turn = 0; turn < 6; turn += 1) await page.mouse.wheel(0, -60);
  await page.keyboard.up("Control");
  await rested(page);
  const after = await marks(page);
  const drift = Math.abs(after[id] - Math.round(x));
  assert.ok(drift <= 1.5, `the mark drifted by ${drift} px`);
  assert.notDeepEqual(after, before, "the others moved");
});

for (const width of [820, 1280, 1366]) {
  test(`what moves is drawn pixel on pixel, ${width} wide`, async ({ open }) => {
    const page = await ready(open, { viewport: { width, height: 800 } });
    await page.locator(".tl-wide").hover();
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -60);
    await page.keyboard.up("Control");
    await rested(page);
    const [{ left, width: wide }, bitmap] = await page.locator(".tl-wide canvas").evaluate((canvas) => [canvas.getBoundingClientRect().toJSON(), canvas.width]);
    assert.deepEqual([left, wide], [Math.round(left), bitmap]);
  });
}

for (const [locale, reducedMotion, words] of [
  ["id-ID", "no-preference", "Tahan Ctrl sambil memutar roda untuk memperbesar"],
  ["en-GB", "reduce", "Hold Ctrl and turn the wheel to zoom"],
]) {
  test(`the plain wheel scrolls the page and says once how to zoom (${locale}, motion: ${reducedMotion})`, async ({ open }) => {
    const page = await ready(open, { viewport: { width: 1024, height: 560 }, locale, reducedMotion });
    const before = await marks(page);
    const box = await frame(page);
    await page.mouse.move(box.x + 400, box.y + 100);
    await page.mouse.wheel(0, 200);
    const told = page.locator(".tl-told");
    await told.waitFor();
    assert.equal(await told.innerText(), words);
    await until(page, "the page scrolls", () => scrollY > 0);
    assert.deepEqual(await marks(page), before);
    await told.waitFor({ state: "hidden" });
    await page.mouse.wheel(0, -200);
    await until(page, "the page scrolls back", () => scrollY === 0);
    assert.equal(await told.isVisible(), false, "it is said once");
  });
}

test("with the focus in the timeline the plain wheel zooms", async ({ open }) => {
  const page = await ready(open);
  const before = await marks(page);
  await events(page).first().focus();
  const box = await frame(page);
  await page.mouse.move(box.x + 400, box.y + 100);
  await page.mouse.wheel(0, -200);
  await rested(page);
  assert.notDeepEqual(await marks(page), before);
  assert.equal(await page.evaluate(() => scrollY), 0);
});

test("dragging moves along, goes on a little, and stops", async ({ open }) => {
  const page = await ready(open);
  await page.getByRole("button", { name: /zoom in|perbesar/i }).first().click();
  await page.getByRole("button", { name: /zoom in|perbesar/i }).first().click();
  await rested(page);
  // A mark that is cut off at an edge says less than it moved: what moves is read from the ticks.
  const places = () =>
    page.evaluate(() => Object.fromEntries([...document.querySelectorAll("#timeline .tl-tick")].map((e) => [e.textContent, e.getBoundingClientRect().left])));
  const before = await places();
  const box = await frame(page);
  const y = box.y + 20;
  await page.mouse.move(box.x + 700, y);
  await page.mouse.down();
  for (let step = 1; step <= 8; step += 1) await page.mouse.move(box.x + 700 - step * 25, y);
  await page.mouse.up();
  await rested(page);
  const after = await places();
  const moved = Object.keys(before).filter((name) => name in after).map((name) => before[name] - after[name]);
  assert.ok(moved.length > 0 && Math.max(...moved) >= 199, `moved by ${moved}`);
});

/** The fingers' pointer events at these places. */
const touch = (page, kind, points) =>
  page.evaluate(({ kind, points }) => {
    const frame = document.querySelector("#timeline .tl-frame");
    for (const [id, x, y] of points) {
      const init = { pointerId: id, pointerType: "touch", clientX: x, clientY: y, button: 0, buttons: 1, bubbles: true, isPrimary: id === 1 };
      frame.dispatchEvent(new PointerEvent(kind, init));
    }
  }, { kind, points });

test("two fingers zoom, and the moments under both stay under them to a pixel", async ({ open }) => {
  const page = await ready(open, { hasTouch: true });
  // True scale: two ticks far from the edges and from each other.
  await page.locator("#scale-switch").click();
  await rested(page);
  const places = () =>
    page.evaluate(() =>
      Object.fromEntries([...document.querySelectorAll("#timeline .tl-tick")].map((e) => [e.textContent, new DOMMatrix(getComputedStyle(e).transform).e * -1 + e.getBoundingClientRect().left])));
  const before = await places();
  const box = await frame(page);
  const inside = Object.entries(before).filter(([, x]) => x > box.x + 300 && x < box.x + box.width - 300);
  const [[left, a], [right, b]] = [inside[0], inside.at(-1)];
  assert.ok(b - a > 100, `${left} and ${right} are ${b - a} px apart`);
  const y = box.y + 60;
  await touch(page, "pointerdown", [[1, a, y], [2, b, y]]);
  // Unlike steps, one finger after the other, as hands do it.
  for (let step = 1; step <= 12; step += 1) {
    await touch(page, "pointermove", [[1, a - 13 * step, y], [2, b + 9 * step, y + step]]);
  }
  await touch(page, "pointerup", [[1, a - 156, y], [2, b + 108, y]]);
  await rested(page);
  const after = await places();
  assert.ok(left in after && right in after, `${left} and ${right} are ticks still: ${Object.keys(after)}`);
  const drift = [after[left] - (a - 156), after[right] - (b + 108)];
  assert.ok(drift.every((by) => Math.abs(by) <= 1), `the moments drifted by ${drift} px`);
  // And back together again.
  const wide = after[right] - after[left];
  await touch(page, "pointerdown", [[1, after[left], y], [2, after[right], y]]);
  for (let step = 1; step <= 10; step += 1) {
    await touch(page, "pointermove", [[1, after[left] + 7 * step, y], [2, after[right] - 11 * step, y]]);
  }
  await touch(page, "pointerup", [[1, after[left] + 70, y], [2, after[right] - 110, y]]);
  await rested(page);
  const again = await places();
  assert.ok(again[right] - again[left] < wide - 100, "the fingers came together");
  const back = [again[left] - after[left] - 70, again[right] - after[right] + 110];
  assert.ok(back.every((by) => Math.abs(by) <= 1), `the moments drifted by ${back} px`);
});

/** Three years, two breaks. */
const mill = "The mill was built in 1950. Its store burned down in 1980. The mill was closed in 2020.";

test("on the story scale, too, with a break between the fingers", async ({ open }) => {
  const page = await ready(open, { hasTouch: true }, mill);
  const before = await marks(page);
  const box = await frame(page);
  const y = box.y + 60;
  const gaps = await page.locator(".tl-gap").evaluateAll((all) => all.map((gap) => gap.getBoundingClientRect().left));
  const inside = Object.entries(before).filter(([, x]) => x > box.x + 100 && x < box.x + box.width - 100);
  const [[left, a], [right, b]] = [inside[0], inside.at(-1)];
  assert.ok(b - a > 200 && gaps.some((x) => x > a && x < b), `events ${left} and ${right} stand at ${a} and ${b}, the breaks at ${gaps}`);
  await touch(page, "pointerdown", [[1, a, y], [2, b, y]]);
  for (let step = 1; step <= 12; step += 1) {
    await touch(page, "pointermove", [[1, a - 5 * step, y], [2, b + 4 * step, y + step]]);
  }
  await touch(page, "pointerup", [[1, a - 60, y], [2, b + 48, y]]);
  await rested(page);
  const after = await marks(page);
  const drift = [after[left] - (a - 60), after[right] - (b + 48)];
  assert.ok(drift.every((by) => Math.abs(by) <= 1), `the moments drifted by ${drift} px`);
});

test("+ − 0 Home End and the arrows move the view", async ({ open }) => {
  const page = await ready(open);
  const whole = await marks(page);
  await events(page).first().focus();
  const seen = [JSON.stringify(whole)];
  for (const key of ["+", "+", "End", "ArrowLeft", "Home", "ArrowRight", "-"]) {
    await page.keyboard.press(key);
    await rested(page);
    const now = JSON.stringify(await marks(page));
    assert.notEqual(now, seen.at(-1), `${key} does something`);
    seen.push(now);
  }
  await page.keyboard.press("0");
  await rested(page);
  assert.deepEqual(Object.keys(await marks(page)), Object.keys(whole), "0 shows everything again");
});

test("? shows the card of keys, Escape puts it away", async ({ open }) => {
  const page = await ready(open);
  await events(page).first().focus();
  await page.keyboard.press("?");
  await page.locator(".tl-keys").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".tl-keys").waitFor({ state: "detached" });
});

test("Enter chooses an event, Enter again zooms to it, and Back leads back", async ({ open }) => {
  const page = await ready(open);
  const whole = await marks(page);
  await events(page).first().focus();
  await page.keyboard.press("Enter");
  await until(page, "it is chosen", () => document.activeElement.getAttribute("aria-pressed") === "true");
  await page.keyboard.press("Enter");
  await rested(page);
  assert.notDeepEqual(await marks(page), whole);
  await page.goBack();
  await rested(page);
  const back = await marks(page);
  for (const [id, x] of Object.entries(whole)) assert.ok(Math.abs(back[id] - x) <= 1, `${id} stands where it stood`);
});

test("a double click on a segment zooms to it", async ({ open }) => {
  const page = await ready(open);
  const before = await marks(page);
  const heading = await page.locator(".tl-heading").first().boundingBox();
  const box = await frame(page);
  await page.mouse.dblclick(heading.x + 20, box.y + 12);
  await rested(page);
  assert.notDeepEqual(await marks(page), before);
});

test("a double click on a break zooms to what lies on both sides of it", async ({ open }) => {
  const page = await ready(open, { reducedMotion: "reduce" }, mill);
  const before = await page.locator(".tl-heading").count();
  const gap = await page.locator(".tl-gap").last().boundingBox();
  await page.mouse.dblclick(gap.x + gap.width / 2, gap.y + gap.height - 30);
  await rested(page);
  const sides = await page.locator(".tl-gap").last().boundingBox();
  assert.ok(before > 2 && (await page.locator(".tl-heading").count()) === 2, "two stretches are seen");
  assert.ok(sides.x > 100 && sides.x < sizes.wide.width - 100, `the break stands between them, at ${sides.x}`);
});

test("true scale is one key away, the strip shows where the view lies and can be dragged", async ({ open }) => {
  const page = await ready(open);
  const story = await marks(page);
  await events(page).first().focus();
  await page.keyboard.press("s");
  await rested(page);
  assert.notDeepEqual(await marks(page), story);
  assert.equal(await page.locator("#scale-switch").getAttribute("aria-pressed"), "true");
  assert.equal(await page.locator(".tl-gap").count(), 0, "true scale has no breaks");
  for (const key of ["+", "+", "+"]) await page.keyboard.press(key);
  await rested(page);
  const window = async () => page.locator(".tl-strip b").boundingBox();
  const [before, strip] = [await window(), await page.locator(".tl-strip").boundingBox()];
  await page.mouse.move(strip.x + 30, strip.y + 8);
  await page.mouse.down();
  await page.mouse.move(strip.x + 60, strip.y + 8);
  await page.mouse.up();
  await rested(page);
  assert.ok((await window()).x < before.x, "the window follows the pointer");
});

test("who asks for less motion sees the other view at once", async ({ open }) => {
  const page = await ready(open, { reducedMotion: "reduce" });
  const before = await marks(page);
  await events(page).first().focus();
  await page.keyboard.press("+");
  const moving = await page.evaluate(() => document.querySelector("#timeline").classList.contains("moving"));
  assert.equal(moving, false);
  await rested(page);
  assert.notDeepEqual(await marks(page), before);
});

test("the story stands upright on request, with the same events", async ({ open }) => {
  const page = await ready(open);
  const count = await events(page).count();
  await page.locator("#rows-switch").click();
  await page.locator(".tl-row").first().waitFor();
  assert.equal(await events(page).count(), count);
  await page.locator("#rows-switch").click();
  await page.locator(".tl-event").first().waitFor();
});

test("a long history counts what finds no room, and the counts open", async ({ open }) => {
  const page = await open("", { viewport: sizes.wide });
  await put(page, walls(300));
  await fold(page);
  await page.getByRole("button", { name: /latar|background/i }).click();
  await page.locator(".tl-crowd").first().waitFor();
  assert.ok((await page.evaluate(() => document.querySelectorAll("#timeline *").length)) < 2000, "only what is in view is drawn");
  const said = await page.locator(".tl-crowd").first().getAttribute("aria-label");
  assert.match(said, /\d/);
  const before = await ticks(page);
  await page.locator(".tl-crowd").first().click();
  await rested(page);
  assert.notDeepEqual(await ticks(page), before);
});

test("the keyboard reaches every event of a long history", async ({ open }) => {
  const page = await open("", { viewport: sizes.wide, reducedMotion: "reduce" });
  await put(page, walls(230));
  await fold(page);
  await page.getByRole("button", { name: /latar|background/i }).click();
  await page.locator(".tl-crowd").first().waitFor();
  const total = Number(await events(page).first().locator("xpath=..").getAttribute("aria-setsize"));
  assert.ok(total >= 200, `${total} events`);
  await page.keyboard.press("Escape");
  await events(page).first().focus();
  const heard = new Set();
  const name = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  for (let step = 0; step < total; step += 1) {
    const now = await name();
    heard.add(now);
    if (step + 1 === total) break;
    await page.keyboard.press("ArrowDown");
    await until(page, `the focus moves on from "${now}"`, (old) => {
      const active = document.activeElement?.getAttribute("aria-label");
      return active && active !== old;
    }, now);
  }
  assert.equal(heard.size, total, "each is read out once");
});

/** Where each event's label stands. */
const places = (page) =>
  events(page).evaluateAll((all) => all.map((e) => [e.dataset.event, Math.round(e.getBoundingClientRect().left), Math.round(e.getBoundingClientRect().top)]));

/** Moves the ground by so many pixels, and lets it rest before the pointer lets go. */
async function drag(page, pixels) {
  const box = await frame(page);
  await page.mouse.move(box.x + 700, box.y + 20);
  await page.mouse.down();
  for (let step = 1; step <= 10; step += 1) await page.mouse.move(box.x + 700 + (pixels * step) / 10, box.y + 20);
  await page.mouse.move(box.x + 700 + pixels, box.y + 20);
  await rested(page);
  await page.mouse.up();
  await rested(page);
}

test("labels keep their height while the view moves along, and who comes back finds all as it was", async ({ open, t }) => {
  if (needsSeed(t)) return;
  const page = await open("");
  await put(page, seed);
  await fold(page);
  await rested(page);
  const first = await places(page);
  await events(page).last().focus();
  for (let n = 0; n < 4; n += 1) {
    await page.keyboard.press("+");
    await rested(page);
  }
  const near = await places(page);
  // A day that reaches out of view lies under its tray: no line leads to its middle.
  assert.equal(await page.locator(".tl-leader").count(), 0);
  await drag(page, 30);
  const along = await places(page);
  for (const [n, [id, , top]] of along.entries()) assert.ok(Math.abs(top - near[n][2]) <= 1, `event ${id} went from ${near[n][2]} to ${top} px`);
  await events(page).last().focus();
  await page.keyboard.press("0");
  await rested(page);
  assert.deepEqual(await places(page), first);
  await page.keyboard.press("s");
  await rested(page);
  await page.keyboard.press("s");
  await rested(page);
  assert.deepEqual(await places(page), first, "after the other scale, too");
});

test("every step in says where it is: a heading names the year, and near enough the minute", async ({ open }) => {
  const page = await ready(open);
  await events(page).first().focus();
  await page.keyboard.press("s");
  await rested(page);
  let seconds = false;
  for (let n = 0; n < 60 && !seconds; n += 1) {
    await page.keyboard.press("+");
    await rested(page);
    const said = (await page.locator(".tl-heading").allInnerTexts()).join();
    assert.match(said, /\d{4}/, `after ${n + 1} steps`);
    seconds = (await ticks(page)).some((tick) => /^:0[1-4]$/.test(tick));
  }
  assert.ok(seconds, "each second has a tick of its own");
  assert.match((await page.locator(".tl-heading").allInnerTexts()).concat(await ticks(page)).join(), /\d\d\.\d\d/);
});
