// The same work again and again in one tab: paste, edit, share, open again. Its memory must not grow.
//
//   node soak.mjs ROUNDS
import { launch } from "./support/chromium.mjs";
import { serve } from "./support/server.mjs";

const rounds = Number(process.argv[2] ?? 2000);
/** Rounds after which everything that is kept for good is there. */
const SETTLED = 10;
/** What the memory may grow by from then on. */
const MOST = 1.2;

const towns = ["Cimahi", "Bogor", "Kudus", "Tegal", "Blitar", "Ende"];
const text = (n) => `${towns[n % 6]}, 3 Maret ${2000 + (n % 20)} - Pekerja pabrik nomor ${n % 97} di ${towns[(n + 1) % 6]} mulai mogok pada 28 Februari ${2000 + (n % 20)}.
Pada hari Selasa pengusaha menawarkan kenaikan upah. Pabrik itu dibuka pada tahun ${1960 + (n % 30)}. Tahun lalu pabrik itu memberhentikan dua ratus orang.`;

const server = await serve();
// Memory in exact figures, the WebAssembly's own beside it.
const browser = await launch(["--enable-precise-memory-info"]);
const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: "block" });
await context.addInitScript(() => {
  window.memories = [];
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await own.apply(WebAssembly, given);
      // The build gives it a short name.
      const memory = Object.values((made.instance ?? made).exports).find((each) => each instanceof WebAssembly.Memory);
      if (memory) window.memories.push(new WeakRef(memory));
      return made;
    };
  }
});
const page = await context.newPage();
const troubles = [];
page.on("pageerror", (error) => troubles.push(error.message));
await page.goto(server.address);
await page.locator("#timeline [data-event]").first().waitFor();
await page.locator("#files").click();
await page.locator("details#files[open]").waitFor();
const client = await context.newCDPSession(page);

/** Bytes after collection: of the page's JavaScript, and of all WebAssembly memory that is still held. */
async function memory() {
  for (let n = 0; n < 3; n += 1) await client.send("HeapProfiler.collectGarbage");
  const { usedSize } = await client.send("Runtime.getHeapUsage");
  const wasm = await page.evaluate(() => window.memories.reduce((sum, held) => sum + (held.deref()?.buffer.byteLength ?? 0), 0));
  const { nodes } = await client.send("Memory.getDOMCounters");
  return { heap: usedSize, wasm, nodes };
}

/** One round, all of it through the page's own elements and events. */
const round = (text) =>
  page.evaluate(async (text) => {
    const until = async (what, condition) => {
      for (let n = 0; n < 500; n += 1) {
        if (condition()) return;
        await new Promise((done) => setTimeout(done, 10));
      }
      throw new Error(`never came true: ${what}`);
    };
    const holds = (words) => document.querySelector("#article").textContent.includes(words);
    const data = new DataTransfer();
    data.setData("text/plain", text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    await until("the text is there", () => holds(text.slice(0, 40)));
    // Edit: of an event, and of the text.
    document.querySelector("#timeline [data-event]").click();
    await until("it can be changed", () => document.querySelector("#edit-event, #edit-headline"));
    document.querySelector("#edit-event")?.click();
    await until("the form is there", () => document.querySelector("#edit-headline"));
    const headline = document.querySelector("#edit-headline");
    headline.value = `Changed ${text.length}`;
    for (const kind of ["input", "change"]) headline.dispatchEvent(new Event(kind, { bubbles: true }));
    const field = document.querySelector("#text");
    field.value += "\nPabrik tutup pada 5 Mei 2023.";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await until("what was typed is there", () => holds("5 Mei 2023"));
    // Share, and open what was shared.
    const before = location.hash;
    document.querySelector("#share").click();
    await until("the link is there", () => location.hash !== before && location.hash.startsWith("#1."));
    const hash = location.hash;
    document.querySelector("#undo").click();
    await until("it is undone", () => !holds("5 Mei 2023"));
    await until("the link is the older one's", () => location.hash !== hash);
    location.hash = hash;
    await until("the page asks", () => document.querySelector("#overwrite[open]") || holds("5 Mei 2023"));
    document.querySelector("#overwrite[open] #open-link")?.click();
    await until("what was shared is open", () => holds("5 Mei 2023"));
    // The shelf would be full after some hundred: it is the reader's to clear.
    for (const key of Object.keys(localStorage)) if (key.startsWith("linimasa:1:")) localStorage.removeItem(key);
  }, text);

const megabytes = (bytes) => (bytes / 1048576).toFixed(1);
let settled;
let now;
const start = Date.now();
for (let n = 1; n <= rounds; n += 1) {
  await round(text(n));
  if (n !== SETTLED && n !== rounds && n % 100 !== 0) continue;
  now = await memory();
  settled ??= now;
  console.log(`    round ${n}: ${megabytes(now.heap)} MB of JavaScript, ${megabytes(now.wasm)} MB of WebAssembly, ${now.nodes} nodes, ${Math.round((Date.now() - start) / n)} ms a round`);
}
await browser.close();
server.stop();
const grown = (now.heap + now.wasm) / (settled.heap + settled.wasm);
console.log(`    after ${rounds} rounds ${Math.round(grown * 100)}% of what it was after ${SETTLED}`);
if (troubles.length > 0 || grown > MOST) {
  console.error(troubles[0] ?? `The memory grew by more than ${Math.round((MOST - 1) * 100)}%.`);
  process.exit(1);
}
