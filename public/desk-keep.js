// Keeps the page on the reader's machine: loaded when the page stands and the browser has nothing else to do.

/** Keeps the page for when there is no network, and tells the program when a newer version is there. */
export async function keep(build) {
  const workers = navigator.serviceWorker;
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
