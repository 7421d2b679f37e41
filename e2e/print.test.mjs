// On paper: the story in rows, whole, and the axis again afterwards.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sizes, test } from "./support/browser.mjs";
import { fold, put } from "./support/page.mjs";
import { pages } from "./support/pdf.mjs";
import { root } from "./support/server.mjs";
import { biography, day } from "./support/stories.mjs";

test("paper gets the story in rows", async ({ open }) => {
  const page = await open("", { viewport: sizes.wide });
  await page.locator(".tl-event").first().waitFor();
  const count = await page.locator("[data-event]").count();
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.locator(".tl-row").first().waitFor();
  assert.equal(await page.locator(".tl-row").count(), count);
  assert.ok((await page.locator(".tl-legend:visible li").count()) >= 3, "with what its marks mean");
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 794, height: 1123 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 794, `the page is ${wide} px wide on a sheet of 794`);
  await page.emulateMedia({ media: "screen" });
  await page.setViewportSize(sizes.wide);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.locator(".tl-event").first().waitFor();
  assert.equal(await page.locator(".tl-row").count(), 0);
});

test("a sheet has two columns of rows", async ({ open }) => {
  const page = await open("", { viewport: { width: 794, height: 1123 } });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await page.locator(".tl-row").first().waitFor();
  const lefts = await page.locator(".tl-row").evaluateAll((all) => all.map((row) => Math.round(row.getBoundingClientRect().left)));
  assert.equal(new Set(lefts).size, 2, lefts.join());
});

test("a day too long for a column goes on in the next, with its date", async ({ open }) => {
  const page = await open("", { viewport: { width: 794, height: 1123 } });
  await put(page, day());
  await fold(page);
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await page.locator(".tl-row").first().waitFor();
  const rows = await page.locator(".tl-row").evaluateAll((all) => all.map((row) => ({ left: Math.round(row.getBoundingClientRect().left), said: row.innerText })));
  const next = rows.find(({ left }) => left !== rows[0].left);
  assert.match(next?.said ?? "all in one column", /14 Okt 2024/);
  const second = rows.filter(({ left }) => left === next.left).length;
  assert.ok(second > rows.length / 3, `${second} of ${rows.length} rows are in the second column`);
});

test("on paper the article's heading stands over both its columns", async ({ open }) => {
  const page = await open("", { viewport: { width: 794, height: 1123 } });
  await put(page, biography());
  await fold(page);
  await page.emulateMedia({ media: "print" });
  const width = (selector) => page.locator(selector).first().evaluate((element) => element.getBoundingClientRect().width);
  const [heading, paragraph, columns] = [await width("#article h2"), await width("#article p"), await width("#article .columns")];
  assert.ok(paragraph < columns / 2 && heading > columns - 1, `${heading} and ${paragraph} of ${columns} px`);
});

