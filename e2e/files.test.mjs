// Files out of the page and into it.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { test, until } from "./support/browser.mjs";
import { drop, dropBytes, fold, names, put, shows } from "./support/page.mjs";
import { day } from "./support/stories.mjs";

const TEXT = "Jembatan Kali Biru runtuh\n\nJembatan Kali Biru runtuh pada Selasa, 16 November 2021. Pemerintah meresmikan jembatan itu pada 1994.";

async function save(page, selector) {
  await page.locator("#files > summary").click();
  const [file] = await Promise.all([page.waitForEvent("download"), page.locator(selector).click()]);
  return { name: file.suggestedFilename(), path: await file.path() };
}

/** The page with its desk, on a text. */
async function desk(open, options) {
  const page = await open("", options);
  await put(page, TEXT);
  await page.locator("#done").click();
  await page.locator("#files").click();
  await page.locator("#files > summary").waitFor();
  await page.keyboard.press("Escape");
  return page;
}

test("every format is saved under the article's title, and our own is read back with its edits", async ({ open }) => {
  const page = await desk(open);
  await page.locator("#timeline [data-event]").first().click();
  await page.locator("#edit-event").click();
  await page.locator("#edit-headline").fill("Jembatan dibuka");
  const formats = await page.locator("[data-format]").evaluateAll((all) => all.map((one) => one.dataset.format));
  assert.equal(formats.length, 9);
  let json;
  for (const format of formats) {
    const { name, path } = await save(page, `[data-format="${format}"]`);
    assert.match(name, /^jembatan-kali-biru-runtuh\./);
    const text = readFileSync(path, "utf8");
    assert.ok(format === "timeml" || text.includes("Jembatan dibuka"), `${format} has the edit`);
    if (format === "json") json = text;
  }
  const other = await open();
  await drop(other, "kisah.linimasa.json", "application/json", json);
  await until(other, "the edited story is there", () =>
    [...document.querySelectorAll("#timeline [data-event]")].some((e) => e.ariaLabel.includes("Jembatan dibuka")));
});

