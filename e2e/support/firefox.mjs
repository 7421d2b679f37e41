// Firefox over WebDriver BiDi, which it speaks by itself: https://w3c.github.io/webdriver-bidi/
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { child, heard } from "./programs.mjs";

/** Starts it; `open` gives a page of its own, `close` ends it. */
export async function firefox(program) {
  const profile = mkdtempSync(join(tmpdir(), "linimasa-firefox-"));
  const browser = child(program, ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"], { HOME: profile });
  const [, address] = await heard(browser, "stderr", /WebDriver BiDi listening on (ws:\S+)/);
  const send = await connection(`${address}/session`);
  await send("session.new", { capabilities: {} });
  await send("session.subscribe", { events: ["log.entryAdded"] });
  const open = async (address) => {
    const { context } = await send("browsingContext.create", { type: "tab" });
    await send("browsingContext.setViewport", { context, viewport: { width: 1280, height: 900 } });
    const page = {
      troubles: [],
      go: (address) => send("browsingContext.navigate", { context, url: address, wait: "complete" }),
      reload: () => send("browsingContext.reload", { context, wait: "complete" }),
      act: (actions) => send("input.performActions", { context, actions }),
      run: async (work, ...given) => {
        const { result, exceptionDetails } = await send("script.callFunction", {
          functionDeclaration: `async (given) => JSON.stringify(await (${work})(...JSON.parse(given)) ?? null)`,
          arguments: [{ type: "string", value: JSON.stringify(given) }],
          target: { context },
          awaitPromise: true,
          userActivation: false,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.text);
        return JSON.parse(result.value);
      },
    };
    send.logs.push(({ level, text, source }) => {
      if (level === "error" && source.context === context) page.troubles.push(text);
    });
    await page.go(address);
    return page;
  };
  const close = async () => {
    await browser.end();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { open, close };
}

/** Sends a command and gives its result; `logs` are called with what the browser logs. */
async function connection(address) {
  // Node 20 has none of its own.
  const Socket = globalThis.WebSocket ?? (await import("undici")).WebSocket;
  const socket = new Socket(address);
  await new Promise((done, failed) => {
    socket.addEventListener("open", done, { once: true });
    socket.addEventListener("error", failed, { once: true });
  });
  const waiting = new Map();
  let last = 0;
  const send = (method, params) =>
    new Promise((done, failed) => {
      waiting.set((last += 1), { done, failed, method });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  send.logs = [];
  socket.addEventListener("message", ({ data }) => {
    const { id, result, error, message, method, params } = JSON.parse(data);
    if (method === "log.entryAdded") for (const log of send.logs) log(params);
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.failed(new Error(`${asked.method}: ${message}`));
    else asked?.done(result);
  });
  return send;
}
