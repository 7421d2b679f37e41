// How long the browser reads the seed: the page measures it, the test prints it.
import assert from "node:assert/strict";
import { test, until } from "./support/browser.mjs";
import { box, put } from "./support/page.mjs";
import { seed, strike } from "./support/texts.mjs";

const measures = (page) =>
  page.evaluate(() => performance.getEntriesByName("linimasa:read").map((entry) => entry.duration));

test("reading an article takes less than 5 ms", async ({ open, t }) => {
  const text = seed ?? strike.repeat(4);
  const page = await open();
  await put(page, text);
  await page.evaluate(() => performance.clearMeasures("linimasa:read"));
  const edit = await box(page);
  for (let n = 1; n <= 15; n += 1) {
    await edit.fill(text + " ".repeat(n));
    await until(page, `reading ${n}`, (n) => performance.getEntriesByName("linimasa:read").length >= n, n);
  }
  const times = (await measures(page)).sort((a, b) => a - b);
  const median = times[times.length >> 1];
  const figures = `${seed ? "the seed" : "a text"} is read in ${median.toFixed(2)} ms (median of ${times.length}; ${times[0].toFixed(2)} to ${times.at(-1).toFixed(2)})`;
  t.diagnostic(figures);
  console.log(figures);
  assert.ok(median < 5, figures);
});
