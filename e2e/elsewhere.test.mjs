// Text that comes from elsewhere, and the timeline in another page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { test, until } from "./support/browser.mjs";
import { events, link, names, put, shows } from "./support/page.mjs";
import { root } from "./support/server.mjs";
import { bridge, strike } from "./support/texts.mjs";

const fragment = (text) => `#text=${encodeURIComponent(text)}`;

test("a text in the address is read as if it had been pasted", async ({ open }) => {
  const page = await open(fragment(strike.replaceAll("\n", "\r\n")));
  await shows(page, strike);
  assert.match((await names(page)).join("\n"), /1998/);
  assert.match(await link(page), /^#1\./, "the address becomes a link");
  const pasted = await open();
  const before = await link(pasted);
  await put(pasted, strike);
  await until(pasted, "the link changed", (before) => location.hash !== before, before);
  assert.equal(await link(page), await link(pasted), "the same link");
});

test("a text in the address of an open page asks before it replaces the reader's own", async ({ open }) => {
  const page = await open();
  await put(page, bridge);
  await page.evaluate((hash) => void (location.hash = hash), fragment(strike));
  await page.locator("#open-link").click();
  await shows(page, strike);
});

for (const [name, text] of [["nothing", ""], ["only an address", "https://example.org/2021/11/16/berita"], ["a broken escape", null]]) {
  test(`a text in the address that holds ${name} is answered in words`, async ({ open }) => {
    const page = await open(text === null ? "#text=%E0%A4%A" : fragment(text));
    assert.ok((await page.locator("#notice").innerText()).length > 10);
    assert.ok((await events(page).count()) > 0, "the sample is there");
  });
}

test("the bookmarklet sends what is selected, or the whole page", async ({ browser, address }) => {
  const code = readFileSync(join(root, "README.md"), "utf8").match(/^ *javascript:(.*)$/m)[1].replace("https://example.org/linimasa/", address);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route("https://news.example/", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: `<p id="a">${bridge}</p><p id="b">${strike} 100% & #1</p>` }));
  for (const [selected, text] of [["#b", `${strike} 100% & #1`], [null, bridge]]) {
    await page.goto("https://news.example/");
    if (selected) await page.evaluate((selected) => getSelection().selectAllChildren(document.querySelector(selected)), selected);
    const [opened] = await Promise.all([context.waitForEvent("page"), page.evaluate(code)]);
    await shows(opened, text.replaceAll("\n", " "));
  }
  await context.close();
});

test("the share sheet's text goes to the page and to no server", async ({ browser, address }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  await until(page, "the service worker serves", () => navigator.serviceWorker.controller !== null);
  const manifest = JSON.parse(await (await page.request.get(`${address}manifest.webmanifest`)).text());
  const { action, method, enctype, params } = manifest.share_target;
  const shared = async (fields) => {
    // The browser posts such a form; a page of ours may not, so a bare one at the same origin does.
    const sheet = await context.newPage();
    await sheet.route(`${new URL(address).origin}/sheet`, (route) => route.fulfill({ contentType: "text/html", body: `<form method="${method}" enctype="${enctype}" action="${address}${action}"></form>` }));
    await sheet.goto(`${new URL(address).origin}/sheet`);
    await sheet.evaluate(({ fields, params }) => {
      const form = document.querySelector("form");
      for (const [name, value] of Object.entries(fields)) {
        const field = document.createElement("textarea");
        [field.name, field.value] = [params[name], value];
        form.append(field);
      }
      form.submit();
    }, { fields, params });
    return sheet;
  };
  const sheet = await shared({ title: "Mogok di Cimahi", text: strike, url: "https://news.example/2020/01/02" });
  await shows(sheet, strike);
  assert.match(await sheet.locator("#article").innerText(), /^Mogok di Cimahi/);
  assert.doesNotMatch(await sheet.locator("#article").innerText(), /news\.example/);
  const bare = await shared({ title: "", text: "", url: "https://news.example/2020/01/02" });
  await until(bare, "it says that there is nothing to read", () => document.querySelector("#notice")?.textContent.length > 10);
  await context.close();
});

test("a file that is opened with the page is read", async ({ open }) => {
  const page = await open("", {
    init: `Object.defineProperty(window, "launchQueue", { value: { setConsumer(take) {
      take({ files: [] });
      take({ files: [{ getFile: async () => new File([${JSON.stringify(strike)}], "berita.txt", { type: "text/plain" }) }] });
    } } })`,
  });
  await shows(page, strike);
  const manifest = JSON.parse(readFileSync(join(root, "dist/manifest.webmanifest"), "utf8"));
  for (const { action, accept } of manifest.file_handlers) {
    assert.equal(action, "./");
    for (const [type, endings] of Object.entries(accept)) assert.ok(/^[a-z]+\/[\w.+-]+$/.test(type) && endings.every((ending) => /^\.\w+$/.test(ending)));
  }
});

