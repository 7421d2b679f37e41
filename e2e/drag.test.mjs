// Moving events in time by hand: pointer, finger and keys, with the way back.
import assert from "node:assert/strict";
import { test, until } from "./support/browser.mjs";
import { put } from "./support/page.mjs";

const TEXT = `Jembatan Kali Biru runtuh

Jembatan Kali Biru runtuh pada Selasa, 16 November 2021. Pemerintah membangun jembatan itu dari 1994 sampai 1996.

Wali kota menutup jalan itu pada Rabu, 17 November 2021.`;

const named = (page, words) => page.locator(`#timeline [data-event][aria-label*="${words}"]`).first();
const label = (page, words) => named(page, words).getAttribute("aria-label");
const undo = (page) => page.locator("#undo").getAttribute("aria-label");
const rested = (page) => until(page, "the view rests", () => {
  const section = document.querySelector("#timeline");
  const now = [...section.querySelectorAll(".tl-bar, .tl-event")].map((e) => `${e.getBoundingClientRect().left} ${e.getBoundingClientRect().top}`).join();
  const same = window.__before === now && !section.classList.contains("moving");
  window.__before = now;
  return same;
});

/** The page with its desk; the form is closed. */
async function ready(open, options) {
  const page = await open("", options);
  await put(page, TEXT);
  await page.locator("#done").click();
  await named(page, "membangun").click();
  await page.locator("#edit-event").click();
  await page.locator("#edit-done").click();
  await rested(page);
  return page;
}

/** Middle of an element, on the screen. */
async function middle(locator) {
  const box = await locator.boundingBox();
  return [box.x + box.width / 2, box.y + box.height / 2];
}

async function drag(page, locator, by, end = () => page.mouse.up()) {
  const [x, y] = await middle(locator);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let n = 1; n <= 8; n += 1) await page.mouse.move(x + (by * n) / 8, y);
  await end();
}

test("a bar's end and the whole bar are dragged; each is one step, and Escape is none", async ({ open }) => {
  const page = await ready(open);
  const before = await label(page, "membangun");
  const id = await named(page, "membangun").getAttribute("data-event");
  const end = page.locator(`[data-grip=end][data-of="${id}"]`);

  await drag(page, end, -40, async () => {
    await page.locator(".tl-ghost").waitFor();
    assert.match(await page.locator(".tl-ghost").innerText(), /1994/);
    assert.match(await page.locator("#moved").innerText(), /1994/);
    await page.screenshot({ path: new URL("../target/drag.png", import.meta.url).pathname });
    await page.keyboard.press("Escape");
    await page.locator(".tl-ghost").waitFor({ state: "detached" });
    await page.mouse.up();
  });
  assert.equal(await label(page, "membangun"), before, "Escape leaves it");

  await drag(page, end, -40);
  await until(page, "the end moved", (before) => !document.querySelector(`[aria-label="${before}"]`), before);
  const shorter = await label(page, "membangun");
  assert.match(shorter, /1994/);
  assert.match(await undo(page), /geser waktu/);
  assert.match(await page.locator("#moved").innerText(), /membangun.*1994/);

  await rested(page);
  await drag(page, page.locator(`.tl-bar[data-of="${id}"]`).first(), 300);
  await until(page, "the whole moved", (shorter) => !document.querySelector(`[aria-label="${shorter}"]`), shorter);
  await page.locator("#undo").click();
  assert.equal(await label(page, "membangun"), shorter, "each drag is a step of its own");
  await page.locator("#undo").click();
  assert.equal(await label(page, "membangun"), before);
  await page.locator("#redo").click();
  assert.equal(await label(page, "membangun"), shorter);
});

test("a click on an event is no drag", async ({ open }) => {
  const page = await ready(open);
  const steps = await page.locator("#undo").count() ? await undo(page) : null;
  await named(page, "runtuh").click();
  await page.locator("#detail").getByText("16 November 2021").first().waitFor();
  assert.equal(await page.locator("#undo").count() ? await undo(page) : null, steps);
});

test("Alt and the arrows move the chosen event by the unit that it is known by, Shift its end", async ({ open }) => {
  const page = await ready(open);
  await named(page, "menutup").click();
  await page.keyboard.press("Alt+ArrowRight");
  await named(page, "18 November 2021").waitFor();
  assert.match(await page.locator("#moved").innerText(), /18 November 2021/);
  await until(page, "the event keeps the focus", () => document.activeElement?.getAttribute("aria-label")?.includes("18 November"));
  await page.keyboard.press("Alt+ArrowRight");
  await named(page, "19 November 2021").waitFor();
  assert.match(await undo(page), /geser waktu/);
  await page.keyboard.press("Control+z");
  await named(page, "menutup").waitFor();
  assert.match(await label(page, "menutup"), /17 November 2021/, "keys that go on are one step");

  await named(page, "membangun").click();
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await until(page, "its end is later", () => !document.querySelector('[data-event][aria-label*="membangun"]').getAttribute("aria-label").endsWith("1996"));
  assert.match(await label(page, "membangun"), /1994/);
});

