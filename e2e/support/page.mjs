// What a reader does on the page, and what the page shows: the tests speak in these words.
import { until } from "./browser.mjs";

export const events = (page) => page.locator("#timeline [data-event]");

/** Headline and time of every event, as assistive technology hears them, in order. */
export const names = (page) =>
  events(page).evaluateAll((all) => all.map((event) => event.getAttribute("aria-label") ?? event.innerText.replace(/\s+/g, " ").trim()));

/** The paste box, opened if it is folded away. */
export async function box(page) {
  const text = page.locator("#text");
  if (!(await text.isVisible())) await page.locator("#paste").click();
  await text.waitFor();
  return text;
}

/** Puts a text into the paste box and waits until the page shows it. */
export async function put(page, text) {
  await (await box(page)).fill(text);
  await shows(page, text);
}

/** Waits until the article on the page is this text. */
export async function shows(page, text) {
  const start = text.replace(/\s+/g, "").slice(0, 60);
  await until(page, `the article shows "${start.slice(0, 30)}…"`, (start) => {
    const article = document.querySelector("#article");
    return article !== null && article.textContent.replace(/\s+/g, "").includes(start);
  }, start);
}

/** The link that the address bar holds, once it holds this page's document. */
export async function link(page) {
  await until(page, "the address bar holds the document", () => location.hash.startsWith("#1."));
  return page.evaluate(() => location.hash);
}

/** Waits until the document in the address bar has these words. */
export async function addressed(page, words) {
  await page.evaluate(async (words) => {
    const text = async () => {
      const packed = location.hash.slice("#1.".length).replaceAll("-", "+").replaceAll("_", "/");
      const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
      return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).text();
    };
    // An address without a document has none of them.
    while (!(await text().catch(() => "")).includes(words)) await new Promise(requestAnimationFrame);
  }, words);
}

/** Pastes through the clipboard event, as Ctrl+V does, with any types. */
export async function paste(page, types, selector = "body") {
  await page.evaluate(({ types, selector }) => {
    const data = new DataTransfer();
    for (const [type, text] of Object.entries(types)) data.setData(type, text);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.querySelector(selector).dispatchEvent(event);
  }, { types, selector });
}

/** Drops a file on the page. */
export async function drop(page, name, type, content) {
  await page.evaluate(({ name, type, content }) => {
    const data = new DataTransfer();
    data.items.add(new File([content], name, { type }));
    for (const kind of ["dragenter", "dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  }, { name, type, content });
}

/** The same with bytes. */
export async function dropBytes(page, name, type, bytes) {
  const content = await page.evaluateHandle((bytes) => Uint8Array.from(bytes), [...bytes]);
  await page.evaluate(({ name, type, content }) => {
    const data = new DataTransfer();
    data.items.add(new File([content], name, { type }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }, { name, type, content });
}

/** Fails to be true where the page is blank: it has a heading, a paste box to reach and a title. */
export const alive = (page) =>
  page.evaluate(() => document.body.innerText.trim().length > 20 && document.querySelector("#text") !== null);

/** Sets the publication date, unfolding its panel first where it is folded. */
export async function publish(page, date) {
  const input = page.locator("#published input[type=date]");
  if (!(await input.isVisible())) await page.locator("#published summary").first().click();
  await input.fill(date);
}

/** Folds the paste box away, as a reader does who wants to see the timeline. */
export async function fold(page) {
  const done = page.locator("#done");
  if (await done.isVisible()) await done.click();
  await page.locator("#text").waitFor({ state: "hidden" });
}
