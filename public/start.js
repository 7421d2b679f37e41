// Starts the page. The build puts this into index.html, with the names of its files in the place of those here, and
// its hash into the page's policy: nothing else that stands in the page is run.
import init from "./app.js";

// Where the browser has Trusted Types, a text becomes markup or the address of a script only through here.
self.trustedTypes?.createPolicy("default", {
  // Into a document that runs no script and loads nothing (a pasted web page), and into nothing else.
  createHTML: (text, type, sink) => (sink === "DOMParser parseFromString" ? text : null),
  // Workers: scripts that lie beside the page.
  createScriptURL: (address) => {
    const folder = new URL("./", document.baseURI).href;
    const { href } = new URL(address, folder);
    return href.startsWith(folder) && /^[\w.-]+\.js$/.test(href.slice(folder.length)) ? href : null;
  },
});

await init({ module_or_path: "./app_bg.wasm" });

// Empty in development: nothing is kept there.
const build = "";
const workers = navigator.serviceWorker;

/** Keeps the page for when there is no network, and tells the program when a newer version is there. */
async function keep() {
  const registration = await workers.register("./sw.js");
  const tell = () => {
    if (workers.controller && registration.waiting) dispatchEvent(new CustomEvent("linimasa:update"));
  };
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", tell));
  addEventListener("linimasa:take-over", () => {
    workers.addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting?.postMessage({ takeOver: true });
  });
  workers.addEventListener("message", ({ data }) => dispatchEvent(new CustomEvent("linimasa:update", { detail: data })));
  tell();
  // A page that stays open for days asks now and then, when the reader comes back to it.
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - asked < 3_600_000) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
  (await workers.ready).active.postMessage({ opened: build });
}

// Not in a frame of another page. Where the browser refuses, the page needs its network and nothing else is lost.
if (build && workers && self === top) (self.requestIdleCallback ?? setTimeout)(() => keep().catch(() => {}));
