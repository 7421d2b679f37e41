// The main path in the engines that are not Chromium: open, paste, look, type, share, open again.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { test } from "node:test";
import { firefox } from "./support/firefox.mjs";
import { until } from "./support/programs.mjs";
import { serve } from "./support/server.mjs";
import { bridge, strike } from "./support/texts.mjs";
import { webkit } from "./support/webkit.mjs";

const found = (...names) =>
  names.flatMap((name) => process.env.PATH.split(delimiter).map((folder) => join(folder, name))).find(existsSync);

const engines = {
  Firefox: { parts: [found("firefox-esr", "firefox")], start: firefox, wants: "firefox-esr" },
  WebKit: { parts: [found("WebKitWebDriver"), found("Xvfb")], start: webkit, wants: "webkit2gtk-driver and xvfb" },
};

const CONTROL = "\uE009";
const ENTER = "\uE007";
const names = () => [...document.querySelectorAll("#timeline [data-event]")].map((event) => event.getAttribute("aria-label") ?? event.innerText.replace(/\s+/g, " ").trim());
const shown = (page, words) => until(`the page shows ${words}`, () => page.run((words) => document.querySelector("#article")?.textContent.includes(words), words));

/** A click of the mouse in the middle of what matches first. */
async function click(page, selector) {
  await until(`${selector} can be clicked`, () => page.run((selector) => document.querySelector(selector)?.getClientRects().length > 0, selector));
  const [x, y] = await page.run((selector) => {
    const element = document.querySelector(selector);
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const { left, top, width, height } = element.getBoundingClientRect();
    return [Math.round(left + width / 2), Math.round(top + height / 2)];
  }, selector);
  const press = [{ type: "pointerMove", x, y }, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }];
  await page.act([{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions: press }]);
}

/** Presses keys, one after another. */
const type = (page, keys) =>
  page.act([{ type: "key", id: "keys", actions: [...keys].flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]) }]);

const withControl = (page, key) =>
  page.act([{ type: "key", id: "keys", actions: [["keyDown", CONTROL], ["keyDown", key], ["keyUp", key], ["keyUp", CONTROL]].map(([type, value]) => ({ type, value })) }]);

/** Puts a text into the clipboard and takes it out again, with the keys that a reader presses. */
async function paste(page, text) {
  await page.run((text) => {
    const field = document.body.appendChild(document.createElement("textarea"));
    field.value = text;
    field.select();
  }, text);
  await withControl(page, "x");
  await page.run(() => {
    document.activeElement.remove();
    getSelection().removeAllRanges();
  });
  await withControl(page, "v");
}

/** Notes what goes wrong in the page from now on: WebKit's driver does not tell what its console says. */
const watch = (page) =>
  page.run(() => {
    window.troubles = [];
    // An observer of sizes that is told of a change only in the next frame: every engine says so, nothing is amiss.
    addEventListener("error", ({ message }) => /^ResizeObserver loop/.test(message) || window.troubles.push(message));
    addEventListener("unhandledrejection", ({ reason }) => window.troubles.push(String(reason)));
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => window.troubles.push(`${effectiveDirective} ${blockedURI}`));
  });

const well = async (page) => assert.deepEqual([...page.troubles, ...(await page.run(() => window.troubles))], [], "no error");

async function mainPath(engine, address, step) {
  let page = await engine.open(address);
  await until("the sample's events are there", async () => (await page.run(names)).length > 3);
  await watch(page);
  step("opened");
  await paste(page, strike);
  await shown(page, "Cimahi");
  const told = await page.run(names);
  assert.ok(told.length >= 4, `${told}`);
  step("pasted");

  await click(page, "#timeline [data-event]");
  await until("its sentence is marked", () => page.run(() => document.querySelector("#article .on") !== null && document.querySelector("#detail .sentence") !== null));
  step("an event looked at");

  await click(page, "#paste");
  await until("the field has the focus", () => page.run(() => document.activeElement?.id === "text"));
  await page.run(() => document.querySelector("#text").setSelectionRange(1e9, 1e9));
  await type(page, `${ENTER}Pabrik tutup pada 5 Mei 2023.`);
  await until("what was typed is told", () => page.run(() => /5 Mei 2023/.test(document.querySelector("#article").textContent)));
  assert.equal((await page.run(names)).length, told.length + 1);
  await click(page, "#done");
  step("typed");

  const before = await page.run(() => location.hash);
  await click(page, "#share");
  await until("it says that the link is there", () => page.run(() => document.querySelector("#notice").textContent.trim().length > 5));
  const hash = await until("the address bar holds the document", () => page.run(() => /^#1\..{50}/.test(location.hash) && location.hash));
  const whole = await page.run(names);
  step(`shared (${before === hash ? "at once" : "anew"})`);

  await well(page);
  await page.reload();
  await watch(page);
  await shown(page, "5 Mei 2023");
  assert.deepEqual(await page.run(names), whole, "the same after a reload");
  step("loaded again");

  await click(page, "#files");
  await until("the desk has the page", () => page.run(() => document.querySelector("details#files[open]") !== null));
  assert.deepEqual(await page.run(names), whole, "the same on the desk");
  await paste(page, bridge);
  await shown(page, "London".toUpperCase());
  await click(page, "#undo");
  await shown(page, "5 Mei 2023");
  step("undone on the desk");
  await well(page);

  page = await engine.open(address + hash);
  await watch(page);
  await shown(page, "5 Mei 2023");
  assert.deepEqual(await page.run(names), whole, "the same from the link");
  step("opened from its link");
  await well(page);
}

for (const [name, { parts, start, wants }] of Object.entries(engines)) {
  test(`the main path in ${name}`, { timeout: 180_000 }, async (t) => {
    if (!parts.every(Boolean)) return t.skip(`${name} is not here; on Debian, apt-get install ${wants} brings it`);
    const server = await serve();
    let engine;
    try {
      engine = await start(...parts);
      await mainPath(engine, server.address, (done) => t.diagnostic(done));
    } finally {
      await engine?.close();
      server.stop();
    }
  });
}
