// Programs that a test starts, listens to and ends.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

/** Starts a program, with so many pipes beside the usual three. */
export function child(program, words, environment = {}, pipes = 0) {
  const stdio = ["ignore", "ignore", "pipe", ...Array(pipes).fill("pipe")];
  const started = spawn(program, words, { stdio, env: { ...process.env, ...environment } });
  started.on("error", () => {});
  started.end = async () => {
    if (started.exitCode !== null || started.signalCode !== null) return;
    started.kill();
    const late = setTimeout(() => started.kill("SIGKILL"), 5000);
    await once(started, "exit");
    clearTimeout(late);
  };
  return started;
}

/** Waits until a program says something that matches, on its pipe of that number or on "stderr". */
export function heard(program, pipe, pattern) {
  const stream = pipe === "stderr" ? program.stderr : program.stdio[pipe];
  return new Promise((done, failed) => {
    let said = "";
    const late = setTimeout(() => failed(new Error(`${program.spawnfile} did not say ${pattern}: ${said.slice(-400)}`)), 60_000);
    stream.setEncoding("utf8");
    stream.on("data", (part) => {
      said += part;
      const found = said.match(pattern);
      if (!found) return;
      clearTimeout(late);
      done(found);
    });
  });
}

/** A port that nobody listens on. */
export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Asks again and again, for half a minute. */
export async function until(what, condition) {
  const end = Date.now() + 30_000;
  for (;;) {
    const found = await condition();
    if (found) return found;
    if (Date.now() > end) throw new Error(`never came true: ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