test("the picture is saved as SVG and as PNG", async ({ open }) => {
  const page = await desk(open);
  const svg = readFileSync((await save(page, "#save-svg")).path, "utf8");
  const drawn = await page.evaluate((svg) => {
    const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
    return { error: parsed.querySelector("parsererror")?.textContent, words: parsed.documentElement.textContent };
  }, svg);
  assert.equal(drawn.error, undefined);
  assert.match(drawn.words, /Jembatan Kali Biru[^]*1994/);
  assert.doesNotMatch(svg, /NaN|undefined|var\(/);
  const png = readFileSync((await save(page, "#save-png")).path);
  assert.equal(png.subarray(1, 4).toString(), "PNG");
  assert.ok(png.readUInt32BE(16) > 2000, "it is twice as fine as the page");
});

test("the picture has each moment's stem, from its card down to its diamond on the axis", async ({ open }) => {
  const page = await desk(open, { reducedMotion: "reduce" });
  await put(page, day());
  await fold(page);
  const svg = readFileSync((await save(page, "#save-svg")).path, "utf8");
  const { stems, diamonds, axis } = await page.evaluate((svg) => {
    const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
    const number = (e, name) => Number(e.getAttribute(name));
    const rects = [...parsed.querySelectorAll("rect")];
    const axis = number(rects.find((e) => e.getAttribute("height") === "1.5"), "y");
    const upright = rects.filter((e) => e.getAttribute("width") === "1" && number(e, "height") > 8 && number(e, "y") < axis);
    return {
      axis,
      stems: upright.map((e) => ({ x: number(e, "x"), top: number(e, "y"), foot: number(e, "y") + number(e, "height") })),
      diamonds: [...parsed.querySelectorAll("path")].map((e) => e.getAttribute("d")),
    };
  }, svg);
  const frame = await page.locator(".tl-wide").boundingBox();
  const seen = await page.locator(".tl-stem").evaluateAll((all) => all.map((stem) => stem.getBoundingClientRect().toJSON()));
  assert.ok(seen.length > 10, `${seen.length} moments`);
  for (const { left, top } of seen) {
    const there = stems.find((stem) => Math.abs(stem.x - (left - frame.x)) <= 1 && Math.abs(stem.top - (top - frame.y)) <= 1);
    assert.equal(there?.foot, axis, `a stem at ${left - frame.x} leads down to the axis`);
    assert.ok(diamonds.some((path) => path.startsWith(`M${there.x + 0.5} ${axis - 7}L`)), "and ends in a diamond");
  }
});

test("the page of its own works from the disk, without a network", async ({ open, browser }) => {
  const page = await desk(open);
  const { name, path } = await save(page, "#save-html");
  assert.match(name, /\.html$/);
  const there = `${path}.html`;
  writeFileSync(there, readFileSync(path));
  const context = await browser.newContext({ offline: true, locale: "id-ID", timezoneId: "Asia/Jakarta" });
  const alone = await context.newPage();
  const asked = [];
  alone.on("request", (request) => asked.push(request.url()));
  await alone.goto(pathToFileURL(there).href);
  await alone.locator("#timeline [data-event]").first().waitFor();
  assert.deepEqual(await names(alone), await names(page));
  await alone.locator("#timeline [data-event]").first().click();
  assert.equal(await alone.locator("#files, #edit-event, #new-event").count(), 0, "it offers nothing that it has not");
  assert.deepEqual(asked.filter((url) => !/^(file|data|blob):/.test(url)), []);
  await context.close();
});

test("the page of its own has the reader's corrections", async ({ open, browser }) => {
  const page = await desk(open);
  await page.locator("#timeline [data-event]").first().click();
  await page.locator("#edit-event").click();
  await page.locator("#edit-headline").fill("Jembatan dibuka");
  await page.locator("#edit-done").click();
  const { path } = await save(page, "#save-html");
  const there = `${path}.html`;
  writeFileSync(there, readFileSync(path));
  const context = await browser.newContext({ offline: true, locale: "id-ID", timezoneId: "Asia/Jakarta" });
  const alone = await context.newPage();
  const troubles = [];
  alone.on("pageerror", (error) => troubles.push(error.message));
  await alone.goto(pathToFileURL(there).href);
  await alone.locator('#timeline [data-event][aria-label*="Jembatan dibuka"]').first().waitFor();
  assert.deepEqual(await names(alone), await names(page));
  assert.deepEqual(troubles, []);
  await context.close();
});

test("other programs' files are opened; a wrong one is refused with a sentence", async ({ open }) => {
  const page = await open();
  await drop(page, "slides.json", "application/json", JSON.stringify({
    events: [{ start_date: { year: 1931 }, text: { headline: "Dibangun" } }, { start_date: { year: 2021, month: 5 }, text: { headline: "Ditutup" } }],
  }));
  await until(page, "both slides", () => document.querySelectorAll("#timeline [data-event]").length === 2);
  assert.deepEqual((await names(page)).map((name) => name.split(",")[0]), ["Dibangun", "Ditutup"]);
  await drop(page, "agenda.ics", "text/calendar", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20220228\r\nSUMMARY:Rapat\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
  await until(page, "the entry", () => document.querySelector("#timeline [data-event]")?.ariaLabel.startsWith("Rapat"));
  await drop(page, "tabel.csv", "text/csv", "Year,Headline\n1998,Dibuka\n");
  await until(page, "the row", () => document.querySelector("#timeline [data-event]")?.ariaLabel.startsWith("Dibuka"));
  await drop(page, "lembar.csv", "text/csv", "Year;Month;Headline\r\n1997;5;Ditutup, lagi\r\n");
  await until(page, "the row of a spreadsheet that parts cells by semicolons", () => document.querySelector("#timeline [data-event]")?.ariaLabel.startsWith("Ditutup, lagi, Mei 1997"));
  for (const [name, type, content, said] of [
    ["rusak.json", "application/json", "{", /tidak terbaca. Itu bukan berkas Linimasa, bukan pula TimelineJS/],
    ["baru.json", "application/json", '{"format": "linimasa", "version": 99}', /versi Linimasa yang lebih baru/],
    ["lain.csv", "text/csv", "tanggal,judul\n2020-03-04,Dibuka\n", /kolom Year dan Headline/],
    ["lain.ics", "text/calendar", "Rapat", /bukan kalender/],
    ["kosong.ics", "text/calendar", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", /Tidak ada isinya yang bertanggal/],
  ]) {
    await drop(page, name, type, content);
    await page.locator("#notice").filter({ hasText: said }).waitFor();
    assert.doesNotMatch(await page.locator("#notice").innerText(), /not |has no/, "in the reader's language");
  }
  await drop(page, "naskah.md", "text/markdown", "---\ntitle: Pasar lama\ndate: 2022-05-04\n---\nPasar itu terbakar pada Senin.\n");
  await until(page, "front matter dates it", () => document.querySelector("#timeline [data-event]")?.ariaLabel.includes("2 Mei 2022"));
  await drop(page, "buku.pdf", "application/pdf", "%PDF-1.4");
  await until(page, "it is said", () => /salin teksnya/.test(document.querySelector("#notice").textContent));
  await drop(page, "surat.eml", "message/rfc822", "Subject: Kota\r\nDate: Tue, 16 Nov 2021 10:00:00 +0700\r\n\r\nJembatan itu runtuh kemarin.\r\n");
  await until(page, "the mail", () => document.querySelector("#timeline [data-event]")?.ariaLabel.includes("15 November 2021"));
  const page_of = "<html><body><p>Kota&nbsp;itu &amp; pelabuhan terbakar pada 3&nbsp;Mei&nbsp;2020 di dekat caf&eacute;.</p></body></html>";
  await drop(page, "halaman.eml", "message/rfc822", `Subject: Api\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page_of}\r\n`);
  await until(page, "the mail that is a web page", () => document.querySelector("#timeline [data-event]")?.ariaLabel.includes("3 Mei 2020"));
  assert.match(await page.locator("#article").innerText(), /Kota.itu & pelabuhan.*café/);
});

/** The requests of what reads mails. */
const ofMails = (page) => page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => /\/mail-/.test(name)));
const MAIL = "Subject: Kota\r\nDate: Tue, 16 Nov 2021 10:00:00 +0700\r\n\r\nJembatan itu runtuh kemarin.\r\n";

test("what reads mails is fetched for a mail, and for nothing else", async ({ open }) => {
  const page = await open();
  await drop(page, "kisah.txt", "text/plain", TEXT);
  await shows(page, TEXT);
  await drop(page, "slides.json", "application/json", JSON.stringify({ events: [{ start_date: { year: 1931 }, text: { headline: "Dibangun" } }] }));
  await until(page, "the slide", () => document.querySelector("#timeline [data-event]")?.ariaLabel.startsWith("Dibangun"));
  await drop(page, "kisah.html", "text/html", `<meta charset="iso-8859-1"><p>${TEXT}</p>`);
  await shows(page, TEXT);
  assert.deepEqual(await ofMails(page), []);
  await drop(page, "surat.eml", "message/rfc822", MAIL);
  await until(page, "the mail", () => document.querySelector("#timeline [data-event]")?.ariaLabel.includes("15 November 2021"));
  assert.match((await ofMails(page)).join(), /\/mail-[0-9a-f]+\.js$/);
});

for (const part of ["script", "program"]) {
  test(`where the ${part} that reads mails cannot be had, it is said, and nothing is lost`, async ({ open }) => {
    const page = await open("", { serviceWorkers: "block", expects: /ERR_INTERNET|Failed to load|Worker|fetch/i });
    await put(page, TEXT);
    const before = await names(page);
    const gone = part === "script" ? /mail-[0-9a-f]+\.js/ : /mail-[0-9a-f]+_bg\.wasm/;
    await page.context().route(gone, (route) => route.abort("internetdisconnected"));
    await drop(page, "surat.eml", "message/rfc822", MAIL);
    await until(page, "it is said", () => /periksa sambungan/.test(document.querySelector("#notice").textContent));
    assert.deepEqual(await names(page), before);
    assert.equal(await page.locator("body[aria-busy]").count(), 0);
    await page.context().unroute(gone);
    await drop(page, "surat.eml", "message/rfc822", MAIL);
    await until(page, "the mail", () => document.querySelector("#timeline [data-event]")?.ariaLabel.includes("15 November 2021"));
    await page.locator("#keep-both").waitFor();
  });
}

test("a mail without words is refused with a sentence", async ({ open }) => {
  const page = await open();
  await drop(page, "kosong.eml", "message/rfc822", "\0\0\xff");
  await until(page, "it is said", () => /tidak terbaca/.test(document.querySelector("#notice").textContent));
});

test("what a calendar leaves out is told of, and its lengths are read", async ({ open }) => {
  const page = await open();
  const entry = "BEGIN:VEVENT\r\nDTSTART;TZID=Asia/Tokyo:20220303T070000\r\nDURATION:PT90M\r\nRRULE:FREQ=WEEKLY\r\nSUMMARY:Rapat\r\nEND:VEVENT";
  await drop(page, "agenda.ics", "text/calendar", `BEGIN:VCALENDAR\r\n${entry}\r\nEND:VCALENDAR\r\n`);
  await until(page, "the entry", () => document.querySelector("#timeline [data-event]")?.ariaLabel.startsWith("Rapat"));
  assert.match(await page.locator("#timeline [data-event]").first().getAttribute("aria-label"), /07\.00.*08\.30/);
  assert.match(await page.locator("#notice").textContent(), /1 acara berulang.*Asia\/Tokyo/);
});

test("a file's letters are read in the encoding that it has, or not at all", async ({ open }) => {
  const page = await open();
  const text = "Kafe “Señorita” terbakar pada 4 April 2018.";
  const windows = Uint8Array.from(text, (c) => ({ "“": 0x93, "”": 0x94 })[c] ?? c.charCodeAt(0));
  const wide = new Uint8Array(Uint16Array.from(`\ufeff${text}`, (c) => c.charCodeAt(0)).buffer);
  const page_of = Uint8Array.from(`<meta charset="iso-8859-1"><p>${text.replace(/[“”]/g, "")}</p>`, (c) => c.charCodeAt(0));
  const mail = Uint8Array.from(`Subject: Api\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n${text.replace(/[“”]/g, "")}`, (c) => c.charCodeAt(0));
  const notice = () => page.locator("#notice").textContent();
  for (const [name, type, bytes, guessed] of [
    ["tanda.txt", "text/plain", new TextEncoder().encode(`\ufeff${text}`), false],
    ["lebar.txt", "text/plain", wide, false],
    ["lama.txt", "text/plain", windows, true],
    ["halaman.html", "text/html", page_of, false],
    ["surat.eml", "message/rfc822", mail, false],
  ]) {
    await put(page, "Kosong.");
    await dropBytes(page, name, type, bytes);
    await until(page, name, () => /Señorita”? terbakar pada 4 April 2018/.test(document.querySelector("#article").innerText));
    assert.doesNotMatch(await page.locator("#article").innerText(), /\ufeff|\ufffd/, name);
    assert.equal(/Windows-1252/.test(await notice()), guessed, `${name}: ${await notice()}`);
  }
  const japanese = [...new TextEncoder().encode('<meta charset="shift_jis"><p>'), 0x93, 0x8c, 0x8b, 0x9e, ...new TextEncoder().encode(" terbakar pada 5 April 2018.")];
  await dropBytes(page, "jepang.html", "text/html", japanese);
  await until(page, "the East's letters", () => /東京 terbakar pada 5 April 2018/.test(document.querySelector("#article").innerText));
  await dropBytes(page, "lain.txt", "text/plain", Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]));
  await until(page, "it is said", () => /simpan sebagai UTF-8/.test(document.querySelector("#notice").textContent));
  assert.match(await page.locator("#article").innerText(), /東京/, "what was there stays");
});

