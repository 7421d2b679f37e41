// A thousand random deeds with the page's own buttons and fields, and all the way back.
import assert from "node:assert/strict";
import { test } from "./support/browser.mjs";
import { put } from "./support/page.mjs";

const DEEDS = 1000;
/** `SEED=n` makes other deeds; a failure names its own. */
const seed = Number(process.env.SEED ?? 19941120);

const TEXT = `Jembatan Kali Biru runtuh

Jembatan Kali Biru runtuh pada Selasa, 16 November 2021. Pemerintah meresmikan jembatan itu pada 1994.

Wali kota menutup jalan itu pada Rabu, 17 November 2021. Pasar Lama dibuka pada 4 Mei 2018 dan ditutup pada 2020.

Sekolah Tiga dibangun dari 1996 sampai 1998. Kantor pos pindah pada Maret 2005.`;

/** What is done in the page: which deeds changed something, and what was there at each step on all ways back and forth. */
async function work({ deeds, seed }) {
  let state = seed;
  const upTo = (n) => Math.floor(((state = (state * 48271) % 2147483647) / 2147483647) * n);
  const pick = (list) => list[upTo(list.length)];
  const find = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  // What a deed changes is drawn before the next task of the page.
  const { port1, port2 } = new MessageChannel();
  const drawn = () => new Promise((done) => {
    port2.onmessage = done;
    port1.postMessage(0);
  });
  const click = (element) => element?.click();
  const type = (field, words) => {
    if (!field) return;
    field.value = words;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  const day = () => `${1 + upTo(27)} ${pick(["Mei", "Juni", "November"])} ${1995 + upTo(25)}`;
  const words = () => `${pick(["Jembatan", "Pasar", "Sekolah", "Kantor"])} ${pick(["runtuh", "dibuka", "ditutup"])} ${upTo(99)}`;
  const choose = async () => {
    click(pick(all("#timeline [data-event]")));
    await drawn();
  };
  const shape = async () => {
    await choose();
    click(find("#edit-event"));
    await drawn();
  };
  const select = () => {
    const line = pick(all("#article p"));
    const node = line && pick([...line.childNodes]).firstChild;
    if (node) getSelection().setBaseAndExtent(node, 0, node, Math.min(20, node.length ?? 0));
  };
  const key = (name, more) => find('#timeline [data-event][aria-pressed="true"]')?.dispatchEvent(
    new KeyboardEvent("keydown", { key: name, altKey: true, bubbles: true, cancelable: true, ...more }));
  const kinds = {
    headline: async () => (await shape(), type(find("#edit-headline"), words())),
    time: async () => (await shape(), type(find("#edit-time"), pick([day(), `awal ${1995 + upTo(20)}`, "1996-02/..", "bukan waktu"]))),
    note: async () => (await shape(), type(find("#edit-note"), pick([words(), ""]))),
    colour: async () => (await shape(), click(pick(all(".tones button")))),
    rank: async () => (await shape(), click(find("#edit-key"))),
    hide: async () => (await shape(), click(find("#edit-remove"))),
    split: async () => (await shape(), click(find("#edit-split"))),
    restore: async () => (await shape(), click(find("#edit-restore"))),
    merge: async () => {
      await shape();
      const field = find("#edit-merge");
      if (!field) return;
      field.value = pick([...field.options]).value;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    },
    make: async () => {
      getSelection().removeAllRanges();
      if (upTo(2)) select();
      click(find("#new-event"));
    },
    show: async () => click(pick(all("#hidden-events button, #orphans button"))),
    move: async () => (await choose(), key(pick(["ArrowLeft", "ArrowRight"]), { shiftKey: upTo(2) === 1 })),
    text: async () => {
      const lines = find("#text").value.split("\n");
      const at = upTo(lines.length);
      if (upTo(2)) lines.splice(at, upTo(3) && lines.length > 6 ? 1 : 0, `${words()} pada ${day()}.`);
      else lines[at] = lines[at].replace(/\d+/, () => String(1990 + upTo(40)));
      type(find("#text"), lines.join("\n"));
    },
    published: async () => {
      const field = find("#published input[type=date]");
      if (!field) return;
      field.value = pick(["2021-11-18", "2020-02-29", ""]);
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    },
    undo: async () => click(find("#undo:enabled")),
    redo: async () => click(find("#redo:enabled")),
  };
  // Our own file says all that the page knows; it is caught instead of downloaded.
  let file;
  URL.createObjectURL = (blob) => ((file = blob), "");
  HTMLAnchorElement.prototype.click = () => {};
  const seen = async () => {
    click(find("[data-format=json]"));
    return JSON.stringify([
      await file.text(),
      find("#article").textContent,
      all("#timeline [data-event]").map((event) => event.getAttribute("aria-label")),
      find("header .headline").textContent,
    ]);
  };
  const done = {};
  for (let n = 0; n < deeds; n += 1) {
    const name = pick(Object.keys(kinds));
    const before = await seen();
    await kinds[name]();
    await drawn();
    if ((await seen()) !== before) done[name] = (done[name] ?? 0) + 1;
  }
  while (find("#redo:enabled")) {
    click(find("#redo"));
    await drawn();
  }
  const walk = async (way) => {
    const views = [await seen()];
    while (find(`${way}:enabled`)) {
      click(find(way));
      await drawn();
      views.push(await seen());
    }
    return views;
  };
  const back = await walk("#undo");
  const forth = await walk("#redo");
  return { done, back, forth, again: await walk("#undo") };
}

test(`${DEEDS} random deeds are undone to the exact start, step by step, and done again`, async ({ open, t }) => {
  t.diagnostic(`SEED=${seed}`);
  const page = await open();
  const start = await page.evaluate(() => ({
    text: document.querySelector("#text").value,
    events: [...document.querySelectorAll("#timeline [data-event]")].map((event) => event.getAttribute("aria-label")),
  }));
  const said = `SEED=${seed}`;
  // The desk comes before anything is changed: the way back leads to what the page opened with.
  await page.locator("#edit-event").click();
  await page.locator("#edit-done").click();
  await put(page, TEXT);
  const { done, back, forth, again } = await page.evaluate(work, { deeds: DEEDS, seed });
  t.diagnostic(`${back.length - 1} steps; ${JSON.stringify(done)}`);
  for (const [n, view] of forth.entries()) assert.equal(view, back.at(-1 - n), `${said}: done again, step ${n} of ${back.length}`);
  for (const [n, view] of again.entries()) assert.equal(view, back[n], `${said}: undone again, step ${n} of ${back.length}`);
  assert.equal(forth.length, back.length, said);
  const end = await page.evaluate(() => ({
    text: document.querySelector("#text").value,
    events: [...document.querySelectorAll("#timeline [data-event]")].map((event) => event.getAttribute("aria-label")),
  }));
  assert.deepEqual(end, start, said);
  assert.ok(back.length > DEEDS / 2, `they were deeds: ${back.length - 1} steps`);
  for (const name of ["headline", "time", "colour", "rank", "hide", "split", "merge", "make", "show", "move", "text"]) {
    assert.ok(done[name] > 5, `${said}: ${name} did something ${done[name] ?? 0} times`);
  }
}, 240_000);
