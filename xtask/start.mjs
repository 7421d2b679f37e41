// Puts our own script into the page in the place of trunk's, and its hash into the page's policy; and the desk's sheet,
// of the files of style/desk, beside it.
//
// trunk calls this after every build, also in development: the policy allows no script in the page but this one, so
// trunk's script for opening the page anew after a change gives way to a file of ours. offline.mjs does so again.
import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const sheets = fileURLToPath(new URL("../style/desk/", import.meta.url));
const own = (name) => fileURLToPath(new URL(`../public/${name}`, import.meta.url));

/** What subresource integrity and the policy call these bytes. */
export const integrity = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;

/** The text of public/start.js for the program of this folder. */
export function startScript(folder) {
  const program = readdirSync(folder).find((name) => /^app-[0-9a-f]+\.js$/.test(name));
  if (!program) throw new Error(`${folder} holds no program`);
  const script = readFileSync(own("start.js"), "utf8");
  return script.replace(/^\/\/.*\n/gm, "").replace("./app.js", `./${program}`).replace("./app_bg.wasm", `./${program.replace(".js", "_bg.wasm")}`);
}

/** The page with this script, and no other, in it; and with the script's hash in its policy. */
export function started(html, script, more = "") {
  const bare = html.replace(/<script(?![^>]*\bsrc=)[^>]*>[^]*?<\/script>/g, "");
  const policy = /(script-src 'self' 'wasm-unsafe-eval')( 'sha384-[^']*')?/;
  if (!policy.test(bare)) throw new Error("index.html holds no policy");
  return bare.replace(policy, `$1 '${integrity(script)}'`).replace("</head>", () => `${more}<script type="module">${script}</script></head>`);
}

const staging = process.env.TRUNK_STAGING_DIR;
if (staging) {
  const page = join(staging, "index.html");
  const html = readFileSync(page, "utf8");
  const isServed = html.includes(".well-known/trunk/ws");
  if (isServed) copyFileSync(own("live.js"), join(staging, "live.js"));
  const live = isServed ? `<script type="module" src="./live.js"></script>` : "";
  writeFileSync(join(staging, "desk.css"), readdirSync(sheets).sort().map((name) => readFileSync(join(sheets, name), "utf8")).join("\n"));
  writeFileSync(page, started(html, startScript(staging), live));
}
