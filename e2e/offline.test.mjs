// What a reader who came once has without a network, and how a newer version comes.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { integrity } from "../xtask/start.mjs";
import { test, until } from "./support/browser.mjs";
import { drop, events, link, names, put } from "./support/page.mjs";
import { dist, root, serve } from "./support/server.mjs";
import { strike } from "./support/texts.mjs";

/** A copy of dist, and another version of it: one more file, sealed anew. */
const copies = (() => {
  let made;
  return () => {
    if (made) return made;
    const folder = mkdtempSync(join(tmpdir(), "linimasa-"));
    process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
    const [old, newer] = ["old", "newer"].map((name) => join(folder, name));
    for (const copy of [old, newer]) cpSync(dist, copy, { recursive: true });
    const sheet = readdirSync(newer).find((name) => name.endsWith(".css"));
    const [from, to] = [readFileSync(join(newer, sheet)), Buffer.concat([readFileSync(join(newer, sheet)), Buffer.from("\n:root{--newer:1}")])];
    rmSync(join(newer, sheet));
    writeFileSync(join(newer, "app-newer.css"), to);
    const page = join(newer, "index.html");
    writeFileSync(page, readFileSync(page, "utf8").replace(sheet, "app-newer.css").replace(integrity(from), integrity(to)));
    execFileSync(process.execPath, [join(root, "xtask/offline.mjs"), newer, join(root, "target/tools/node_modules/terser/main.js")]);
    return (made = { old, newer });
  };
})();

/** A host of its own, which can go away and come back with another version. */
async function hosted(body, t) {
  const { old, newer } = copies();
  let server = await serve(old);
  const { address, port } = server;
  const host = {
    address,
    cut: () => server.stop(),
    holds: async (folder) => {
      server.stop();
      await new Promise((done) => setTimeout(done, 50));
      server = await serve(folder, port);
    },
    newer,
    old,
  };
  try {
    await body(host);
  } finally {
    server.stop();
  }
}

async function visit(browser, address) {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  await drawn(page);
  return { context, page };
}

const drawn = (page) => page.locator("#timeline [data-event]").first().waitFor();

/** Waits until the whole version is kept. */
async function kept(page) {
  await until(page, "the page is served from its own machine", () => navigator.serviceWorker.controller !== null);
  const count = readdirSync(dist).length - 1;
  await until(page, "every file is kept", async (count) => {
    const [name] = (await caches.keys()).filter((name) => name.startsWith("linimasa"));
    return (await (await caches.open(name)).keys()).length >= count;
  }, count);
}

const isNewer = (page) => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--newer") === "1");

test("the page opens without a network, on any link, and does its work", async ({ browser }) => {
  await hosted(async (host) => {
    const { context, page } = await visit(browser, host.address);
    const troubles = [];
    page.on("pageerror", (error) => troubles.push(error.message));
    await kept(page);
    const before = await link(page);
    await put(page, strike);
    await until(page, "the link changed", (before) => location.hash !== before, before);
    const [hash, told] = [await link(page), await names(page)];
    host.cut();
    await page.reload();
    await drawn(page);
    assert.deepEqual(await names(page), told);
    const other = await context.newPage();
    await other.goto(`${host.address}index.html${hash}`);
    await drawn(other);
    assert.deepEqual(await names(other), told);
    await put(other, "Kebakaran terjadi pada 4 April 2018. Pasar itu dibuka lagi pada tahun 2019.");
    await until(other, "a new text is read", () => /2019/.test(document.querySelector("#timeline").textContent));
    await drop(other, "mail.eml", "message/rfc822", "Subject: Bridge\r\nDate: Tue, 16 Nov 2021 10:00:00 +0700\r\n\r\nThe bridge collapsed yesterday.\r\n");
    await until(other, "a mail is read", () => document.querySelector("#timeline [data-event]")?.ariaLabel.includes("15 November 2021"));
    assert.deepEqual(troubles, []);
    await context.close();
  });
});

