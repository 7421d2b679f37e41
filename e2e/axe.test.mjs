// No violation in any state of the page.
import assert from "node:assert/strict";
import AxeBuilder from "@axe-core/playwright";
import { sizes, test, until } from "./support/browser.mjs";
import { box, events } from "./support/page.mjs";

const Axe = AxeBuilder.default ?? AxeBuilder;

async function clean(page) {
  const { violations } = await new Axe({ page }).setLegacyMode(true).analyze();
  const told = violations.map((v) => `${v.id}: ${v.help}\n${v.nodes.slice(0, 4).map((n) => `    ${n.target} ${n.failureSummary?.replace(/\s+/g, " ")}`).join("\n")}`);
  assert.deepEqual(told, [], "no violation");
}

const states = {
  "the sample": async () => {},
  "an event is selected": async (page) => {
    await events(page).nth(2).click();
    await page.locator("#detail .sentence").waitFor();
  },
  "the paste box is open": async (page) => void (await (await box(page)).focus()),
  "nothing is there": async (page) => {
    await (await box(page)).fill("");
    await until(page, "no event", () => document.querySelectorAll("#timeline [data-event]").length === 0);
  },
  "an event is being changed": async (page) => {
    await events(page).nth(2).click();
    await page.locator("#edit-event").click();
    await page.locator("#edit-headline").waitFor();
  },
  "the file menu is open": async (page) => {
    await page.locator("#files").click();
    await page.locator("#files[open]").waitFor();
  },
  "the library is open": async (page) => {
    await page.locator("#files").click();
    await page.locator("#my-timelines").click();
    await page.locator("#library[open]").waitFor();
  },
  "a link was copied": async (page) => {
    await page.locator("#share").click();
    await until(page, "a message", () => document.querySelector("#notice").innerText.trim().length > 5);
  },
  "the samples are unfolded": async (page) => void (await page.locator("#samples summary").click()),
  "something is searched for": async (page) => {
    await page.locator("#search").fill("gencatan");
    await until(page, "sentences step back", () => document.querySelector("#article .off") !== null);
  },
  "a span of time is selected": async (page) => {
    const frame = await page.locator(".tl-wide").boundingBox();
    await page.keyboard.down("Shift");
    await page.mouse.move(frame.x + frame.width * 0.3, frame.y + 12);
    await page.mouse.down();
    await page.mouse.move(frame.x + frame.width - 4, frame.y + 12, { steps: 6 });
    await page.mouse.up();
    await page.keyboard.up("Shift");
    await page.locator("#picked").waitFor();
    await until(page, "sentences step back", () => document.querySelector("#article .off") !== null);
  },
  "a long text is read, and its reading stopped": async (page) => {
    await page.evaluate((text) => {
      new MutationObserver(() => document.querySelector("#reading-stop")?.click()).observe(document.body, { subtree: true, childList: true });
      const data = new DataTransfer();
      data.setData("text/plain", text);
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    }, `Pasar dibuka pada 4 Mei 2021.\n${`${"kata ".repeat(20_000)}\n`.repeat(4)}`);
    await page.locator("#reading-again").waitFor();
    await box(page);
    await page.locator("#part-after").waitFor();
  },
  "the program has failed": async (page) => {
    await page.evaluate(() => import("./desk-fallen.js").then(({ fallen }) => fallen("it was asked to", "Pasar dibuka pada 4 Mei 2021.")));
    await page.locator("#fallen").waitFor();
  },
  "a stretch of the axis has the focus": async (page) => {
    await page.locator(".tl-stretch").first().focus();
    await page.keyboard.press("ArrowRight");
  },
  "true scale": async (page) => void (await page.locator("#scale-switch").click()),
};

const looks = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "forced colours": { forcedColors: "active" },
  phone: { viewport: sizes.phone, hasTouch: true, isMobile: true },
};

for (const [look, options] of Object.entries(looks)) {
  for (const [state, reach] of Object.entries(states)) {
    test(`axe, ${look}: ${state}`, async ({ open }) => {
      const page = await open("", { ...options, reducedMotion: "reduce" });
      // Rows have none of them.
      if (["true scale", "a span of time is selected", "a stretch of the axis has the focus"].includes(state) && !(await page.locator("#scale-switch").isVisible())) return;
      await reach(page);
      await clean(page);
    });
  }

  test(`axe, ${look}: a message about a broken link`, async ({ open }) => {
    const page = await open("#1.broken", { ...options, ready: false, reducedMotion: "reduce" });
    await until(page, "a message", () => (document.querySelector("#notice")?.innerText.trim().length ?? 0) > 10);
    await clean(page);
  });
}
