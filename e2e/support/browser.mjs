// One browser for all tests, a fresh context for each: no test sees another's storage, language or size.
import assert from "node:assert/strict";
import { after, test as nodeTest } from "node:test";
import { launch } from "./chromium.mjs";
import { serve } from "./server.mjs";

let started;

function start() {
  started ??= (async () => {
    const server = await serve();
    return { server, browser: await launch() };
  })();
  return started;
}

after(async () => {
  if (!started) return;
  const { server, browser } = await started;
  await browser.close();
  server.stop();
});

/** Sizes that the page is looked at in. */
export const sizes = {
  wide: { width: 1440, height: 900 },
  middle: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
};

/** A test that gets a visit: `open(hash, options)` makes a page in a fresh context; errors in its console that
 * match `expects` are part of the test. */
export function test(name, body, timeout = 60_000) {
  nodeTest(name, { timeout }, async (t) => {
    const { server, browser } = await start();
    const contexts = [];
    const troubles = [];
    const open = async (hash = "", { init, ready = true, expects, ...options } = {}) => {
      const context = await browser.newContext({ viewport: sizes.wide, locale: "id-ID", timezoneId: "Asia/Jakarta", ...options });
      contexts.push(context);
      if (init) await context.addInitScript(init);
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      page.on("pageerror", (error) => troubles.push(`error in the page: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error" && !expects?.test(message.text())) troubles.push(`console: ${message.text()}`);
      });
      page.requests = [];
      page.on("request", (request) => page.requests.push(request.url()));
      await page.goto(server.address + hash);
      if (ready) await page.locator("#timeline [data-event]").first().waitFor();
      return page;
    };
    try {
      await body({ open, address: server.address, t, browser });
      assert.deepEqual(troubles, [], "the page reported no error");
    } finally {
      for (const context of contexts) await context.close();
    }
  });
}

/** Waits until a condition about the page holds, and says what was awaited when it never does. */
export async function until(page, what, condition, argument) {
  try {
    await page.waitForFunction(condition, argument, { timeout: 15_000 });
  } catch (error) {
    throw new Error(`never came true: ${what} (${error.message.split("\n")[0]})`);
  }
}