test("a cache that was half deleted is made whole", async ({ browser }) => {
  await hosted(async (host) => {
    const { context, page } = await visit(browser, host.address);
    await kept(page);
    const lose = () => page.evaluate(async () => {
      const [name] = await caches.keys();
      const cache = await caches.open(name);
      // The order of the keys is that of their arrival: what both versions hold alike and what differs, the sheet, must both go.
      for (const [n, request] of (await cache.keys()).entries()) if (n % 2 === 0 || /\.(wasm|css)$/.test(request.url)) await cache.delete(request);
    });
    await lose();
    await page.reload();
    await drawn(page);
    await kept(page);
    host.cut();
    await page.reload();
    await drawn(page);
    // Lost, and another version on the host: that one is opened, whole.
    await lose();
    await host.holds(host.newer);
    await page.reload();
    await drawn(page);
    assert.equal(await isNewer(page), true);
    await context.close();
  });
});

test("a newer version waits, says so, and comes when the reader says so", async ({ browser }) => {
  await hosted(async (host) => {
    const { context, page } = await visit(browser, host.address);
    await kept(page);
    const first = await link(page);
    await put(page, strike);
    await until(page, "the link changed", (first) => location.hash !== first, first);
    const told = await names(page);
    await host.holds(host.newer);
    const other = await context.newPage();
    await other.goto(host.address);
    await drawn(other);
    assert.equal(await isNewer(other), false, "what is kept is served whole");
    for (const each of [page, other]) await until(each, "it is told", () => document.querySelector("#update")?.textContent.length > 5);
    await page.locator("#update-take").click();
    await until(page, "it waits for the other page", () => /other tabs/.test(document.querySelector("#update")?.textContent));
    assert.equal(await isNewer(page), false);
    await page.reload();
    await drawn(page);
    assert.deepEqual(await names(page), told, "an open page is not disturbed");
    await other.close();
    await page.locator("#update-take").click();
    await until(page, "the newer version is there", () => getComputedStyle(document.documentElement).getPropertyValue("--newer") === "1");
    await drawn(page);
    assert.deepEqual(await names(page), told, "with the same document");
    assert.equal((await page.evaluate(() => caches.keys())).length, 1, "the older one is gone");
    await context.close();
  });
});

test("a version whose files do not fit together is never taken", async ({ browser }) => {
  await hosted(async (host) => {
    const mixed = join(host.newer, "..", "mixed");
    cpSync(host.newer, mixed, { recursive: true });
    writeFileSync(join(mixed, "app-newer.css"), ":root{--mixed:1}");
    const { context, page } = await visit(browser, host.address);
    await kept(page);
    await host.holds(mixed);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    await until(page, "the newer service worker gave up", async () => {
      const { installing, waiting } = await navigator.serviceWorker.getRegistration();
      return installing === null && waiting === null;
    });
    host.cut();
    await page.reload();
    await drawn(page);
    await context.close();
  });
});

test("the page can be installed", async ({ browser, address }) => {
  const { context, page } = await visit(browser, address);
  await kept(page);
  const client = await context.newCDPSession(page);
  const { url, errors, data } = await client.send("Page.getAppManifest");
  assert.ok(url.endsWith("/manifest.webmanifest"));
  assert.deepEqual(errors, []);
  // A private window cannot install anything; nothing else stands in the way.
  const { installabilityErrors } = await client.send("Page.getInstallabilityErrors");
  assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"), []);
  const manifest = JSON.parse(data);
  for (const field of ["id", "name", "short_name", "start_url", "scope", "description"]) assert.ok(manifest[field], field);
  assert.equal(manifest.display, "standalone");
  for (const icon of manifest.icons) {
    const shown = await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, icon.src);
    if (icon.sizes !== "any") assert.equal(shown, icon.sizes, icon.src);
  }
  await context.close();
});

test("a page in a frame keeps nothing on the reader's machine", async ({ browser, address }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route("**/host.html", (route) => route.fulfill({ contentType: "text/html", body: `<iframe src="${address}" width="900" height="600"></iframe>` }));
  await page.goto(`${new URL(address).origin}/host.html`);
  await page.frameLocator("iframe").locator("#timeline [data-event]").first().waitFor();
  await page.waitForTimeout(1500);
  assert.equal(await page.evaluate(async () => (await caches.keys()).length + (await navigator.serviceWorker.getRegistrations()).length), 0);
  await context.close();
});
