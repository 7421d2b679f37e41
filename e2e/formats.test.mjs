// Every format that the command line writes, read by software that is not ours.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { parse as parseMarkwhen } from "@markwhen/parser";
import { parse as parseCsv } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import ICAL from "ical.js";
import { JSDOM } from "jsdom";
import { root } from "./support/server.mjs";
import { bridge, strike } from "./support/texts.mjs";

// `cargo test` builds the debug one; whichever is newest speaks for the source.
const builds = ["release", "native", "debug"].map((build) => join(root, "target", build, "linimasa")).filter(existsSync);
const program = builds.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
const marks = `JAKARTA, 5 Mei 2020 - Menteri Ana berkata: "naik; 5% {x} </script> %% #1, <b>&". Raja itu wafat pada 44 SM.
=1+1 Jembatan itu runtuh pada Selasa. Perang pecah pada awal 1990-an. Sekolah itu dibangun pada abad ke-19.
The third quarter of 2019 ended badly. Sejak Mei 2019 warga: memprotes. Air naik pada pukul 17.30 kemarin.`;
const articles = { strike, bridge, marks, empty: "Tanpa waktu.\n" };

const folder = mkdtempSync(join(tmpdir(), "linimasa-"));
for (const [name, text] of Object.entries(articles)) writeFileSync(join(folder, `${name}.txt`), text);
process.on("exit", () => rmSync(folder, { recursive: true }));

test("the command line is built", () => {
  assert.ok(program, "cargo build --no-default-features --features cli");
});

const run = (format, file) => execFileSync(program, ["export", "--to", format, join(folder, file)], { encoding: "utf8" });
const each = (format, check) => {
  for (const name of Object.keys(articles)) check(run(format, `${name}.txt`), JSON.parse(run("json", `${name}.txt`)), name);
};
const lines = (text) => text.replace(/\s+/g, " ").trim();

test("our JSON: its offsets count characters, and it is written back the same", () => {
  each("json", (file, whole, name) => {
    assert.equal(whole.document.text, articles[name]);
    const letters = [...whole.document.text];
    for (const { span } of whole.story.timexes) assert.ok(letters.slice(span.start, span.end).join("").trim());
    writeFileSync(join(folder, "again.json"), file);
    assert.equal(run("json", "again.json"), file);
  });
});

