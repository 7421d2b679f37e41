// Links say what their sender looked at; a view that is bad never costs the document.
import assert from "node:assert/strict";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { sizes, test, until } from "./support/browser.mjs";
import { link, names, put, shows } from "./support/page.mjs";
import { bridge } from "./support/texts.mjs";

const rested = (page) => until(page, "the view rests", () => {
  const section = document.querySelector("#timeline");
  const now = [...section.querySelectorAll(".tl-tick, .tl-event")].map((e) => e.getBoundingClientRect().left).join();
  const same = now !== "" && window.__before === now && !section.classList.contains("moving");
  window.__before = now;
  return same;
});
const envelope = (hash) => inflateRawSync(Buffer.from(hash.replace(/^#1\./, ""), "base64url")).toString();
const fragment = (text) => `#1.${deflateRawSync(Buffer.from(text)).toString("base64url")}`;
const chosen = (page) => page.locator('#timeline [data-event][aria-pressed="true"]').getAttribute("aria-label");
const ticks = (page) => page.locator(".tl-tick, .tl-heading").allInnerTexts();

/** The page comes to rest at these ticks: its desk, which alone reads the view, takes it over meanwhile. */
async function sees(page, wanted) {
  await until(page, "the same stretch is seen", (wanted) => {
    const ticks = [...document.querySelectorAll(".tl-tick, .tl-heading")].map((tick) => tick.innerText);
    return JSON.stringify(ticks) === JSON.stringify(wanted);
  }, wanted);
  await rested(page);
  assert.deepEqual(await ticks(page), wanted);
}

/** Presses *Share* and gives the fragment of what is copied. */
async function shared(page) {
  await page.evaluate(() => {
    window.copied = null;
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: async (text) => void (window.copied = text) } });
  });
  await page.locator("#share").click();
  await until(page, "a link was copied", () => window.copied !== null);
  return new URL(await page.evaluate(() => window.copied)).hash;
}

/** A link to the bridge's story, looked at closely, on the true scale where it is wished. */
async function looked(open, linear) {
  const page = await open();
  await put(page, bridge);
  await page.locator("#done").click();
  await page.locator("#timeline [data-event]").nth(2).click();
  if (linear) await page.locator("#scale-switch").click();
  await rested(page);
  for (let n = 0; n < 3; n += 1) await page.locator(".tl-zoom button").nth(2).click();
  await rested(page);
  const hash = await shared(page);
  // The desk, which alone says what is looked at, shows all ways at once.
  await page.locator("#ways-close").click();
  return [page, hash];
}

for (const linear of [false, true]) {
  test(`the stretch, the scale (${linear ? "true" : "story"}) and the event travel with the link`, async ({ open }) => {
    const [page, hash] = await looked(open, linear);
    assert.match(envelope(hash), /^e=v\t/m);
    const other = await open(hash);
    await shows(other, bridge);
    await rested(other);
    await until(other, "the event is the sender's", (label) => document.querySelector('#timeline [data-event][aria-pressed="true"]')?.getAttribute("aria-label") === label, await chosen(page));
    await until(other, "the scale is the sender's", (on) => (document.querySelector("#scale-switch")?.getAttribute("aria-pressed") === "true") === on, linear);
    await sees(other, await ticks(page));
    // Another width shows the same stretch; a phone the same event.
    const phone = await open(hash, { viewport: sizes.phone });
    await shows(phone, bridge);
    await until(phone, "the event is chosen", () => document.querySelector('#timeline [data-event][aria-pressed="true"]') !== null);
    assert.equal(await chosen(phone), await chosen(page));
    // The receiver's own address keeps it as well.
    await other.waitForTimeout(600);
    await other.reload();
    await shows(other, bridge);
    await sees(other, await ticks(page));
  });
}

test("what everybody sees first says nothing of a view", async ({ open }) => {
  const page = await open();
  await put(page, bridge);
  await page.locator("#done").click();
  const hash = await shared(page);
  assert.doesNotMatch(envelope(hash), /^e=/m);
});

test("a bad view never costs the document", async ({ open }) => {
  const page = await open();
  await put(page, bridge);
  const bare = envelope(await link(page).then(async () => shared(page)));
  const told = await names(page);
  const bad = [
    // The engine's tests try any line; here the ones that reach the drawing.
    "v", "v\ts-9223372036854775808/9223372036854775807", "v\ts-400000000000/400000000000", "v\ts5/6", "v\tl\tl\te", "v\tegone\t#7",
    `v\te${"x".repeat(9000)}\t\u0000\uffff`, "v\ts0/1\nv\ts3/4\nv\\", "vv\tv",
  ];
  for (const view of bad) {
    const text = view.split("\n").map((line) => `e=${line.replace(/\\/g, "\\\\")}\n`).join("") + bare;
    const other = await open(fragment(text));
    await shows(other, bridge);
    await until(other, `every event is there: ${JSON.stringify(view.slice(0, 40))}`, (count) => document.querySelectorAll("#timeline [data-event]").length >= count, 1);
    await other.waitForTimeout(150);
    assert.deepEqual((await names(other)).sort(), [...told].sort(), JSON.stringify(view.slice(0, 40)));
    assert.equal(await other.locator("#notice").innerText(), "");
    await other.context().close();
  }
}, 300_000);

test("a second link to the same document moves the view and asks nothing", async ({ open }) => {
  const [page, hash] = await looked(open, false);
  const want = await ticks(page);
  await page.locator(".tl-zoom button").nth(1).click();
  await rested(page);
  assert.notDeepEqual(await ticks(page), want);
  await until(page, "the address says so", (hash) => location.hash !== hash, hash);
  await page.evaluate((hash) => void (location.hash = hash), hash);
  await until(page, "the ticks are the link's", (want) => [...document.querySelectorAll(".tl-tick, .tl-heading")].map((e) => e.innerText).join() === want.join(), want);
  assert.equal(await page.locator("dialog[open]").count(), 0);
});
