// A session of random deeds, with a reload at any moment: what was on the screen for a second is there again.
import assert from "node:assert/strict";
import { test, until } from "./support/browser.mjs";
import { names } from "./support/page.mjs";

/** Park and Miller's; `SEED=n` makes another session, and a failure names its own. */
const seed = Number(process.env.SEED ?? 20211116);
let state = seed;
const chance = () => (state = (state * 48271) % 2147483647) / 2147483647;
const upTo = (n) => Math.floor(chance() * n);
const pick = (list) => list[upTo(list.length)];

const RELOADS = 32;
/** Time that passes on the page: not a wait for anything, but what is asked of it. */
const passes = (page, milliseconds) => page.evaluate(async (milliseconds) => {
  const start = performance.now();
  while (performance.now() - start < milliseconds) await new Promise(requestAnimationFrame);
}, milliseconds);
const places = ["Jembatan Kali Biru", "Pasar Lama", "Sekolah Tiga", "Pabrik sepatu", "Kantor pos"];
const deeds = ["runtuh", "terbakar", "dibuka", "ditutup", "diresmikan"];
const sentence = () => `${pick(places)} ${pick(deeds)} pada ${1 + upTo(27)} Mei ${1990 + upTo(30)}.`;
const article = () => Array.from({ length: 2 + upTo(4) }, sentence).join(" ");

/** All that a reader would miss: the text, every event with its time, the publication date, what is looked at in it. */
const screen = async (page) => ({
  // The desk's button stands behind the text where the desk is there, and a document without edits opens without it.
  text: await page.locator("#article").evaluate((article) => {
    const button = article.querySelector(".add-article")?.innerText ?? "";
    const text = article.innerText;
    return (button && text.endsWith(button) ? text.slice(0, -button.length) : text).trim();
  }),
  events: await names(page),
  published: await page.evaluate(() => document.querySelector("#published input[type=date]")?.value),
  title: await page.locator("header .headline").innerText(),
});