/** How far above the foot of its sheet the last heading stands, in points, as the outline of the page's PDF has it. */
async function heightOfHeading(page) {
  const pdf = (await page.pdf({ format: "A4", outline: true, tagged: true })).toString("latin1");
  // The outline is written from its end.
  return Number(pdf.match(/\/Dest \[\d+ 0 R \/XYZ [\d.]+ ([\d.]+)/)[1]);
}

test("the article's heading is never left alone at the foot of a sheet", async ({ open }) => {
  const page = await open("", { viewport: { width: 794, height: 1123 } });
  await put(page, biography());
  await fold(page);
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.locator(".tl-row").first().waitFor();
  const push = (points) => page.evaluate((pixels) => {
    document.querySelector("#timeline").style.paddingBlockEnd = `${pixels}px`;
  }, (points * 96) / 72);
  const first = await heightOfHeading(page);
  // The margin at the foot, the heading's own line, and room for three more.
  const least = (14 * 72) / 25.4 + 75;
  const heights = [];
  // From the last third of its sheet over the foot, in steps that are less than a line.
  for (let by = first - 250; by < first; by += 12) {
    await push(by);
    heights.push(await heightOfHeading(page));
    assert.ok(heights.at(-1) >= least, `pushed down by ${Math.round(by)} pt it stands ${heights.at(-1)} pt above the foot of its sheet`);
  }
  assert.ok(Math.min(...heights) < 250 && Math.max(...heights) > 700, `it was pushed over to another sheet: ${heights}`);
});

test("paper gets dark words from a dark page, filled dots, and nothing to press", async ({ open }) => {
  const page = await open("", { viewport: sizes.wide, colorScheme: "dark" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.locator(".tl-row").first().waitFor();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const ink = await page.locator(".tl-row").first().evaluate((row) => getComputedStyle(row).color.match(/\d+/g).map(Number));
  assert.ok(Math.max(...ink) < 80, `the words are ${ink}`);
  const dots = await page.evaluate(() => [...document.querySelectorAll(".tl-row")].map((row) => getComputedStyle(row, "::before").printColorAdjust));
  assert.deepEqual([...new Set(dots)], ["exact"]);
  const pressed = await page.locator("button:visible:not(.tl-row), input:visible").allInnerTexts();
  assert.deepEqual(pressed, []);
});

const bare = (text) => text.replace(/\s+/g, "");

/** The text of a sheet's left and right half, each line by line, and how far down each reaches, of the sheet's height. */
function halves({ width, height }, pieces) {
  return [(left) => left < width / 2, (left) => left >= width / 2].map((isIn) => {
    const half = pieces.filter(({ left }) => isIn(left)).toSorted((a, b) => a.baseline - b.baseline || a.left - b.left);
    return { text: bare(half.map(({ text }) => text).join("")), bottom: Math.max(0, ...half.map(({ baseline }) => baseline)) / height };
  });
}

/** Prints the page as the browser's own dialog does, and holds it against what a newspaper would print. */
async function prints(page, count, format = "A4", full = 0.8) {
  const [rows, ofTheDayAbove, [beginning], paragraphs] = await page.evaluate(async () => {
    dispatchEvent(new Event("beforeprint"));
    await new Promise((done) => requestAnimationFrame(done));
    const words = (selector) => [...document.querySelectorAll(selector)].map((element) => element.textContent);
    return [words(".tl-row"), words(".tl-row.same"), words("#article .columns :is(h2, p)"), words("#article .columns p")];
  });
  const sheets = await pages(await page.pdf({ format }));
  assert.equal(sheets.length, count, "sheets");
  // The article begins with its first words, which also stand at the top of the first sheet.
  const isBeginning = ({ text }) => bare(beginning).startsWith(bare(text)) && text.length > 8;
  const first = sheets.findLastIndex(({ pieces }) => pieces.some(isBeginning));
  const top = Math.max(...sheets[first].pieces.filter(isBeginning).map(({ baseline }) => baseline));
  const isArticle = (n, { baseline }) => n > first || (n === first && baseline >= top);
  const told = sheets.flatMap((sheet, n) => halves(sheet, sheet.pieces.filter((piece) => !isArticle(n, piece))));
  for (const row of rows) assert.ok(told.some(({ text }) => text.includes(bare(row))), `"${row}" stands whole in one column`);
  for (const row of ofTheDayAbove) assert.ok(!told.some(({ text }) => text.startsWith(bare(row))), `"${row}" has its day above it`);
  const article = sheets.flatMap((sheet, n) => halves(sheet, sheet.pieces.filter((piece) => isArticle(n, piece)))).map(({ text }) => text).join("");
  for (const words of paragraphs) assert.ok(article.includes(bare(words)), `"${words.slice(0, 40)}…" is whole`);
  for (const sheet of sheets.slice(0, -1)) {
    for (const { bottom } of halves(sheet, sheet.pieces)) assert.ok(bottom > full, `a column ends at ${bottom} of its sheet`);
  }
  const last = sheets.at(-1);
  const [left, right] = halves(last, last.pieces);
  assert.ok(Math.abs(left.bottom - right.bottom) < 0.06, `the last sheet's columns end at ${left.bottom} and ${right.bottom}`);
  for (const { width, height, pieces } of sheets) {
    for (const { text, left, right, baseline } of pieces) {
      assert.ok(left > 0 && right < width && baseline > 0 && baseline < height, `"${text}" is on the sheet`);
    }
  }
}

test("the sample is printed on two full sheets, each event whole, of either size of paper", async ({ open }) => {
  const page = await open("", { viewport: sizes.wide });
  await prints(page, 2);
  await prints(page, 2, "Letter");
});

for (const [story, count, dated] of [["court", 1], ["science", 1], ["biography", 1], ["accident", 2, true]]) {
  test(`an article of a newspaper's length (${story}) is printed with its story, and no sheet for a few lines`, async ({ open }) => {
    const page = await open("", { viewport: sizes.wide });
    const [head, text] = readFileSync(join(root, `tests/stories/en/${story}.txt`), "utf8").split(/^===$/m);
    await put(page, text.trim());
    // Its text does not tell its day.
    if (dated) {
      await page.locator("#published summary").first().click();
      await page.locator("#published input[type=date]").fill(head.match(/published (\S+)/)[1]);
    }
    await fold(page);
    await prints(page, count);
  });
}

test("sixty events are printed on full sheets, each event whole", async ({ open }) => {
  const page = await open("", { viewport: sizes.wide });
  await put(page, biography());
  await fold(page);
  await prints(page, 5);
});

test("no column begins with a clock whose day stands in another", async ({ open }) => {
  const page = await open("", { viewport: sizes.wide });
  const happened = (day, hour) => `On ${day} March 2021, at ${hour}:30, the harbour crew repaired pump number ${day * 10 + hour}.`;
  const days = Array.from({ length: 28 }, (_, n) => [8, 14, 20].map((hour) => happened(n + 1, hour)).join(" "));
  await put(page, days.join("\n\n"));
  await fold(page);
  // A day's three rows stay together, so a column may end that much higher.
  await prints(page, 6, "A4", 0.7);
});
