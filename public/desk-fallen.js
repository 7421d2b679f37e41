// What the page becomes when its program has failed: a sentence, the text, and three ways on. Loaded only then, by
// start.js; it needs nothing of the program.
const words = {
  id: {
    what: "Program halaman ini berhenti karena kesalahan.",
    kept: "Teks Anda ada di sini, dan disimpan di “Linimasa saya”. Setelah dimuat ulang, halaman dibuka tanpa teks ini.",
    shown: "Teks Anda ada di sini. Peramban tidak mau menyimpannya: simpanlah sebagai berkas sebelum memuat ulang.",
    text: "Teks Anda",
    reload: "Muat ulang",
    file: "Simpan teks sebagai berkas",
    report: "Salin laporan",
    copied: "Laporan tersalin. Teks Anda tidak ada di dalamnya.",
    details: "Laporan: apa yang terjadi, tanpa teks Anda",
  },
  en: {
    what: "This page's program stopped because of an error.",
    kept: "Your text is here, and kept under “My timelines”. After a reload the page opens without it.",
    shown: "Your text is here. The browser refuses to keep it: save it as a file before you load the page again.",
    text: "Your text",
    reload: "Load again",
    file: "Save the text as a file",
    report: "Copy the report",
    copied: "The report is copied. Your text is not in it.",
    details: "The report: what happened, without your text",
  },
};

/** Puts a text on the shelf as the program does (src/app/shelf.rs): its revision, the time, and an envelope without keys. */
function shelve(text) {
  if (!text.trim()) return true;
  try {
    const all = Object.keys(localStorage).filter((key) => key.startsWith("linimasa:1:"));
    if (all.some((key) => localStorage.getItem(key).endsWith(`\n\n${text}`))) return true;
    localStorage.setItem(`linimasa:1:${Date.now().toString(16)}fallen`, `1\n${Date.now()}\n\n${text}`);
    return true;
  } catch {
    return false;
  }
}

/** The next start opens neither the address nor the work that made the program fail. */
function forget() {
  try {
    sessionStorage.removeItem("linimasa:open");
  } catch {}
  history.replaceState(null, "", location.pathname + location.search);
}

function make(tag, properties = {}, ...inside) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...inside);
  return element;
}

function save(text) {
  const href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  make("a", { href, download: "linimasa.txt" }).click();
}

/** Where it happened: a browser knows the program's functions by number, the build wrote their names beside the program. */
async function places(stack) {
  // A place in the page itself would be named with its address, and the address holds the text.
  const lines = stack.replace(/#[^\s)]*/g, "").split("\n").slice(0, 30);
  const numbered = /[^\s(@]*?([\w-]+_bg)\.wasm:wasm-function\[(\d+)\]/g;
  const programs = new Set([...lines.join("\n").matchAll(numbered)].map(([, program]) => program));
  const names = {};
  for (const program of programs) {
    const response = await fetch(`./${program}.names.txt`).catch(() => undefined);
    if (response?.ok) names[program] = (await response.text()).split("\n");
  }
  return lines.map((line) => line.replace(numbered, (place, program, number) => names[program]?.[number] || place)).join("\n");
}

/** Shows what happened; `text` is what the program was reading, `stack` where it was. */
export function fallen(happened, text, stack = "") {
  // One failure brings others.
  if (document.querySelector("#fallen")) return;
  const t = words[document.documentElement.lang] ?? words.en;
  const own = text || document.querySelector("#text")?.value || "";
  const isKept = shelve(own);
  forget();
  let report = `Linimasa\n${happened}\n${navigator.userAgent}\n${own.length} characters`;
  const said = make("p", { id: "fallen-said", className: "hint", role: "status" });
  const button = (id, words, act) => make("button", { id, type: "button", onclick: act }, words);
  const copy = () => navigator.clipboard?.writeText(report).then(() => (said.textContent = t.copied), () => (details.open = true));
  const details = make("details", {}, make("summary", {}, t.details), make("pre", {}, report));
  places(stack).then((places) => (details.querySelector("pre").textContent = report += `\n${places}`));
  document.body.removeAttribute("aria-busy");
  document.body.replaceChildren(
    make("main", { id: "fallen" },
      make("h1", {}, "Linimasa"),
      make("p", { role: "alert" }, `${t.what} ${isKept ? t.kept : t.shown}`),
      make("section", { className: "editor" },
        make("label", { htmlFor: "fallen-text" }, t.text),
        make("textarea", { id: "fallen-text", readOnly: true, rows: 12, value: own.length > 300_000 ? `${own.slice(0, 20_000)}\n…` : own }),
        make("div", { className: "row" },
          Object.assign(button("fallen-reload", t.reload, () => location.reload()), { className: "strong" }),
          button("fallen-file", t.file, () => save(own)),
          button("fallen-report", t.report, copy)),
        said, details)),
  );
  document.querySelector("#fallen-reload").focus();
}
