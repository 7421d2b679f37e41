// Starts the page. The build puts this into index.html, with the names of its files in the place of those here, and
// its hash into the page's policy: nothing else that stands in the page is run.
import init from "./app.js";

// Where the browser has Trusted Types, a text becomes markup or the address of a script only through here.
self.trustedTypes?.createPolicy("default", {
  // Into a document that runs no script and loads nothing (a pasted web page), and into nothing else. Its styles, handlers
  // and base are taken off: the policy refuses each, and the browser would say so a thousand times.
  createHTML: (text, type, sink) =>
    sink === "DOMParser parseFromString"
      ? text.replace(/<[^>]+/g, (tag) => tag.replace(/([\s/"'])(style|on\w+)(?=\s*=)/gi, "$1x").replace(/^<(\/?)style/i, "<$1template").replace(/^<base\b/i, "<meta"))
      : null,
  // Workers: scripts that lie beside the page.
  createScriptURL: (address) => {
    const folder = new URL("./", document.baseURI).href;
    const { href } = new URL(address, folder);
    return href.startsWith(folder) && /^[\w.-]+\.js$/.test(href.slice(folder.length)) ? href : null;
  },
});

// The program failed: what is left says so, and keeps the text.
addEventListener("error", ({ message, error }) => {
  if (/panicked|RuntimeError|stack|recursion/.test(message)) import("./desk-fallen.js").then(({ fallen }) => fallen(message, self.reads, error?.stack));
});

await init({ module_or_path: "./app_bg.wasm" });

// Empty in development: nothing is kept there.
const build = "";

// Not in a frame of another page. Where the browser refuses, the page needs its network and nothing else is lost.
if (build && navigator.serviceWorker && self === top) {
  (self.requestIdleCallback ?? setTimeout)(() => import("./desk-keep.js").then(({ keep }) => keep(build)).catch(() => {}));
}