/** A page of another origin on this machine, as browsers let no page from elsewhere frame one of it. */
async function host(context, snippet) {
  const server = createServer((_, response) => response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(`<!doctype html><h1>Blog</h1>${snippet}`));
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  context.on("close", () => (server.closeAllConnections(), server.close()));
  const page = await context.newPage();
  await page.goto(`http://localhost:${server.address().port}/`);
  return page;
}

test("the timeline stands in another page, as high as it is, and leads back", async ({ open, browser }) => {
  const page = await open("", { permissions: ["clipboard-read", "clipboard-write"] });
  const before = await link(page);
  await put(page, strike);
  await until(page, "the link changed", (before) => location.hash !== before, before);
  await page.locator("#share").click();
  await page.locator("#more-ways").click();
  await page.locator("#embed").click();
  await until(page, "it says so", () => /HTML/.test(document.querySelector("#notice").textContent));
  const snippet = await page.evaluate(() => navigator.clipboard.readText());
  const told = await names(page);

  const context = await browser.newContext({ viewport: { width: 900, height: 700 }, locale: "id-ID", timezoneId: "Asia/Jakarta" });
  const around = await host(context, snippet);
  const frame = around.frameLocator("iframe");
  await frame.locator("#timeline [data-event]").first().waitFor();
  const shown = await frame.locator("#timeline [data-event]").evaluateAll((all) => all.map((e) => e.getAttribute("aria-label") ?? e.innerText.replace(/\s+/g, " ").trim()));
  assert.equal(shown.length, told.length);
  assert.equal(await frame.locator("#detail").isVisible(), false, "no event is in full before it is asked for");
  for (const gone of ["header", "#article", "#text", "#share"]) assert.equal(await frame.locator(gone).count(), 0, `${gone} is not there`);
  const fits = async () => {
    await until(around, "the frame is as high as its page", () => {
      const frame = document.querySelector("iframe");
      return frame.getAttribute("height") !== "480" && frame.clientHeight > 100;
    });
    const inner = await frame.locator("html").evaluate((html) => [html.scrollHeight - html.clientHeight, html.scrollWidth - html.clientWidth]);
    assert.ok(Math.max(...inner) <= 1, `nothing to scroll inside: ${inner}`);
  };
  await fits();
  await around.setViewportSize({ width: 380, height: 700 });
  await frame.locator(".tl-row").first().waitFor();
  await around.waitForTimeout(500);
  await fits();
  // A click shows an event in full, inside the frame, which grows with it; nothing there leads to what is not there.
  const low = await around.evaluate(() => document.querySelector("iframe").clientHeight);
  await frame.locator("#timeline [data-event]").first().click();
  await frame.locator("#detail blockquote").waitFor();
  assert.match(await frame.locator("#detail").innerText(), /28 Februari 2022|1998/);
  await until(around, "the frame grew", (low) => document.querySelector("iframe").clientHeight > low, low);
  await fits();
  for (const hidden of ["#edit-event", "#to-sentence", "#new-event"]) assert.equal(await frame.locator(hidden).isVisible(), false, hidden);
  await frame.locator("#next").click();
  await frame.locator("#close-detail").click();
  await frame.locator("#detail").waitFor({ state: "hidden" });
  const [back] = await Promise.all([context.waitForEvent("page"), frame.locator(".source a").click()]);
  await shows(back, strike);
  assert.equal(new URL(back.url()).search, "");
  await context.close();
});

test("a frame of a broken link shows the sample, and a page around cannot steer it by messages", async ({ browser, address }) => {
  const context = await browser.newContext();
  const around = await host(context, `<iframe src="${address}?embed#1.broken" width="900" height="500"></iframe>`);
  const frame = around.frameLocator("iframe");
  await frame.locator("#timeline [data-event]").first().waitFor();
  const before = await frame.locator("#timeline").innerText();
  await around.evaluate(() => {
    for (const data of ["<img src=x onerror=1>", { type: "linimasa:height", height: 1e9 }, { linimasa: [] }]) frames[0].postMessage(data, "*");
  });
  await around.waitForTimeout(200);
  assert.equal(await frame.locator("#timeline").innerText(), before);
  await context.close();
});
