// Several articles side by side: added by paste, by file and from the menu; joined, compared, filtered, removed, kept.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sizes, test, until } from "./support/browser.mjs";
import { root } from "./support/server.mjs";
import { drop, events, fold, link, names, paste, put } from "./support/page.mjs";

const one = `Kabar dari Wanasari

Gempa berkekuatan 6,1 mengguncang Kabupaten Wanasari pada Selasa (5/3/2024) pukul 14.10 waktu setempat. Gempa itu menewaskan 12 orang pada Selasa.

Bupati Rahman Hakim menetapkan masa tanggap darurat pada Rabu (6/3/2024).`;

const two = `Korban gempa Wanasari bertambah

Gempa kuat mengguncang Wanasari pada Selasa (5/3/2024), pukul 14.20 waktu setempat. Sedikitnya 15 orang tewas akibat gempa pada Selasa itu. Pada Kamis (7/3/2024) pemerintah provinsi mengirim bantuan ke Wanasari.`;

const three = `WANASARI, March 6, 2024 - A strong earthquake shook Wanasari on Tuesday, March 5, 2024. The quake killed 14 people on Tuesday. Japan offered aid on Wednesday.`;

const named = (page, words) => page.locator(`#timeline [data-event][aria-label*="${words}"]`).first();
const tabs = (page) => page.locator('#article [role="tab"]');
const differences = async (page) => (await page.locator("#differences").innerText()).replace(/\s+/g, " ");

/** A page with the first article on it, the desk loaded, and the paste box open for another. */
async function adding(open, options) {
  const page = await open("", options);
  await put(page, one);
  await fold(page);
  await page.locator("#files").click();
  await page.locator("#files[open] #add-article").click();
  await page.locator("#text").waitFor();
  return page;
}

test("the paste box says when it waits for another article, and the one that is there stays", async ({ open }) => {
  const page = await adding(open);
  const label = page.locator("label[for=text]");
  assert.match(await label.innerText(), /Artikel lain.*tetap di sini/);
  await page.locator("#clear").click();
  assert.ok((await events(page).count()) > 0, "nothing is cleared");
  await page.locator("#done").click();
  await page.locator("#paste").click();
  assert.equal(await label.innerText(), "Teks artikel");
  assert.notEqual(await page.locator("#text").inputValue(), "");
});

/** The same with the second article typed in. */
async function both(open, options) {
  const page = await adding(open, options);
  await page.locator("#text").fill(two);
  await until(page, "there are two tabs", () => document.querySelectorAll('#article [role="tab"]').length === 2);
  await fold(page);
  return page;
}

test("a second article is joined with the first, and their figures are compared", async ({ open }) => {
  const page = await adding(open);
  assert.equal(await page.locator("#text").inputValue(), "", "the box is empty for another");
  await page.locator("#text").fill(two);
  await until(page, "there are two tabs", () => document.querySelectorAll('#article [role="tab"]').length === 2);
  await fold(page);
  assert.match(await page.locator("#article").innerText(), /Sedikitnya 15/, "the new one is looked at");
  const told = await names(page);
  assert.equal(told.filter((name) => /mengguncang/.test(name)).length, 1, told.join("\n"));
  assert.ok(told.some((name) => /mengirim bantuan/.test(name)));

  await named(page, "menewaskan").click();
  await page.locator("#differences").waitFor();
  assert.match(await differences(page), /12 tewas A · sedikitnya 15 tewas B/);
  assert.equal(await page.locator("[data-telling]").count(), 2);
  await named(page, "mengguncang").click();
  await until(page, "the clocks differ", () => /14\.10 A · 14\.20 B/.test(document.querySelector("#differences")?.innerText.replace(/\s+/g, " ")));

  // To the sentence in the right article.
  await page.locator('[data-telling="0"] button').click();
  await until(page, "the first is looked at", () => /14\.10/.test(document.querySelector("#article .columns").textContent));
  assert.equal(await page.locator('#article [role="tab"][aria-selected="true"]').getAttribute("data-article"), "0");
  await until(page, "its sentence is marked", () => document.querySelector("#article .on") !== null);
  await page.locator("#differences .value").nth(1).click();
  await until(page, "the second is looked at", () => document.querySelector('#article [data-article="1"]').getAttribute("aria-selected") === "true");
});

