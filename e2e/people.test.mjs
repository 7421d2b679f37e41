// For people who see little, few colours, or use neither mouse nor small fingers. WCAG 2.2, level AA.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test as plain } from "node:test";
import { sizes, test, until } from "./support/browser.mjs";
import { launch } from "./support/chromium.mjs";
import { apart, blindness, lab, linear, seen } from "./support/colours.mjs";
import { box, events } from "./support/page.mjs";
import { root } from "./support/server.mjs";

const [light, dark] = readFileSync(join(root, "style/tokens.css"), "utf8").split("@media");
const kinds = { "every colour": [1, 0, 0, 0, 1, 0, 0, 0, 1], ...blindness };

for (const [look, tokens] of Object.entries({ light, dark })) {
  for (const [kind, matrix] of Object.entries(kinds)) {
    plain(`the tones of actors are told apart, ${look}, ${kind}`, () => {
      const tones = [...tokens.matchAll(/--(actor-\w+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, lab(seen(linear(hex), matrix))]);
      assert.equal(tones.length, 7);
      for (const [n, [name, tone]] of tones.entries()) {
        // A tone is a bar at least half a degree wide for somebody who sits at the screen.
        for (const [other, its] of tones.slice(n + 1)) assert.ok(apart(tone, its) >= 1, `${name} and ${other}: ${apart(tone, its).toFixed(2)}`);
      }
    });
  }
}

const states = {
  "the sample": async () => {},
  "an event": async (page) => void (await events(page).nth(1).click()),
  "the paste box": async (page) => void (await box(page)),
  "the date": async (page) => void (await page.locator("#published summary").first().click()),
  "the samples": async (page) => void (await page.locator("#samples summary").click()),
  "a message": async (page) => {
    await page.locator("#share").click();
    await until(page, "a message", () => document.querySelector("#notice").innerText.trim().length > 5);
  },
  "the form": async (page) => {
    await events(page).nth(1).click();
    await page.locator("#edit-event").click();
    await page.locator("#edit-headline").waitFor();
  },
  "the file menu": async (page) => {
    await page.locator("#files").click();
    await page.locator("#files[open]").waitFor();
  },
  "the library": async (page) => {
    await page.locator("#files").click();
    await page.locator("#my-timelines").click();
    await page.locator("#library[open]").waitFor();
  },
};

/** What is smaller than 24 by 24 CSS pixels, but for what stands in a line of text or has that much room around it (2.5.8). */
const tooSmall = (page) =>
  page.evaluate(() => {
    const inside = "a[href], button, input, select, textarea, summary, [role=button], [tabindex='0']";
    const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false }) && element.getClientRects().length > 0;
    const all = [...document.querySelectorAll(inside)].filter((element) => isShown(element) && element.type !== "hidden" && !element.disabled);
    const boxes = all.map((element) => element.getBoundingClientRect());
    const isInLine = (element) => element.matches("mark, a") && getComputedStyle(element).display === "inline";
    // The skip link lies above the page until it has the focus.
    const isAway = (box) => box.bottom <= 0 || box.right <= 0 || box.width <= 1;
    return all.flatMap((element, n) => {
      const box = boxes[n];
      if (isInLine(element) || isAway(box) || (box.width >= 23.5 && box.height >= 23.5)) return [];
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const gap = (other) => Math.hypot(Math.max(other.left - x, 0, x - other.right), Math.max(other.top - y, 0, y - other.bottom));
      const isFree = boxes.every((other, m) => m === n || element.contains(all[m]) || all[m].contains(element) || gap(other) >= 12);
      return isFree ? [] : [`${element.tagName.toLowerCase()}#${element.id}.${element.className} ${Math.round(box.width)}x${Math.round(box.height)} "${element.textContent.slice(0, 30)}"`];
    });
  });

/** What reaches past the page's edge, or holds text that its own box cuts off. */
const lost = (page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found = [];
    if (document.scrollingElement.scrollWidth > width + 1) found.push(`the page is ${document.scrollingElement.scrollWidth} wide of ${width}`);
    for (const element of document.querySelectorAll("body *")) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest("svg, canvas, .skip, [aria-hidden=true], .tl-canvas")) continue;
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
      if (!own) continue;
      const style = getComputedStyle(element);
      const scrolls = (value) => value === "auto" || value === "scroll";
      const cutX = style.overflowX !== "visible" && !scrolls(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
      const cutY = style.overflowY !== "visible" && !scrolls(style.overflowY) && element.scrollHeight > element.clientHeight + 2;
      const name = `${element.tagName.toLowerCase()}#${element.id}.${element.className} "${element.textContent.trim().slice(0, 30)}"`;
      // A title that is cut short, visibly, and stands whole below.
      const isRepeated = style.textOverflow === "ellipsis" && [...document.querySelectorAll("#article h2")].some((title) => title.textContent.trim() === element.textContent.trim());
      if ((cutX || cutY) && !isRepeated) found.push(`cut: ${name} ${element.scrollWidth}x${element.scrollHeight} in ${element.clientWidth}x${element.clientHeight}`);
      const box = element.getBoundingClientRect();
      const inScroller = element.closest("dialog") ?? [...ancestors(element)].find((around) => scrolls(getComputedStyle(around).overflowX) && around !== document.documentElement);
      if (box.width > 1 && box.right > width + 1 && box.left >= 0 && !inScroller) found.push(`past the edge: ${name} ${Math.round(box.right)} of ${width}`);
    }
    function* ancestors(element) {
      for (let around = element.parentElement; around; around = around.parentElement) yield around;
    }
    return [...new Set(found)].slice(0, 12);
  });

