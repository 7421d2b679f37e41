// Changing a story: every field, the way back, and what becomes of edits when the text changes.
import assert from "node:assert/strict";
import { test, until } from "./support/browser.mjs";
import { events, link, names, put } from "./support/page.mjs";

const TEXT = `Jembatan Kali Biru runtuh

Jembatan Kali Biru runtuh pada Selasa, 16 November 2021. Pemerintah meresmikan jembatan itu pada 1994.

Wali kota menutup jalan itu pada Rabu, 17 November 2021.`;

const named = (page, words) => page.locator(`#timeline [data-event][aria-label*="${words}"]`).first();

/** Opens the form of the event whose name holds the words. */
async function form(page, words) {
  await named(page, words).click();
  await page.locator("#edit-event").click();
  await page.locator("#edit-headline").waitFor();
}

async function opened(open) {
  const page = await open();
  await put(page, TEXT);
  await page.locator("#done").click();
  return page;
}

test("an event's headline, time, note, colour and rank are changed, undone and shared", async ({ open }) => {
  const page = await opened(open);
  await form(page, "meresmikan");
  await page.locator("#edit-headline").fill("Jembatan dibuka");
  await named(page, "Jembatan dibuka").waitFor();
  await page.locator("#edit-time").fill("awal Mei 1995");
  await named(page, "Mei 1995").waitFor();
  await page.locator("#edit-time").fill("besok lusa kemarin dulu sekali");
  assert.equal(await page.locator("#edit-time").getAttribute("aria-invalid"), "true");
  assert.match(await page.locator("#edit-time-read").innerText(), /tidak dipahami/);
  await page.locator("#edit-time").fill("1996-02-30");
  assert.match(await page.locator("#edit-time-read").innerText(), /tidak ada di kalender/);
  await page.locator("#edit-time").fill("1996-02/..");
  await named(page, "Februari 1996").waitFor();
  await page.locator("#edit-note").fill("Menurut arsip kota");
  await page.locator(".tones button").nth(3).click();
  await page.locator("#edit-key").click();
  await page.locator("#edit-done").click();
  assert.match(await page.locator("#detail").innerText(), /Menurut arsip kota/);
  assert.match(await page.locator("#detail").innerText(), /Anda menetapkan waktunya/);

  // The link carries all of it.
  await until(page, "the address holds the article", () => location.hash.length > 10);
  await page.locator("#share").click();
  await until(page, "the address holds the edits", () => document.querySelector(".notice.shown") !== null);
  const other = await open(await link(page));
  await named(other, "Jembatan dibuka").waitFor();
  await named(other, "Jembatan dibuka").click();
  assert.match(await other.locator("#detail").innerText(), /Menurut arsip kota/);

  // Each step is named, and typing is one step.
  const steps = [];
  while (await page.locator("#undo").isEnabled()) {
    steps.push((await page.locator("#undo").getAttribute("aria-label")).replace(/.*: /, ""));
    await page.locator("#undo").click();
    if (steps.length > 12) break;
  }
  assert.deepEqual(steps.slice(0, 5), ["utama atau latar", "warna", "catatan", "waktu", "judul"]);
  while (await page.locator("#redo").isEnabled()) await page.locator("#redo").click();
  await named(page, "Jembatan dibuka").waitFor();
  await page.locator("#article").click();
  for (let n = 0; n < 5; n += 1) await page.keyboard.press("Control+z");
  await named(page, "meresmikan").waitFor();
  await page.keyboard.press("Control+Shift+z");
  await named(page, "Jembatan dibuka").waitFor();
});

