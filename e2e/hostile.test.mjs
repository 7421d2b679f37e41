// Whatever is pasted, the page stays a page.
import assert from "node:assert/strict";
import { test, until } from "./support/browser.mjs";
import { alive, box, events, paste, put } from "./support/page.mjs";
import { strike } from "./support/texts.mjs";

const texts = {
  "a text without any date": "Kucing itu tidur di atas meja. Anjing itu melihatnya dan pergi.",
  "only white space": " \n\t \u3000 \u200b\n",
  "an unknown language": "Ama gogoak ematen du aurpegia. Elurra teilatuan, zakua lepoan, ibili behar degu aurtengo neguan.",
  "another script": "昨天发生了地震。2021年11月16日,救援人员到达。",
  "emoji": "🔥🔥 Kebakaran 👩‍👩‍👧‍👦 pada 4 April 2018 🇮🇩 dan 🏳️‍🌈 tahun 2019 🎉.",
  "right-to-left text": "وقع الانفجار يوم الثلاثاء في 16 نوفمبر 2021. \u202eקרה ביום שלישי 2020\u202c dan pada tahun 2019 selesai.",
  "NUL bytes": "Kebakaran\0 terjadi\0 pada 4 April\0 2018.\0\0 Pasar dibuka pada tahun 2019.",
  "lone surrogates": "Kebakaran \ud800 terjadi pada \udc00 4 April 2018 \ud83d. Pasar dibuka pada tahun 2019.",
  "impossible dates": "Pada 31 Februari 2021 dan 99-99-9999, pukul 47.93, tahun 999999999, tahun 0 dan tahun -5 terjadi sesuatu.",
  "markup as text": `<script>document.body.remove()</script><img src=x onerror="document.body.remove()"> pada tahun 2019.`,
  "combining marks": `Z${"\u0301".repeat(2000)} pada tahun 2019 terjadi.`,
};

for (const [name, text] of Object.entries(texts)) {
  test(`hostile paste: ${name}`, async ({ open }) => {
    const page = await open();
    await paste(page, { "text/plain": text });
    await until(page, "the page took it", () => document.querySelector("#text") !== null);
    assert.ok(await alive(page), "the page is not blank");
    const edit = await box(page);
    await edit.evaluate((e, text) => {
      e.value = text;
      e.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }, text);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.ok(await alive(page), "nor after typing it");
    await put(page, strike);
    await events(page).first().waitFor();
  });
}

test("hostile paste: an empty text", async ({ open }) => {
  const page = await open();
  await (await box(page)).fill("");
  await until(page, "no event is left", () => document.querySelectorAll("#timeline [data-event]").length === 0);
  assert.ok(await alive(page));
  assert.ok((await page.locator("#timeline").innerText()).trim().length > 5, "an empty timeline says what to do");
});

test("hostile paste: two megabytes", async ({ open, t }) => {
  const page = await open();
  page.setDefaultTimeout(45_000);
  const text = `${strike}\n`.repeat(Math.ceil(2_000_000 / strike.length));
  const start = Date.now();
  await paste(page, { "text/plain": text });
  await page.waitForFunction(() => document.querySelector("#text") !== null && document.body.innerText.length > 20, null, { timeout: 45_000 });
  t.diagnostic(`2 MB: the page answers after ${Date.now() - start} ms`);
  assert.ok(await alive(page));
  await put(page, strike);
  await events(page).first().waitFor();
});
