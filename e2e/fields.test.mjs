// Headlines, notes and titles that mean something to the format they are put into: they come out as they went in.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse as parseMarkwhen } from "@markwhen/parser";
import { parse as parseCsv } from "csv-parse/sync";
import { XMLValidator } from "fast-xml-parser";
import ICAL from "ical.js";
import { JSDOM } from "jsdom";
import { root } from "./support/server.mjs";

const builds = ["release", "native", "debug"].map((build) => join(root, "target", build, "linimasa")).filter(existsSync);
const program = builds.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
const run = (input, ...words) => execFileSync(program, ["export", ...words], { input, encoding: "utf8" });

const nasty = [
  "END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:lain", "a\\nb\\, c\\; d", "tab\there", "satu,\"dua\"\r\ntiga", "=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)",
  "</script><script>hacked=1</script>", "]]>&lt;&#x3c;", "<!-- -->", "%%{init: {\"theme\": \"dark\"}}%%", "title lain", "section lain",
  "a : b : c", "# judul #tag", "2021-01-01: lain", "// tiada", "**tebal** _miring_ [x](javascript:hacked=1) `kode`", "![x](y)", "1. satu",
  "\u202egnal\u202c", "é 漢字 👩‍👩‍👧 \u0000\u0007\u001f", "x".repeat(300), "   ", "\"", "'", "\\", ";", ":", "#", "group Lain", "---", "end",
];

/** Our own JSON with a nasty headline and note an event. */
const source = (() => {
  const text = nasty.map((_, n) => `Jembatan ${n} runtuh pada ${(n % 27) + 1} Mei ${1990 + n}.`).join("\n");
  const whole = JSON.parse(run(text, "--to", "json"));
  assert.equal(whole.story.events.length, nasty.length, "an event a line");
  whole.document.title = "Judul\r\nEND:VCALENDAR <b>&</b> %% : #";
  whole.story.events.forEach((event, n) => {
    event.headline = nasty[n];
    event.reader = { note: nasty[nasty.length - 1 - n], tone: null };
    event.actors = [nasty[n]];
  });
  return JSON.stringify(whole);
})();
const out = (format) => run(source, "--to", format, "--from", "json");
const line = (text) => text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, " ").trim();

test("our JSON comes back the same", () => {
  const back = JSON.parse(out("json"));
  assert.deepEqual(back.story.events.map((event) => event.headline), nasty);
  assert.equal(run(JSON.stringify(back), "--to", "json", "--from", "json"), out("json"));
});

test("CSV: a row an event, each headline in its cell", () => {
  const rows = parseCsv(out("csv"), { columns: true });
  const kept = (cell) => line(cell.replace(/^'(?=[=+\-@\t\r])/, ""));
  assert.deepEqual(rows.map((row) => kept(row.headline)), nasty.map(line));
  for (const cell of rows.flatMap(Object.values)) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
});

test("iCalendar: an entry an event, each headline its summary, no line too long", () => {
  const file = out("ics");
  for (const one of file.split("\r\n")) assert.ok(Buffer.byteLength(one) <= 75, one);
  const calendar = new ICAL.Component(ICAL.parse(file));
  const entries = calendar.getAllSubcomponents("vevent");
  assert.deepEqual(entries.map((entry) => line(entry.getFirstPropertyValue("summary") ?? "")), nasty.map(line));
});

test("TimelineJS: each headline is its slide's words, as text", () => {
  const { events } = JSON.parse(out("timelinejs"));
  const read = (html) => line(new JSDOM(`<p>${html}</p>`, { runScripts: "dangerously" }).window.document.querySelector("p").textContent);
  // A control character has no place in markup: a sign stands for it.
  assert.deepEqual(events.map((event) => line(read(event.text.headline).replaceAll("\ufffd", ""))), nasty.map(line));
  for (const event of events) assert.doesNotMatch(event.text.headline + (event.text.text ?? ""), /<(script|img|b)\b/i);
});

test("JSON-LD: each headline is its event's name, and no tag stands in the file", () => {
  const file = out("jsonld");
  assert.ok(!file.includes("<"));
  assert.deepEqual(JSON.parse(file).about.map((event) => line(event.name)), nasty.map(line));
});

test("TimeML is well-formed", () => {
  assert.equal(XMLValidator.validate(out("timeml")), true);
});

test("markwhen: a dated line an event, and no more", () => {
  const flat = (node) => (node.children ?? []).flatMap((child) => (child.children ? flat(child) : [child]));
  assert.equal(flat(parseMarkwhen(out("markwhen")).events).length, nasty.length);
});

test("Mermaid: its parser takes it, with a period an event", async () => {
  globalThis.window ??= new JSDOM("").window;
  const { default: mermaid } = await import("mermaid");
  const file = out("mermaid");
  assert.equal((await mermaid.parse(file)).diagramType, "timeline");
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(file);
  const tasks = diagram.db.getTasks();
  assert.equal(tasks.flatMap((task) => task.events).length, nasty.length);
});

test("Markdown: a list's item an event, and no link that runs", () => {
  const file = out("markdown");
  assert.equal(file.split("\n").filter((one) => /^[-*] /.test(one)).length, nasty.length, file.slice(0, 2000));
  assert.doesNotMatch(file, /[^\\]\]\(javascript:/);
});
