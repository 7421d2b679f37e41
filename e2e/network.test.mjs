// No request leaves the page's origin, and none is made after it has loaded.
import assert from "node:assert/strict";
import { test, until } from "./support/browser.mjs";
import { events, link, put } from "./support/page.mjs";
import { strike } from "./support/texts.mjs";

test("all requests stay at the origin and stop after the load", async ({ open, address }) => {
  const page = await open();
  // The last of the load comes when the browser has nothing else to do.
  await until(page, "all is loaded", () => performance.getEntriesByType("resource").some(({ name }) => name.endsWith("desk-keep.js")));
  await page.waitForLoadState("networkidle");
  const loaded = page.requests.length;
  const before = await link(page);
  await put(page, strike);
  await until(page, "the link changed", (before) => location.hash !== before, before);
  await events(page).first().click();
  await page.locator("#detail .sentence").waitFor();
  await page.locator("#scale-switch").click();
  await page.waitForLoadState("networkidle");
  const origin = new URL(address).origin;
  for (const request of page.requests) {
    assert.ok(/^(data|blob):/.test(request) || request.startsWith(address), `${request} is outside ${origin}`);
  }
  assert.deepEqual(page.requests.slice(loaded), [], "no request after the load");
  const all = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
  for (const name of all) assert.ok(name.startsWith(address), `${name} is outside the page's folder`);
});

test("nothing is asked for that is not there", async ({ open }) => {
  const missing = [];
  const page = await open("", { ready: false });
  page.on("response", (response) => response.status() >= 400 && missing.push(response.url()));
  await page.reload();
  await page.waitForLoadState("networkidle");
  assert.deepEqual(missing, []);
});
