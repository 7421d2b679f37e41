// What a PDF holds, read by pdf.js: for each page its size, and its pieces of text with where they stand from the top.
// pdf.js looks for what it would draw with, and warns that there is none; words want none of it.
for (const name of ["DOMMatrix", "ImageData", "Path2D"]) globalThis[name] ??= class {};
const { warn } = console;
console.warn = () => {};
const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs").finally(() => (console.warn = warn));

/** Reads the bytes of a PDF. */
export async function pages(bytes) {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS }).promise;
  const out = [];
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const page = await pdf.getPage(n);
    const [, , width, height] = page.view;
    const { items } = await page.getTextContent();
    const piece = ({ str, transform, width }) => ({ text: str, left: transform[4], right: transform[4] + width, baseline: height - transform[5] });
    out.push({ width, height, pieces: items.filter(({ str }) => str.trim()).map(piece) });
  }
  return out;
}