/** The screen once it is one of these, else what it is at last. */
async function becomes(page, wanted) {
  const end = Date.now() + 15_000;
  for (;;) {
    const now = await screen(page);
    if (wanted.some((one) => JSON.stringify(one) === JSON.stringify(now)) || Date.now() > end) return now;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

const shown = (page, selector) => page.evaluate((selector) => {
  const found = document.querySelector(selector);
  return found !== null && found.getClientRects().length > 0 && !found.disabled;
}, selector);
const click = async (page, selector) => {
  if (await shown(page, selector)) await page.locator(selector).first().click();
};
const type = async (page, selector, words) => {
  if (await shown(page, selector)) await page.locator(selector).fill(words);
};

const steps = {
  async text(page) {
    if (!(await shown(page, "#text"))) await page.locator("#paste").click();
    const now = await page.locator("#text").inputValue();
    const next = chance() < 0.3 ? article() : chance() < 0.5 ? `${sentence()} ${now}` : `${now} ${sentence()}`;
    await page.locator("#text").fill(next);
  },
  async typed(page) {
    if (!(await shown(page, "#text"))) await page.locator("#paste").click();
    await page.locator("#text").press("End");
    await page.locator("#text").pressSequentially(` ${sentence()}`.slice(0, 12 + upTo(30)));
  },
  async fold(page) {
    await click(page, "#done");
  },
  async choose(page) {
    const all = page.locator("#timeline [data-event]");
    const count = await all.count();
    if (count > 0) await all.nth(upTo(count)).evaluate((event) => event.click());
  },
  /** Opens the form of an event, where there is one. */
  async shape(page) {
    await steps.choose(page);
    if (!(await shown(page, "#edit-event"))) return;
    await page.locator("#edit-event").click();
    await page.locator("#edit-headline").waitFor();
  },
  async headline(page) {
    await steps.shape(page);
    await type(page, "#edit-headline", `${pick(places)} ${upTo(100)}`);
  },
  async split(page) {
    await steps.shape(page);
    await click(page, "#edit-split");
  },
  async merge(page) {
    await steps.shape(page);
    if (!(await shown(page, "#edit-merge"))) return;
    const options = await page.locator("#edit-merge option").evaluateAll((all) => all.map((option) => option.value));
    await page.locator("#edit-merge").selectOption(pick(options));
  },
  async colour(page) {
    await steps.shape(page);
    await click(page, `.tones button:nth-child(${1 + upTo(7)})`);
  },
  async time(page) {
    await type(page, "#edit-time", `${1 + upTo(27)} Juni ${2000 + upTo(20)}`);
  },
  async note(page) {
    await type(page, "#edit-note", sentence());
  },
  async key(page) {
    await click(page, "#edit-key");
  },
  async move(page) {
    await steps.choose(page);
    const all = page.locator('#timeline [data-event][aria-pressed="true"]');
    if (await all.count()) await all.first().press(chance() < 0.5 ? "Alt+ArrowRight" : "Alt+Shift+ArrowRight");
  },
  /** By hand, or from words of the text, and told anew. */
  async made(page) {
    // Words that stay selected would show their events alone.
    if (!(await shown(page, "#new-event"))) return;
    if (chance() < 0.5) {
      await page.evaluate((at) => {
        const lines = document.querySelectorAll("#article :is(p, h2)");
        if (lines.length) getSelection().selectAllChildren(lines[at % lines.length]);
      }, upTo(100));
    }
    await page.locator("#new-event").click();
    await page.locator("#edit-headline").waitFor();
    await type(page, "#edit-headline", `${pick(places)} ${pick(deeds)}`);
    await type(page, "#edit-time", `${1 + upTo(27)} Maret ${1990 + upTo(20)}`);
  },
  async done(page) {
    await click(page, "#edit-done");
  },
  async gone(page) {
    await click(page, "#edit-remove");
  },
  async undo(page) {
    await click(page, "#undo");
  },
  async redo(page) {
    await click(page, "#redo");
  },
  async published(page) {
    const field = page.locator("#published input[type=date]");
    if (!(await field.isVisible())) await page.locator("#published summary").first().click();
    await field.fill(`20${10 + upTo(10)}-0${1 + upTo(9)}-1${upTo(10)}`);
  },
  async view(page) {
    await click(page, pick(["#scale-switch", "#rows-switch", ".tl-zoom button:nth-child(3)", ".tl-zoom button:nth-child(1)"]));
  },
};

test(`${RELOADS} reloads in a random session lose nothing that was on the screen for a second`, async ({ open, t }) => {
  t.diagnostic(`SEED=${seed}`);
  let most = 0;
  const page = await open();
  page.on("dialog", (dialog) => dialog.accept());
  await steps.text(page);
  const done = [];
  for (let n = 0; n < RELOADS; n += 1) {
    for (let k = 1 + upTo(6); k > 0; k -= 1) {
      const name = pick(Object.keys(steps));
      done.push(name);
      await steps[name](page);
    }
    // On the screen for a second, then perhaps something newer, that may be lost, or may not.
    await passes(page, 1000);
    const before = await screen(page);
    most = Math.max(most, before.events.length);
    const later = chance() < 0.4;
    if (later) await steps[pick(["headline", "note", "view"])](page);
    const after = await screen(page);
    await passes(page, upTo(4) * 90);
    await page.reload();
    await page.locator("#text").waitFor({ state: "attached" });
    const back = await becomes(page, [before, after]);
    const said = `SEED=${seed}, reload ${n + 1}, after ${done.splice(0).join(" ")}${later ? " and one more" : ""}`;
    const is = (one) => JSON.stringify(back) === JSON.stringify(one);
    if (!is(before) && !is(after)) assert.deepEqual(back, later ? after : before, said);
    await until(page, "the page stands", () => document.body.getAttribute("aria-busy") === null);
    assert.equal(await page.locator("dialog[open]").count(), 0, said);
  }
  assert.ok(most > 3, `there was something to lose: ${most} events`);
}, 900_000);
