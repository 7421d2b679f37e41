// Keeps the page on the reader's machine: loaded when the page stands and the browser has nothing else to do.

/** What is said of a newer version: that it is ready, that it waits, what takes it, and what closes the line. */
const words = {
  id: ["Versi baru Linimasa sudah siap.", "Linimasa terbuka di tab lain. Versi baru dipakai setelah tab-tab itu ditutup.", "Muat ulang", "Tutup"],
  en: ["A newer version of Linimasa is ready.", "Linimasa is open in other tabs. The newer version opens once those are closed.", "Reload", "Close"],
};

/** Keeps the page for when there is no network, and tells the reader when a newer version is there. */
export async function keep(build) {
  receive();
  const workers = navigator.serviceWorker;
  const registration = await workers.register("./sw.js");
  const take = () => {
    workers.addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting?.postMessage({ takeOver: true });
  };
  // The newer version opens what the address holds: the program calls back once that is what the page shows.
  const leave = () => dispatchEvent(new CustomEvent("linimasa:leave", { detail: take }));
  const tell = () => {
    if (workers.controller && registration.waiting) say(false, leave);
  };
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", tell));
  workers.addEventListener("message", () => say(true, leave));
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

/** Says above the page that a newer version is ready, or waits for other tabs. */
function say(waits, leave) {
  const [ready, later, take, close] = words[document.documentElement.lang] ?? words.en;
  document.querySelector("#update")?.parentElement.remove();
  const line = made("div", { className: "notice shown" });
  const said = made("p", { id: "update", role: "status" });
  line.append(said);
  if (!waits) line.append(made("button", { id: "update-take", type: "button", className: "strong", textContent: take, onclick: leave }));
  line.append(made("button", { type: "button", textContent: close, onclick: () => line.remove() }));
  document.querySelector("main").before(line);
  // Only what changes is read out.
  setTimeout(() => (said.textContent = waits ? later : ready), 50);
}

const made = (name, what) => Object.assign(document.createElement(name), what);

/** Files that the reader opens with the page from their own system (Launch Handler API) are dropped on it. */
function receive() {
  self.launchQueue?.setConsumer(async ({ files: [first] }) => {
    if (!first) return;
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(await first.getFile());
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  });
}
