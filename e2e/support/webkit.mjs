// WebKit as WebKitGTK has it, over classic WebDriver (https://www.w3.org/TR/webdriver2/), on a screen that is none.
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { child, freePort, heard, until } from "./programs.mjs";

/** The browser that comes with the library; its folder's name holds the library's version. */
function miniBrowser() {
  const libraries = ["/usr/lib", ...readdirSync("/usr/lib").map((name) => join("/usr/lib", name))].filter((folder) => /lib$|linux-gnu/.test(folder));
  const found = libraries.flatMap((folder) => readdirSync(folder).filter((name) => name.startsWith("webkit")).map((name) => join(folder, name, "MiniBrowser")));
  return found.sort().findLast(existsSync);
}

/** Starts it; `open` gives a page of its own, `close` ends it. */
export async function webkit(driver, screen) {
  const home = mkdtempSync(join(tmpdir(), "linimasa-webkit-"));
  const display = child(screen, ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], {}, 1);
  const [number] = await heard(display, 3, /\d+/);
  const port = await freePort();
  const places = { HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home, XDG_RUNTIME_DIR: home };
  const server = child(driver, [`--port=${port}`], { ...places, DISPLAY: `:${number}`, WEBKIT_DISABLE_COMPOSITING_MODE: "1", LIBGL_ALWAYS_SOFTWARE: "1", NO_AT_BRIDGE: "1" });
  const base = `http://127.0.0.1:${port}/session`;
  const ask = async (method, path, body) => {
    const response = await fetch(base + path, { method, body: body && JSON.stringify(body), headers: { "content-type": "application/json" } });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  await until("the driver answers", () => fetch(base.replace("session", "status")).then(({ ok }) => ok, () => false));
  const options = { binary: miniBrowser(), args: ["--automation"] };
  const { sessionId } = await ask("POST", "", { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } } });
  const session = `/${sessionId}`;
  // One window serves for all: what comes after is opened in its place.
  const open = async (address) => {
    const page = {
      troubles: [],
      go: async (address) => {
        // An address that differs in its fragment alone would not be loaded anew.
        await ask("POST", `${session}/url`, { url: "about:blank" });
        await ask("POST", `${session}/url`, { url: address });
      },
      reload: () => ask("POST", `${session}/refresh`, {}),
      act: (actions) => ask("POST", `${session}/actions`, { actions }),
      run: async (work, ...given) => {
        const script = `const done = arguments[1];
          Promise.resolve().then(() => (${work})(...JSON.parse(arguments[0])))
            .then((value) => done(JSON.stringify({ value: value ?? null })), (error) => done(JSON.stringify({ error: String(error) })));`;
        const { value, error } = JSON.parse(await ask("POST", `${session}/execute/async`, { script, args: [JSON.stringify(given)] }));
        if (error) throw new Error(error);
        return value;
      },
    };
    await page.go(address);
    return page;
  };
  const close = async () => {
    await ask("DELETE", session).catch(() => {});
    await server.end();
    await display.end();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  return { open, close };
}