test("a kind that is not read is refused with all that is, and with what to do", async ({ open }) => {
  const page = await open();
  for (const [name, type, content] of [
    ["a.odt", "application/vnd.oasis.opendocument.text", "PK"], ["a.rtf", "text/rtf", "{\\rtf1"], ["a.doc", "application/msword", "x"],
    ["a.pages", "", "PK"], ["a.pdf", "application/pdf", "%PDF-1.4"], ["a.xlsx", "", "PK"], ["a.txt", "text/plain", "{\\rtf1 Kota}"],
  ]) {
    await drop(page, name, type, content);
    await until(page, name, () => /salin teksnya.*\.txt, \.md, \.html, \.docx, \.eml, \.json, \.csv, \.ics/.test(document.querySelector("#notice").textContent));
    await page.locator(".notice > button").last().click();
  }
  assert.match(await page.locator("#text-hint").textContent(), /\.txt, \.md, \.html, \.docx, \.eml, \.json, \.csv, \.ics/, "the paste box says so before");
});

test("a .docx gives its words", async ({ open }) => {
  const page = await open();
  await put(page, TEXT);
  // An archive with one deflated part, made by the browser's own stream.
  await page.evaluate(async () => {
    const xml = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Jembatan itu runtuh</w:t></w:r><w:r><w:t xml:space="preserve"> pada 16 November 2021.</w:t></w:r></w:p></w:body></w:document>`;
    const raw = new TextEncoder().encode(xml);
    const packed = new Uint8Array(await new Response(new Blob([raw]).stream().pipeThrough(new CompressionStream("deflate-raw"))).arrayBuffer());
    const name = new TextEncoder().encode("word/document.xml");
    const bytes = [];
    const put = (...parts) => parts.forEach((part) => bytes.push(...(typeof part === "string" ? new TextEncoder().encode(part) : part)));
    const u16 = (n) => [n & 255, n >> 8];
    const u32 = (n) => [...u16(n & 65535), ...u16(n >>> 16)];
    const head = [...u16(20), ...u16(0), ...u16(8), ...u32(0), ...u32(0), ...u32(packed.length), ...u32(raw.length), ...u16(name.length), ...u16(0)];
    put("PK\x03\x04", head, name, packed);
    const start = bytes.length;
    put("PK\x01\x02", u16(20), head, u16(0), u16(0), u16(0), u32(0), u32(0), name);
    const size = bytes.length - start;
    put("PK\x05\x06", u16(0), u16(0), u16(1), u16(1), u32(size), u32(start), u16(0));
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(bytes)], "kisah.docx"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await until(page, "the words are there", () => document.querySelector("#timeline [data-event]")?.ariaLabel.includes("16 November 2021"));
  await page.locator("#keep-both").click();
  await until(page, "both stand side by side", () => [...document.querySelectorAll("#timeline [data-event]")].some((event) => event.ariaLabel.includes("1994")));
});
