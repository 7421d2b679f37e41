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
