// The ways in which a timeline leaves: the device's sharing, a QR code, a file where the link is too long, another page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sizes, test, until } from "./support/browser.mjs";
import { link, put, shows } from "./support/page.mjs";
import { bridge } from "./support/texts.mjs";

const short = "Jembatan itu runtuh pada 4 April 2018. Jembatan itu dibangun lagi pada 2021.";
const reader = fileURLToPath(new URL("node_modules/jsqr/dist/jsQR.js", import.meta.url));

/** The dialog, open on a text. */
async function ways(open, text, options) {
  const page = await open("", options);
  const before = await link(page);
  await put(page, text);
  await page.locator("#done").click();
  await until(page, "the link changed", (before) => location.hash !== before, before);
  await page.locator("#share").click();
  await page.locator("#more-ways").click();
  await page.locator("#ways[open] #ways-link").waitFor();
  return page;
}

/** What jsQR reads in a picture of the code. */
async function scanned(page, browser) {
  const png = (await page.locator("#qr").screenshot()).toString("base64");
  const context = await browser.newContext();
  const blank = await context.newPage();
  await blank.addScriptTag({ content: readFileSync(reader, "utf8") });
  const found = await blank.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const paper = canvas.getContext("2d");
    paper.drawImage(image, 0, 0);
    return jsQR(paper.getImageData(0, 0, image.width, image.height).data, image.width, image.height)?.data;
  }, png);
  await context.close();
  return found;
}

test("a QR code holds the link, read by jsQR, in light and dark, on a desk and a phone", async ({ open, browser }) => {
  for (const [text, options] of [[short, {}], [bridge, {}], [short, { viewport: sizes.phone, colorScheme: "dark" }]]) {
    const page = await ways(open, text, options);
    const address = await page.locator("#ways-link").inputValue();
    assert.equal(new URL(address).hash, await link(page));
    assert.equal(await scanned(page, browser), address);
    assert.match(await page.locator("#qr").getAttribute("aria-label"), /Kode QR/);
    const name = `ways-${options.colorScheme ?? "light"}-${text.length}`;
    await page.screenshot({ path: fileURLToPath(new URL(`../target/${name}.png`, import.meta.url)) });
    const wide = await page.evaluate(() => [document.querySelector("#ways").scrollWidth, document.querySelector("#ways").clientWidth]);
    assert.ok(wide[0] <= wide[1] + 1, `nothing to scroll sideways: ${wide}`);
  }
});

test("a link that is too long says for what, draws no code and offers the file", async ({ open }) => {
  // Words that do not deflate.
  let seed = 1;
  const word = () => Array.from({ length: 7 }, () => String.fromCharCode(97 + ((seed = (seed * 48271) % 2147483647) % 26))).join("");
  const long = `${short}\n\n${Array.from({ length: 2500 }, word).join(" ")}`;
  const page = await ways(open, long);
  const length = (await page.locator("#ways-link").inputValue()).length;
  assert.ok(length > 8000, `${length}`);
  assert.equal(await page.locator("#qr").count(), 0);
  const said = await page.locator("#too-long").innerText();
  for (const word of ["Discord", "Outlook", "QR", "Telegram"]) assert.match(said, new RegExp(word));
  assert.doesNotMatch(said, /Firefox/);
  await page.screenshot({ path: fileURLToPath(new URL("../target/ways-long.png", import.meta.url)) });
  const [file] = await Promise.all([page.waitForEvent("download"), page.locator("#json-instead").click()]);
  const kept = JSON.parse(readFileSync(await file.path(), "utf8"));
  assert.equal(kept.document.text, long);
  const [html] = await Promise.all([page.waitForEvent("download"), page.locator("#file-instead").click()]);
  assert.match(html.suggestedFilename(), /\.html$/);
});

test("a short link says that it fits, and no file is pressed on anybody", async ({ open }) => {
  const page = await ways(open, short);
  assert.match(await page.locator("#too-long").innerText(), /Cukup pendek/);
  assert.equal(await page.locator("#file-instead").count(), 0);
  await page.keyboard.press("Escape");
  await page.locator("#ways[open]").waitFor({ state: "detached" });
});

test("the device's own sharing gets title and link, and is offered only where it is there", async ({ open }) => {
  const init = () => {
    window.sent = [];
    navigator.share = async (data) => {
      window.sent.push({ ...data });
      if (window.sent.length > 1) throw new DOMException("given up", "AbortError");
    };
  };
  const page = await ways(open, short, { init });
  await page.locator("#send-link").click();
  await page.locator("#send-link").click();
  const sent = await page.evaluate(() => window.sent);
  assert.equal(sent.length, 2);
  assert.equal(new URL(sent[0].url).hash, await link(page));
  assert.match(sent[0].title, /Jembatan/);
  const other = await ways(open, short, { init: () => { delete Navigator.prototype.share; } });
  assert.equal(await other.locator("#send-link").count(), 0);
});

test("the code for another page and the link are copied from their fields", async ({ open }) => {
  const page = await ways(open, short, { permissions: ["clipboard-read", "clipboard-write"] });
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.locator("#embed").click();
  await until(page, "it says so", () => /HTML/.test(document.querySelector("#notice").textContent));
  assert.equal(await clipboard(), await page.locator("#embed-code").inputValue());
  assert.match(await clipboard(), /^<iframe src="[^"]+\?embed#1\./);
  await page.locator("#copy-link").click();
  await until(page, "it says so", () => /Tautan/.test(document.querySelector("#notice").textContent));
  assert.equal(await clipboard(), await page.locator("#ways-link").inputValue());
  const other = await open(new URL(await clipboard()).hash);
  await shows(other, short);
});
