// A link that is broken in any way gives a clear message and an otherwise working page.
import assert from "node:assert/strict";
import { deflateRawSync, deflateSync } from "node:zlib";
import { test, until } from "./support/browser.mjs";
import { alive, events, link, put } from "./support/page.mjs";
import { strike } from "./support/texts.mjs";

const url = (bytes) => bytes.toString("base64url");
const bomb = Buffer.alloc(9 * 1024 * 1024, "a");

const broken = [
  ["no link of ours", () => "#halo"],
  ["an empty envelope", () => "#1."],
  ["letters that are not base64url", () => "#1.%%%***"],
  ["no compressed text", () => "#1.AAAAAAAA"],
  ["a truncated link", (good) => good.slice(0, good.length >> 1)],
  ["a link with one letter changed", (good) => good.slice(0, 40) + (good[40] === "A" ? "B" : "A") + good.slice(41), "maybe"],
  ["a bomb that inflates past 8 MB", () => `#1.${url(deflateRawSync(bomb))}`],
  ["a bomb with a zlib header", () => `#1.${url(deflateSync(bomb))}`],
  ["a newer version", (good) => good.replace("#1.", "#2.")],
  ["an unknown version with markup", () => "#99.<img src=x onerror=alert(1)>"],
];

for (const [name, make, may] of broken) {
  test(`broken link: ${name}`, async ({ open }) => {
    const good = await link(await open());
    const page = await open(make(good), { ready: false });
    await page.locator("#text").waitFor({ state: "attached" });
    if (may !== "maybe") {
      await until(page, "the page says what is wrong", () => (document.querySelector("#notice")?.innerText.trim().length ?? 0) > 10);
      assert.doesNotMatch(await page.locator("#notice").innerText(), /Err\(|unwrap|panicked|undefined/);
    }
    assert.ok(await alive(page), "the page is not blank");
    await put(page, strike);
    await events(page).first().waitFor();
  });
}

test("a newer version is told apart from a broken link", async ({ open }) => {
  const good = await link(await open());
  const said = [];
  for (const hash of [good.replace("#1.", "#2."), good.slice(0, good.length >> 1)]) {
    const page = await open(hash, { ready: false });
    await until(page, "a message", () => (document.querySelector("#notice")?.innerText.trim().length ?? 0) > 10);
    said.push(await page.locator("#notice").innerText());
  }
  assert.notEqual(said[0], said[1]);
});
