// Keeps the page on the reader's own machine, so that it opens without a network.
//
// The build fills in the lists below: every file of one version with its hash. One service worker serves one version and
// no other: a file is taken from its cache, or fetched and held against the hash; what does not fit is not served. A newer
// version waits until no page of this one is open, or until the only one asks for it.
const BUILD = "%BUILD%";
// What the page needs to open.
const FIRST = {};
// What it needs later, or never.
const LATER = {};

const FOLDER = new URL("./", self.location).href;
const OURS = `linimasa ${FOLDER} `;
const CACHE = OURS + BUILD;
const HASHES = { ...FIRST, ...LATER };

/** Where a file lies; the page itself is the folder's index on every host. */
const addressOf = (name) => FOLDER + (name === "index.html" ? "" : name);

/** The file of this version at an address, or nothing. */
function nameAt(address) {
  const { href } = Object.assign(new URL(address), { hash: "", search: "" });
  const name = href.startsWith(FOLDER) ? href.slice(FOLDER.length) || "index.html" : "";
  return Object.hasOwn(HASHES, name) ? name : undefined;
}

/** Fetches a file of this version; fails where the host holds another. */
async function load(name) {
  const response = await fetch(addressOf(name), { integrity: HASHES[name], cache: "no-cache", redirect: "error" });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

/** Keeps a copy. Where the reader's disk is full the page goes on without. */
const keep = async (name, response) => (await caches.open(CACHE)).put(addressOf(name), response);

const isKept = async (name) => Boolean(await caches.match(addressOf(name), { cacheName: CACHE }));

async function fill(names) {
  for (const name of names) if (!(await isKept(name))) await keep(name, await load(name));
}

/** A file of this version: kept, else fetched and kept again; never that of another. */
async function part(name) {
  const kept = await caches.match(addressOf(name), { cacheName: CACHE }).catch(() => undefined);
  if (kept) return kept;
  const response = await load(name).catch(() => Response.error());
  if (response.ok) keep(name, response.clone()).catch(() => {});
  return response;
}

/** The page, if all that it opens with is here or can be had; else as the host has it, with that version's own files. */
async function page(request) {
  const parts = await Promise.all(Object.keys(FIRST).map(part));
  const own = await part("index.html");
  return own.ok && parts.every((part) => part.ok) ? own : fetch(request).catch(() => own);
}

/** What a phone's share sheet sends becomes the page's own address: it never leaves the machine. */
async function shared(request) {
  const form = await request.formData();
  const file = form.get("file");
  const said = ["title", "text"].map((part) => form.get(part)?.trim()).filter(Boolean);
  // A title that the text repeats, or an address beside a text, would only be in the way.
  const words = said.length === 2 && said[1].startsWith(said[0]) ? said[1] : said.join("\n");
  const text = file?.size ? await file.text() : words || form.get("url") || "";
  return Response.redirect(`${FOLDER}#text=${encodeURIComponent(text.toWellFormed?.() ?? text)}`, 303);
}

self.addEventListener("install", (event) => {
  event.waitUntil(Promise.all(Object.keys(FIRST).map(async (name) => keep(name, await load(name)))));
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith(OURS) && name !== CACHE;
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name)))));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "POST" && request.url === `${FOLDER}share`) return event.respondWith(shared(request));
  const name = request.method === "GET" ? nameAt(request.url) : undefined;
  if (name) event.respondWith(name === "index.html" ? page(request) : part(name));
});

self.addEventListener("message", (event) => {
  const { opened, takeOver } = event.data;
  if (takeOver) event.waitUntil(take(event.source));
  // A page of this very version, loaded before there was a service worker: it is served from now on.
  else if (opened === BUILD) event.waitUntil(Promise.all([self.clients.claim(), fill(Object.keys(HASHES))]));
});

/** Serves the page that asks, if it is the only one: the others go on with the version that they began with. */
async function take(page) {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.some((other) => other.id !== page.id && other.url.startsWith(FOLDER))) page.postMessage("others");
  else await self.skipWaiting();
}
