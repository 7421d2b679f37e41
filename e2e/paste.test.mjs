// What can be put into the page: typed and pasted text, pasted markup, dropped files, another date.
import assert from "node:assert/strict";
import { test, until } from "./support/browser.mjs";
import { box, drop, events, names, paste, publish, put, shows } from "./support/page.mjs";
import { bridge, html, jsonLd, meta, needsSeed, seed, strike } from "./support/texts.mjs";

const published = (page, date) =>
  until(page, `published on ${date}`, (date) => document.querySelector("#published input[type=date]")?.value === date, date);

test("the seed's events stand in the accessibility tree", async ({ open, t }) => {
  if (needsSeed(t)) return;
  const page = await open();
  await put(page, seed);
  await published(page, "2021-11-16");
  const tree = await page.locator("#timeline").ariaSnapshot();
  for (const said of [/1994/, /November 2020/, /Mei 2021/, /15 November 2021/, /16 November 2021/, /17[.:]30/]) {
    assert.match(tree, said, `the tree says ${said}`);
  }
  assert.ok((await events(page).count()) >= 12, "at least the twelve events of the issue");
  for (const name of await names(page)) assert.ok(name.length < 220, `a headline, not a paragraph: ${name}`);
});

test("a text that is typed or filled in is read at once", async ({ open }) => {
  const page = await open();
  await put(page, strike);
  await published(page, "2022-03-03");
  const tree = (await names(page)).join("\n");
  assert.match(tree, /1998/);
  assert.match(tree, /14[.:]00/);
  await page.locator("#text").press("End");
  await page.locator("#text").pressSequentially(" Pemilik lama meninggal pada tahun 2005.");
  await until(page, "the new event is there", () => /2005/.test(document.querySelector("#timeline").textContent));
});

test("an English text is read in English", async ({ open }) => {
  const page = await open();
  await put(page, bridge);
  await published(page, "2023-06-09");
  assert.match((await names(page)).join("\n"), /1931/);
});

test("Ctrl+V anywhere on the page pastes", async ({ open }) => {
  const page = await open();
  await paste(page, { "text/plain": strike });
  await shows(page, strike);
  await published(page, "2022-03-03");
});

for (const [name, head, date] of [["article:published_time", meta, "2020-02-05"], ["JSON-LD", jsonLd, "2019-01-08"]]) {
  test(`pasted markup gives the date by ${name}, and its noise is left out`, async ({ open }) => {
    const page = await open();
    const plain = "Banjir di kota\nBanjir melanda kota pada hari Senin. Warga mengungsi kemarin.";
    await paste(page, { "text/html": html(head), "text/plain": plain });
    await published(page, date);
    const article = await page.locator("#article").innerText();
    assert.match(article, /Banjir melanda kota/);
    assert.doesNotMatch(article, /Langganan|Hak cipta|<p>|document\.title/);
    assert.match((await names(page)).join("\n"), /1987/);
  });
}

for (const [file, type, content, date] of [
  ["berita.txt", "text/plain", strike, "2022-03-03"],
  ["berita.md", "text/markdown", `# Mogok\n\n${strike}`, "2022-03-03"],
  ["berita.html", "text/html", html(meta), "2020-02-05"],
]) {
  test(`a dropped ${file} is read`, async ({ open }) => {
    const page = await open();
    await drop(page, file, type, content);
    await published(page, date);
    assert.ok((await events(page).count()) >= 2);
  });
}

test("another publication date resolves everything anew", async ({ open }) => {
  const page = await open();
  await put(page, "Pada hari Selasa dua orang terluka. Tahun lalu jembatan itu dibangun.");
  await publish(page, "2015-03-05");
  await until(page, "last year is 2014", () => /2014/.test(document.querySelector("#timeline").textContent));
  await publish(page, "2019-03-05");
  await until(page, "last year is 2018", () => /2018/.test(document.querySelector("#timeline").textContent));
  assert.doesNotMatch((await names(page)).join("\n"), /2014/);
});

test("the paste box can be emptied and filled again", async ({ open }) => {
  const page = await open();
  await (await box(page)).fill("");
  await until(page, "no event is left", () => document.querySelectorAll("#timeline [data-event]").length === 0);
  await put(page, strike);
  await events(page).first().waitFor();
});