/** A page in a browser whose reader has set text to twice its size. */
async function large(address) {
  browser ??= await launch(["--blink-settings=defaultFontSize=32"]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "id-ID", reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(address);
  await events(page).first().waitFor();
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), "32px");
  return { page, close: () => context.close() };
}
let browser;
after(() => browser?.close());

const looks = {
  wide: {},
  phone: { viewport: sizes.phone, hasTouch: true, isMobile: true },
};

for (const [look, options] of Object.entries(looks)) {
  for (const [state, reach] of Object.entries(states)) {
    test(`touch targets, ${look}: ${state}`, async ({ open }) => {
      const page = await open("", { ...options, reducedMotion: "reduce" });
      await reach(page);
      assert.deepEqual(await tooSmall(page), []);
    });
  }
}

for (const [state, reach] of Object.entries(states)) {
  test(`320 pixels lose nothing: ${state}`, async ({ open }) => {
    const page = await open("", { viewport: { width: 320, height: 640 }, reducedMotion: "reduce" });
    await reach(page);
    assert.deepEqual(await lost(page), []);
  });

  test(`text of twice the size loses nothing: ${state}`, async ({ address }) => {
    // The browser's own setting, which lengths and widths of the screen in rem follow.
    const { page, close } = await large(address);
    await reach(page);
    assert.deepEqual(await lost(page), []);
    await close();
  });
}

test("who wants no motion sees none", async ({ open }) => {
  const page = await open("", { reducedMotion: "reduce" });
  await events(page).nth(2).click();
  await page.locator("#scale-switch").click();
  await page.waitForTimeout(60);
  const moving = await page.evaluate(() => {
    const running = document.getAnimations().filter((animation) => animation.playState === "running" && animation.effect.getTiming().duration > 10);
    const slow = [...document.querySelectorAll("body *")].filter((element) => getComputedStyle(element).transitionDuration.split(", ").some((time) => parseFloat(time) > 0.01));
    return [...running.map((animation) => animation.animationName ?? animation.transitionProperty), ...slow.map((element) => element.className)];
  });
  assert.deepEqual(moving, []);
});

for (const desk of [false, true]) {
  test(`the keyboard goes through the whole page, ${desk ? "with" : "without"} its desk, and is trapped nowhere`, async ({ open }) => {
    const page = await open("", { reducedMotion: "reduce" });
    if (desk) {
      await page.locator("#files").click();
      await page.locator("#files[open]").waitFor();
      await page.keyboard.press("Escape");
    }
    await page.evaluate(() => document.querySelector(".skip").focus());
    const walk = async (key) => {
      const seen = [];
      for (let n = 0; n < 400; n += 1) {
        if (n > 0 || key !== "Tab") await page.keyboard.press(key);
        const here = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body) return null;
          const style = getComputedStyle(element);
          const around = element.closest("[data-event]");
          window.places ??= new Map();
          if (!window.places.has(element)) window.places.set(element, window.places.size);
          const box = element.getBoundingClientRect();
          return {
            place: window.places.get(element),
            name: `${element.tagName}#${element.id} ${element.textContent.slice(0, 20)}`,
            isSeen: style.outlineStyle !== "none" || style.boxShadow !== "none" || Boolean(around),
            isThere: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
          };
        });
        if (here === null || seen.some(({ place }) => place === here.place)) break;
        seen.push(here);
      }
      return seen;
    };
    const forth = await walk("Tab");
    assert.ok(forth.length > 15 && forth.length < 400, `${forth.length} places`);
    for (const { name, isSeen, isThere } of forth) assert.ok(isSeen && isThere, `${name}: the focus is seen ${isSeen}, on the screen ${isThere}`);
    const focusable = await page.evaluate(() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0 && !element.disabled && !window.places.has(element))
      .map((element) => `${element.tagName}#${element.id}.${element.className} ${element.textContent.slice(0, 20)}`));
    assert.deepEqual(focusable, [], "all of it was reached");
    const back = await walk("Shift+Tab");
    assert.ok(back.length >= forth.length - 2, `back over ${back.length} of ${forth.length}`);
  });
}

test("forced colours show the axis, its ticks, the legend's signs, and which event is chosen", async ({ open }) => {
  const page = await open("", { forcedColors: "active", reducedMotion: "reduce" });
  await page.locator(".tl-event.day").first().click();
  const [canvas, ...marks] = await page.evaluate(() => {
    const of = (selector, pseudo) => getComputedStyle(document.querySelector(selector), pseudo).backgroundColor;
    return [of("body"), of(".tl-line"), of(".tl-tick", "::before"), of(".tl-stem", "::after"), of(".tl-bar:not(.gap)")];
  });
  for (const mark of marks) assert.ok(mark !== canvas && !/^rgba/.test(mark), `${mark} on ${canvas}`);
  const grounds = await page.locator(".tl-event.day").evaluateAll((all) => all.map((event) => getComputedStyle(event).backgroundColor));
  assert.notEqual(grounds[0], grounds[1]);
});