/** The page without its desk, which comes when it is let go. */
async function held(open, options) {
  let letGo;
  const gone = new Promise((done) => (letGo = done));
  const page = await open("", { serviceWorkers: "block", ...options });
  await page.route(/desk-[0-9a-f]+_bg\.wasm/, (route) => gone.then(() => route.continue()));
  await put(page, TEXT);
  await page.locator("#done").click();
  await rested(page);
  const asked = () => until(page, "the desk is asked for", () => document.body.ariaBusy === "true");
  return { page, letGo, asked };
}

/** Drags half of what `drag` does, waits, and then the rest. */
async function dragSlowly(page, locator, by, between) {
  const [x, y] = await middle(locator);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let n = 1; n <= 4; n += 1) await page.mouse.move(x + (by * n) / 8, y);
  await between();
  for (let n = 5; n <= 8; n += 1) await page.mouse.move(x + (by * n) / 8, y);
}

for (const [what, grips] of [["bar", ".tl-bar"], ["headline", ".tl-event"]]) {
  test(`a drag of an event's ${what} that begins before the desk is there moves the event and not the view`, async ({ open }) => {
    const { page, letGo, asked } = await held(open);
    const before = await label(page, "membangun");
    const id = await named(page, "membangun").getAttribute("data-event");
    const grip = page.locator(`li:has(> [data-event="${id}"]) > ${grips}`).first();
    const place = () => page.locator(`.tl-event[data-event="${id}"]`).boundingBox();
    const stood = await place();
    await dragSlowly(page, grip, 300, async () => {
      await asked();
      assert.deepEqual(await place(), stood, "the view stays");
      letGo();
      await page.locator(".tl-ghost").waitFor();
    });
    const said = await page.locator(".tl-ghost").innerText();
    await page.mouse.up();
    await until(page, "it moved", (before) => !document.querySelector(`[aria-label="${before}"]`), before);
    assert.match(await undo(page), /geser waktu/);
    assert.match(await label(page, "membangun"), new RegExp(said.match(/\d{4}/)[0]));
  });
}

test("a drag that is over before the desk is there has moved the event once it comes", async ({ open }) => {
  const { page, letGo, asked } = await held(open);
  const before = await label(page, "membangun");
  await drag(page, named(page, "membangun"), 300);
  await asked();
  // A pointer that goes on its way drags nothing any more.
  await page.mouse.move(700, 500);
  letGo();
  await until(page, "it moved", (before) => !document.querySelector(`[aria-label="${before}"]`), before);
  const moved = await label(page, "membangun");
  await page.locator("#undo").click();
  assert.equal(await label(page, "membangun"), before);
  await page.locator("#redo").click();
  assert.equal(await label(page, "membangun"), moved);
});

test("a drag that finds no desk is given up, and said", async ({ open }) => {
  const page = await open("", { serviceWorkers: "block", expects: /ERR_FAILED|Failed to load|fetch/i });
  const gone = /desk-[0-9a-f]+\.js/;
  await page.route(gone, (route) => route.abort());
  await put(page, TEXT);
  await page.locator("#done").click();
  await named(page, "menutup").focus();
  await page.keyboard.press("Alt+ArrowRight");
  await until(page, "it is said", () => /belum dapat dimuat/.test(document.querySelector("#notice").textContent));
  await page.unroute(gone);
  await page.keyboard.press("Alt+ArrowRight");
  await named(page, "18 November 2021").waitFor();
});

test("a click before the desk is there chooses, and asks for no desk", async ({ open }) => {
  const { page } = await held(open);
  await named(page, "menutup").click();
  await page.locator("#detail").getByText("17 November 2021").first().waitFor();
  assert.equal(await page.locator("body[aria-busy]").count(), 0);
});

test("every Alt and arrow before the desk is there counts, Shift's too", async ({ open }) => {
  const { page, letGo, asked } = await held(open);
  await named(page, "menutup").click();
  await page.keyboard.press("Alt+ArrowRight");
  await asked();
  await page.keyboard.press("Alt+ArrowRight");
  await page.keyboard.press("Alt+ArrowRight");
  await page.keyboard.press("Alt+ArrowLeft");
  letGo();
  await named(page, "19 November 2021").waitFor();
  assert.match(await label(page, "menutup"), /19 November 2021/);
  await until(page, "the event keeps the focus", () => document.activeElement?.getAttribute("aria-label")?.includes("19 November"));

  const other = await held(open);
  await named(other.page, "membangun").focus();
  await other.page.keyboard.press("Alt+Shift+ArrowRight");
  other.letGo();
  await until(other.page, "its end is later", () => !document.querySelector('[data-event][aria-label*="membangun"]').ariaLabel.endsWith("1996"));
  assert.match(await label(other.page, "membangun"), /1994/);
});

