// The timeline beside others, in one run on one machine: `cargo xtask bench view`.
//
//   node run.mjs [--events 20,1000] [--peers none | vis-timeline,canvas] [--rounds 3]
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { measure, serve } from "./measure.mjs";
import { limits, timelines } from "./peers.mjs";

const { values } = parseArgs({
  options: {
    events: { type: "string", default: Object.keys(limits).join() },
    peers: { type: "string", default: Object.keys(timelines).slice(1).join() },
    rounds: { type: "string", default: "3" },
  },
});
const sizes = values.events.split(",").map(Number);
const names = ["linimasa", ...values.peers.split(",").filter((name) => name !== "none")];
const rounds = Number(values.rounds);
const unknown = names.find((name) => !(name in timelines));
if (unknown !== undefined || sizes.some((size) => !(size > 0)) || !(rounds > 0)) {
  console.error(unknown === undefined ? "Events and rounds are numbers above nought." : `There is no peer "${unknown}". There are: ${Object.keys(timelines).slice(1).join(", ")}.`);
  process.exit(2);
}

const figures = ["paint", "task", "p95", "frames", "elements", "memory", "rest"];
const columns = [["paint ms", "paint", 1], ["main thread a frame ms", "task", 1], ["frame p95 ms", "p95", 1], ["frames in 3 s", "frames", 0], ["elements", "elements", 0], ["memory MB", "memory", 1]];
/** Who needs this long to draw is not asked again. */
const SLOW = 4_000;

const median = (list) => list.sort((a, b) => a - b)[(list.length - 1) >> 1];

/** The median of every figure; the rounds take turns, so that the machine's moods fall on all. */
async function sizeOf(address, count) {
  const taken = Object.fromEntries(names.filter((name) => timelines[name].most >= count).map((name) => [name, []]));
  const failed = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, runs] of Object.entries(taken)) {
      if (failed[name] || runs[0]?.paint > SLOW) continue;
      try {
        runs.push(await measure(address, name, count));
      } catch (error) {
        failed[name] = String(error.message).split("\n")[0];
      }
    }
  }
  const of = (runs) => Object.fromEntries(figures.map((figure) => [figure, median(runs.map((run) => run[figure]))]));
  const medians = Object.entries(taken).filter(([, runs]) => runs.length > 0).map(([name, runs]) => [name, of(runs)]);
  return { medians: Object.fromEntries(medians), failed };
}

function table(count, { medians, failed }) {
  const cells = (said) => said.map((text, n) => text.padStart(columns[n][0].length + 2)).join("");
  console.log(`\n    ${`${count} events`.padEnd(18)}${cells(columns.map(([title]) => title))}`);
  for (const name of names) {
    const found = medians[name];
    const said = found ? cells(columns.map(([, figure, digits]) => found[figure].toFixed(digits))) : `  ${failed[name] ?? "not run: it draws no frame in seconds"}`;
    console.log(`    ${name.padEnd(18)}${said}`);
  }
}

/** Ours beside each limit of issue 5. */
function held(count, { medians }) {
  const ours = medians.linimasa;
  if (!ours) return;
  const mark = (ok) => (ok ? "held" : "MISSED");
  for (const [figure, limit] of Object.entries(limits[count] ?? {})) {
    const [title] = columns.find(([, name]) => name === figure);
    if (typeof limit === "number") {
      console.log(`      ${mark(ours[figure] <= limit).padEnd(7)} ${title}: ${ours[figure].toFixed(0)}, at most ${limit}`);
      continue;
    }
    const [part, peer] = limit;
    const theirs = medians[peer]?.[figure];
    if (theirs === undefined) continue;
    const ratio = ours[figure] / theirs;
    console.log(`      ${mark(ratio <= part).padEnd(7)} ${title}: ${ratio.toFixed(2)} of ${peer}'s, at most ${part}`);
  }
  console.log(`              once after a movement, for the elements: ${ours.rest.toFixed(0)} ms of the main thread`);
}

const server = await serve();
try {
  console.log(`    Chromium, headless without a GPU, ${cpus().length} cores, 1280 x 800, median of ${rounds}`);
  for (const count of sizes) {
    const taken = await sizeOf(server.address, count);
    table(count, taken);
    held(count, taken);
  }
} finally {
  server.stop();
}