test("lanes by article: each article has one, and what several tell has its own", async ({ open }) => {
  const page = await both(open, { reducedMotion: "reduce" });
  await page.locator("#view > summary").click();
  await page.locator("#lanes-source").click();
  await until(page, "there are lanes", () => document.querySelectorAll(".tl-lane").length === 3);
  const lanes = await page.locator(".tl-lane").allInnerTexts();
  assert.match(lanes[0], /A Kabar/);
  assert.match(lanes[1], /B Korban/);
  assert.match(lanes[2], /Beberapa artikel/);
  const boxes = await Promise.all((await page.locator(".tl-lane").all()).map((lane) => lane.boundingBox()));
  const inside = async (words, lane) => {
    const box = await page.locator(`button.tl-event[aria-label*="${words}"]`).boundingBox();
    return box.y >= boxes[lane].y - 1 && box.y + box.height <= boxes[lane].y + boxes[lane].height + 1;
  };
  assert.ok(await inside("masa tanggap darurat", 0), "what A alone tells");
  assert.ok(await inside("mengirim bantuan", 1), "what B alone tells");
  assert.ok(await inside("mengguncang", 2), "what both tell");
  await page.screenshot({ path: join(root, "target", "screenshots", "several-lanes.png") });
});

test("a third comes by paste and a fourth and fifth by dropped files, across languages", async ({ open }) => {
  const page = await both(open);
  await paste(page, { "text/plain": three });
  await until(page, "there are three tabs", () => document.querySelectorAll('#article [role="tab"]').length === 3);
  await named(page, "menewaskan").click();
  await until(page, "three differ", () => /12 tewas A · sedikitnya 15 tewas B · 14 tewas C/.test(document.querySelector("#differences")?.innerText.replace(/\s+/g, " ")));
  await drop(page, "empat.txt", "text/plain", "Pada Jumat (8/3/2024) sekolah di Wanasari dibuka kembali.");
  await until(page, "there are four tabs", () => document.querySelectorAll('#article [role="tab"]').length === 4);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(["Pada 1992 gempa melanda Wanasari."], "lima.txt", { type: "text/plain" }));
    data.items.add(new File(["Pada 1998 pasar Wanasari dibangun."], "enam.txt", { type: "text/plain" }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await until(page, "there are six tabs", () => document.querySelectorAll('#article [role="tab"]').length === 6);
  for (const words of ["dibuka kembali", "1992", "1998"]) await named(page, words).waitFor();
});

test("each article has its own day and name", async ({ open }) => {
  const page = await both(open);
  await page.locator('#article [data-article="0"]').click();
  await page.locator("#article-name").fill("Harian Satu");
  await until(page, "the tab says so", () => /Harian Satu/.test(document.querySelector('[data-article="0"]').textContent));
  await page.locator("#published summary").first().click();
  await page.locator("#published-date").fill("2024-03-09");
  await until(page, "the first has it", () => /9/.test(document.querySelector('[data-article="0"] small')?.textContent ?? ""));
  await page.locator('#article [data-article="1"]').click();
  assert.notEqual(await page.locator("#published-date").inputValue(), "2024-03-09");
  // By the keyboard.
  await page.locator('#article [data-article="1"]').focus();
  await page.keyboard.press("ArrowRight");
  await until(page, "the first is looked at", () => document.activeElement?.getAttribute("data-article") === "0" && document.activeElement.getAttribute("aria-selected") === "true");
});

test("events are shown by source", async ({ open }) => {
  const page = await both(open);
  const all = await events(page).count();
  await page.locator('[data-source="1"]').click();
  await until(page, "what the second alone tells is gone", () => !/mengirim bantuan/.test(document.querySelector("#timeline").innerText));
  assert.ok((await events(page).count()) < all);
  await named(page, "mengguncang").waitFor();
  await page.locator('[data-source="0"]').click();
  assert.equal(await page.locator('[data-source="0"]').getAttribute("aria-pressed"), "true", "one at least is shown");
  await page.locator('[data-source="1"]').click();
  await until(page, "all are back", (n) => document.querySelectorAll("#timeline [data-event]").length === n, all);
});

test("an article is removed and comes back, and edits follow their event", async ({ open }) => {
  const page = await both(open);
  await named(page, "menewaskan").click();
  await page.locator("#edit-event").click();
  await page.locator("#edit-headline").fill("Korban jiwa");
  await named(page, "Korban jiwa").waitFor();
  await page.locator("#edit-done").click();
  await page.locator('#article [data-article="0"]').click();
  await page.locator("#remove-article").click();
  await until(page, "there is one article", () => document.querySelectorAll('#article [role="tab"]').length === 0);
  await named(page, "Korban jiwa").waitFor();
  assert.doesNotMatch((await names(page)).join("\n"), /tanggap darurat/);
  await page.locator("#offer-undo").click();
  await until(page, "there are two again", () => document.querySelectorAll('#article [role="tab"]').length === 2);
  await named(page, "tanggap darurat").waitFor();
  await named(page, "Korban jiwa").waitFor();
});

test("a reload, a link and one's own timelines keep them all", async ({ open }) => {
  const page = await both(open);
  await until(page, "it is saved", () => Object.values(localStorage).some((item) => item.includes("Sedikitnya 15")));
  const first = await link(page);
  await page.locator("#article-name").fill("Harian Dua");
  await until(page, "the address has both", (first) => location.hash !== first, first);
  await until(page, "the name is saved", () => Object.values(localStorage).some((item) => item.includes("Harian Dua")));
  const hash = await link(page);
  await page.reload();
  await until(page, "both are back", () => document.querySelectorAll('#article [role="tab"]').length === 2);
  const other = await open(hash);
  await until(other, "the link has both", () => document.querySelectorAll('#article [role="tab"]').length === 2);
  await named(other, "menewaskan").click();
  await until(other, "and what differs", () => document.querySelector("#differences") !== null);
  assert.deepEqual(await names(other), await names(page));
});

test("what a paste replaces can be kept beside it", async ({ open }) => {
  const page = await open();
  await put(page, one);
  await fold(page);
  await paste(page, { "text/plain": two });
  await page.locator("#keep-both").click();
  await until(page, "there are two tabs", () => document.querySelectorAll('#article [role="tab"]').length === 2);
  await named(page, "menewaskan").waitFor();
});

test("ten articles on a phone, in the dark", async ({ open }) => {
  const page = await adding(open, { viewport: sizes.phone, colorScheme: "dark" });
  await page.locator("#text").fill(two);
  await fold(page);
  for (let n = 3; n <= 10; n += 1) {
    await paste(page, { "text/plain": `Berita ${n}\n\nPada ${n} April 2024 warga Wanasari membuka pasar ke-${n}.` });
    await until(page, `there are ${n}`, (n) => document.querySelectorAll('#article [role="tab"]').length === n, n);
  }
  await named(page, "menewaskan").click();
  await page.locator("#differences").waitFor();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `the page does not scroll sideways (${wide})`);
  mkdirSync("target/screenshots", { recursive: true });
  await page.screenshot({ path: "target/screenshots/several-phone.png", fullPage: true });
});