test("in rows Alt and the arrows move an event by the unit that it is known by, and so do the buttons of its form", async ({ open }) => {
  const page = await open("", { viewport: { width: 390, height: 844 } });
  await put(page, `Pabrik itu dibuka pada tahun 1850. ${TEXT}`);
  await page.locator("#done").click();
  await page.locator(".tl-row").first().waitFor();
  await named(page, "menutup").focus();
  await page.keyboard.press("Alt+ArrowRight");
  await named(page, "18 November 2021").waitFor();
  await named(page, "dibuka").focus();
  await page.keyboard.press("Alt+ArrowLeft");
  await named(page, "1849").waitFor();
  await until(page, "it keeps the focus", () => document.activeElement.getAttribute("aria-label")?.includes("1849"));
  await named(page, "membangun").focus();
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await named(page, "1994 – 1997").waitFor();

  await named(page, "menutup").click();
  await page.locator("#edit-event").click();
  await page.locator("#edit-later").click();
  await named(page, "19 November 2021").waitFor();
  await until(page, "the field says so", () => document.querySelector("#edit-time").value.includes("19 November 2021"));
  assert.equal(await page.evaluate(() => document.activeElement.id), "edit-later", "the focus stays");
  await page.locator("#edit-earlier").click();
  await page.locator("#edit-earlier").click();
  await named(page, "17 November 2021").waitFor();
  assert.match(await undo(page), /geser waktu/);
});

/// Moves an event by a key and gives the focus to another before the page has drawn that.
const movesAndGoesOn = async (page, moved, other) => {
  const id = await named(page, other).getAttribute("data-event");
  await named(page, moved).focus();
  await page.evaluate((id) => {
    const key = new KeyboardEvent("keydown", { key: "ArrowRight", altKey: true, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(key);
    document.querySelector(`#timeline [data-event="${id}"]`).focus();
  }, id);
  return id;
};

test("who goes on to another event while one is moved stays there, be it the desk that comes", async ({ open }) => {
  const page = await open("", { viewport: { width: 390, height: 844 } });
  await put(page, TEXT);
  await page.locator("#done").click();
  await page.locator(".tl-row").first().waitFor();
  const first = await movesAndGoesOn(page, "menutup", "membangun");
  await named(page, "18 November 2021").waitFor();
  await until(page, "the desk keeps it", (id) => document.activeElement.dataset.event === id, first);
  const other = await movesAndGoesOn(page, "membangun", "menutup");
  await named(page, "1995 – 1997").waitFor();
  const on = await page.evaluate(async () => {
    for (let n = 0; n < 3; n += 1) await new Promise(requestAnimationFrame);
    return document.activeElement.dataset.event;
  });
  assert.equal(on, other);
});

test("a finger that rests on an event drags it; one that moves at once does not", async ({ open }) => {
  const page = await ready(open, { viewport: { width: 1024, height: 768 }, hasTouch: true });
  const before = await label(page, "membangun");
  const client = await page.context().newCDPSession(page);
  const touch = (type, x, y) =>
    client.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
  const [x, y] = await middle(named(page, "membangun"));
  await touch("touchStart", x, y);
  await touch("touchMove", x - 40, y);
  assert.equal(await page.locator(".tl-ghost").count(), 0);
  await touch("touchEnd");
  assert.equal(await label(page, "membangun"), before);
  await rested(page);

  const [a, b] = await middle(named(page, "membangun"));
  await touch("touchStart", a, b);
  await page.locator(".tl-ghost").waitFor();
  for (let n = 1; n <= 8; n += 1) await touch("touchMove", a + n * 12, b);
  await touch("touchEnd");
  await until(page, "it moved", (before) => !document.querySelector(`[aria-label="${before}"]`), before);
  assert.match(await undo(page), /geser waktu/);
});

test("nothing is dragged in an embedded timeline", async ({ open }) => {
  const page = await ready(open);
  await named(page, "menutup").click();
  await page.keyboard.press("Alt+ArrowRight");
  await named(page, "18 November 2021").waitFor();
  await page.waitForTimeout(600);
  const framed = await open("?embed" + (await page.evaluate(() => location.hash)));
  await named(framed, "18 November 2021").waitFor();
  await named(framed, "18 November 2021").focus();
  await framed.keyboard.press("Alt+ArrowRight");
  await framed.waitForTimeout(200);
  assert.match(await label(framed, "menutup"), /18 November/);
});
