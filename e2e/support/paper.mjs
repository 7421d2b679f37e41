// What a page looks like on paper.

/** Two A4 sheets, one below the other, at 96 pixels an inch. */
const sheets = { width: 794, height: 2 * 1123 };

/** Makes a picture of the page as it is printed, `<path>.png`, and prints it to `<path>.pdf` as the browser's own dialog does. */
export async function printed(page, path) {
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize(sheets);
  await page.locator(".tl-row").first().waitFor();
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${path}.png` });
  await page.pdf({ path: `${path}.pdf`, format: "A4" });
}