test("tabs that have no room are scrolled to, with their neighbours beside them", async ({ open }) => {
  const page = await both(open, { viewport: sizes.phone });
  await paste(page, { "text/plain": three });
  await until(page, "there are three tabs", () => document.querySelectorAll('#article [role="tab"]').length === 3);
  for (const place of [0, 1, 2]) {
    await page.locator(`#article [data-article="${place}"]`).focus();
    await page.keyboard.press("Enter");
    await until(page, "the chosen tab is whole, and the next one is seen in part", (place) => {
      const row = document.querySelector(".tabs").getBoundingClientRect();
      const [tab, next] = [place, place === 0 ? 1 : place - 1].map((n) => document.querySelector(`[data-article="${n}"]`).getBoundingClientRect());
      const isWhole = tab.left >= row.left - 1 && tab.right <= row.right + 1;
      return isWhole && next.left < row.right - 20 && next.right > row.left + 20 && document.querySelector(`[data-article="${place}"][aria-selected="true"]`);
    }, place);
    await page.locator(".tabs").screenshot({ path: join(root, "target", "screenshots", `tabs-${place}.png`) });
  }
});

test("screenshots for whoever looks", async ({ open }) => {
  for (const [name, options] of [["light", {}], ["dark", { colorScheme: "dark" }]]) {
    const page = await both(open, options);
    await paste(page, { "text/plain": three });
    await until(page, "there are three tabs", () => document.querySelectorAll('#article [role="tab"]').length === 3);
    await named(page, "menewaskan").click();
    await page.locator("#differences").waitFor();
    await page.mouse.move(5, 5);
    mkdirSync("target/screenshots", { recursive: true });
    await page.screenshot({ path: `target/screenshots/several-${name}.png`, fullPage: true });
  }
});

test("several articles saved and opened again are the same articles", async ({ open }) => {
  const saved = async (page) => {
    await page.locator("#files > summary").click();
    const [file] = await Promise.all([page.waitForEvent("download"), page.locator("[data-format=json]").click()]);
    return readFileSync(await file.path(), "utf8");
  };
  const page = await both(open);
  const before = await names(page);
  const json = await saved(page);
  const elsewhere = await open();
  await elsewhere.locator("#files").click();
  await elsewhere.locator("#files > summary").waitFor();
  await elsewhere.keyboard.press("Escape");
  await drop(elsewhere, "two.json", "application/json", json);
  await until(elsewhere, "there are two tabs", () => document.querySelectorAll('#article [role="tab"]').length === 2);
  assert.deepEqual(await names(elsewhere), before);
  assert.equal(await saved(elsewhere), json, "the same file");
});