test("CSV: a row an event, no cell that a spreadsheet runs", () => {
  each("csv", (file, { story }) => {
    const rows = parseCsv(file, { columns: true, record_delimiter: "\r\n" });
    assert.deepEqual(rows.map((row) => row.headline.replace(/^'/, "")), story.events.map((e) => lines(e.headline)));
    for (const value of rows.flatMap(Object.values)) assert.doesNotMatch(value, /^[=+\-@\t\r]/);
  });
});

test("iCalendar: an entry an event, whole days with the day after as their end", () => {
  each("ics", (file, { story }) => {
    const calendar = new ICAL.Component(ICAL.parse(file));
    const events = calendar.getAllSubcomponents("vevent").map((entry) => new ICAL.Event(entry, { strictExceptions: true }));
    const undated = calendar.getAllSubcomponents("vjournal");
    assert.equal(events.length + undated.length, story.events.length);
    const headlines = new Set(story.events.map((e) => lines(e.headline)));
    for (const event of events) {
      assert.ok(headlines.has(event.summary), event.summary);
      if (event.startDate.isDate) assert.ok(event.endDate.compare(event.startDate) > 0 && event.endDate.isDate);
    }
    assert.equal(new Set(events.map((event) => event.uid)).size, events.length);
  });
  const calendar = new ICAL.Component(ICAL.parse(run("ics", "strike.txt")));
  const starts = calendar.getAllSubcomponents("vevent").map((entry) => entry.getFirstPropertyValue("dtstart").toString());
  assert.ok(starts.some((start) => start.endsWith("T07:00:00Z")) && starts.includes("1998-01-01"), starts.join());
});

test("TimeML: well-formed, a TIMEX3 an expression, the article's own words", () => {
  each("timeml", (file, { story, document }) => {
    assert.equal(XMLValidator.validate(file), true);
    const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, trimValues: false, processEntities: true });
    const top = parser.parse(file).find((node) => node.TimeML).TimeML;
    const text = top.find((node) => node.TEXT).TEXT;
    const words = (nodes) => nodes.map((node) => node["#text"] ?? words(node.TIMEX3)).join("");
    assert.equal(words(text), document.text);
    const timexes = text.filter((node) => node.TIMEX3);
    assert.deepEqual(timexes.map((node) => node[":@"]["@_value"]), story.timexes.map((timex) => timex.value));
  });
});

test("JSON-LD: an Event an event, safe inside a script", () => {
  each("jsonld", (file, { story }) => {
    assert.ok(!file.includes("<"));
    const article = JSON.parse(file);
    assert.equal(article.about.length, story.events.length);
    for (const event of article.about) {
      assert.equal(event["@type"], "Event");
      for (const date of [event.startDate, event.endDate].filter(Boolean)) {
        assert.match(date, /^-?\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?$/);
      }
    }
  });
});

test("markwhen: a dated line an event", () => {
  each("markwhen", (file, { story }) => {
    const parsed = parseMarkwhen(file);
    const flat = (node) => (node.children ?? []).flatMap((child) => (child.children ? flat(child) : [child]));
    const comments = file.split("\n").filter((line) => line.startsWith("//")).length;
    assert.equal(flat(parsed.events).length + comments, story.events.length, file);
  });
});

test("Mermaid: its parser takes every timeline", async () => {
  // Its sanitizer wants a document.
  globalThis.window ??= new JSDOM("").window;
  const { default: mermaid } = await import("mermaid");
  for (const name of Object.keys(articles)) {
    assert.equal((await mermaid.parse(run("mermaid", `${name}.txt`))).diagramType, "timeline");
  }
});

test("TimelineJS JSON: what its documentation asks of a slide", () => {
  each("timelinejs", (file, { story }) => {
    const { title, events } = JSON.parse(file);
    assert.ok(title.text.headline);
    assert.equal(events.length, story.events.length);
    for (const { start_date: start, end_date: end, text } of events) {
      for (const date of [start, end].filter(Boolean)) assert.ok(Number.isInteger(date.year));
      assert.doesNotMatch(text.headline, /[<>]/);
    }
  });
});

test("TimelineJS: the program itself draws a slide and a marker an event, and finds no error", async () => {
  const script = readFileSync(join(root, "e2e/node_modules/@knight-lab/timelinejs/dist/js/timeline.js"), "utf8");
  for (const name of ["strike", "bridge", "marks"]) {
    const data = JSON.parse(run("timelinejs", `${name}.txt`));
    const { window } = new JSDOM('<div id="timeline"></div>', { runScripts: "outside-only", pretendToBeVisual: true, url: "http://localhost/" });
    window.matchMedia = () => ({ matches: false, addEventListener() {}, addListener() {} });
    window.eval(script);
    const timeline = new window.TL.Timeline("timeline", data, { script_path: "http://localhost/" });
    const count = (selector) => window.document.querySelectorAll(selector).length;
    for (let tries = 0; tries < 100 && count(".tl-timemarker") < data.events.length; tries++) await new Promise((next) => setTimeout(next, 50));
    assert.equal(timeline.config.getErrors().join(), "");
    assert.equal(count(".tl-timemarker"), data.events.length);
    assert.equal(count(".tl-slide"), data.events.length + 1);
    window.close();
  }
});

test("other programs' files are read: what ical.js writes, TimelineJS's JSON and table", () => {
  const entry = new ICAL.Component("vevent");
  entry.addPropertyWithValue("summary", "Rapat; satu, dua");
  entry.addPropertyWithValue("dtstart", ICAL.Time.fromDateString("2024-02-29"));
  const calendar = new ICAL.Component("vcalendar");
  calendar.addSubcomponent(entry);
  const files = {
    "a.ics": calendar.toString(),
    "a.csv": stringify([["Year", "Month", "Day", "Headline"], ["2024", "2", "29", "Rapat; satu, dua"]]),
    "a.json": JSON.stringify({ events: [{ start_date: { year: 2024, month: "02", day: 29 }, text: { headline: "Rapat; satu, dua" } }] }),
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
    const [row, ...rest] = parseCsv(run("csv", name), { columns: true });
    assert.deepEqual([row.edtf, row.headline, rest.length], ["2024-02-29", "Rapat; satu, dua", 0], name);
  }
});

test("a wrong format is named with those that there are", () => {
  assert.throws(() => execFileSync(program, ["export", "--to", "pdf", "x"], { stdio: "pipe" }), /pdf is no format; there are json/);
});