test("events are hidden, shown again, merged, split, made and deleted", async ({ open }) => {
  const page = await opened(open);
  const count = async () => (await names(page)).length;
  const before = await count();
  await form(page, "menutup jalan");
  await page.locator("#edit-remove").click();
  await until(page, "one is gone", (n) => document.querySelectorAll("#timeline [data-event]").length === n, before - 1);
  await page.locator("#hidden-events button").click();
  await named(page, "menutup jalan").waitFor();

  await form(page, "meresmikan");
  const into = await page.locator("#edit-merge option").evaluateAll((all) => all.find((o) => /runtuh/.test(o.textContent))?.value);
  await page.locator("#edit-merge").selectOption(into);
  await until(page, "they are one", (n) => document.querySelectorAll("#timeline [data-event]").length === n, before - 1);
  assert.match(await page.locator("#detail").innerText(), /meresmikan/, "the words of both are kept");
  await page.locator("#undo").click();
  await named(page, "meresmikan").waitFor();

  await form(page, "menutup jalan");
  await page.locator("#edit-split").click();
  await until(page, "one more", (n) => document.querySelectorAll("#timeline [data-event]").length === n, before + 1);
  await page.locator("#edit-headline").fill("Jalan sepi");
  await named(page, "Jalan sepi").waitFor();
  await page.locator("#edit-remove").click();
  await until(page, "gone again", (n) => document.querySelectorAll("#timeline [data-event]").length === n, before);

  await page.evaluate(() => {
    const walk = document.createTreeWalker(document.querySelector("#article"), NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const at = node.textContent.indexOf("Wali kota menutup");
      if (at < 0) continue;
      getSelection().setBaseAndExtent(node, at, node, at + "Wali kota menutup".length);
      return;
    }
  });
  await page.locator("#new-event").click();
  await page.locator("#edit-headline").waitFor();
  assert.equal(await page.locator("#edit-headline").inputValue(), "Wali kota menutup");
  await page.locator("#edit-time").fill("2022");
  await named(page, "Wali kota menutup, 2022").waitFor();
});

test("an event that is made is seen at once, whatever is selected or searched for", async ({ open }) => {
  const page = await opened(open);
  await form(page, "menutup jalan");
  await page.locator("#edit-done").click();
  const all = (await names(page)).length;
  const left = (n) => until(page, `${n} events are left`, (n) => document.querySelectorAll("#timeline [data-event]").length === n, n);
  await page.evaluate(() => getSelection().selectAllChildren([...document.querySelectorAll("#article [data-sentence]")].find((piece) => /Wali kota/.test(piece.textContent))));
  await page.locator("#picked").waitFor();
  await left(1);
  await page.locator("#new-event").click();
  await left(all + 1);
  assert.equal(await page.locator("#picked").count(), 0);
  assert.match(await page.locator("#edit-headline").inputValue(), /Wali kota/);
  await page.locator("#edit-remove").click();
  await left(all);
  // Beside the chosen event, which is not in the span.
  await named(page, "menutup jalan").click();
  await named(page, "1994").focus();
  await page.keyboard.press("Shift+ArrowUp");
  await left(1);
  await page.locator("#new-event").click();
  await left(all + 1);
});

test("an edit survives a change of the text, and is kept where its sentence is gone", async ({ open }) => {
  const page = await opened(open);
  await form(page, "meresmikan");
  await page.locator("#edit-headline").fill("Jembatan dibuka");
  await page.locator("#edit-done").click();
  await put(page, `Kota itu tenang pada 2001.\n\n${TEXT.replace("meresmikan jembatan itu", "meresmikan jembatan tua itu")}`);
  await named(page, "Jembatan dibuka").waitFor();
  await put(page, "Wali kota menutup jalan itu pada Rabu, 17 November 2021.");
  await page.locator("#orphans").waitFor();
  assert.match(await page.locator("#orphans").innerText(), /Jembatan dibuka/);
  await put(page, TEXT);
  await named(page, "Jembatan dibuka").waitFor();
  assert.equal(await page.locator("#orphans").count(), 0);
  assert.ok((await events(page).count()) >= 3);
});

test("where the desk cannot be loaded, the page says so and goes on", async ({ open }) => {
  // Without a service worker, which has the desk already.
  const page = await open("", { expects: /ERR_FAILED/, serviceWorkers: "block" });
  await page.route("**/desk*", (route) => route.abort());
  await events(page).first().click();
  await page.locator("#edit-event").click();
  await until(page, "it is said", () => /belum dapat dimuat/.test(document.querySelector("#notice").textContent));
  await page.unroute("**/desk*");
  await page.locator("#edit-event").click();
  await page.locator("#edit-headline").waitFor();
});

test("the page stays where it is while the desk comes, zoom and place", async ({ open }) => {
  const page = await opened(open);
  await page.setViewportSize({ width: 1200, height: 500 });
  await named(page, "runtuh").click();
  await page.locator("#scale-switch").click();
  await page.evaluate(() => scrollTo(0, 140));
  await until(page, "it is scrolled", () => scrollY === 140);
  await page.locator("#edit-event").evaluate((button) => button.click());
  await page.locator("#edit-headline").waitFor();
  await until(page, "it is where it was", () => Math.abs(scrollY - 140) < 2);
  assert.equal(await page.locator("#scale-switch").getAttribute("aria-pressed"), "true");
});
