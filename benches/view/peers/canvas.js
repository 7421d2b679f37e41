// No timeline but a yardstick: a canvas that draws bars in lanes, labels where they fit, and how dense the events stand.
// Nothing can be clicked, read out or focused. What costs more than this costs it for what it gives.
const canvas = document.createElement("canvas");
[canvas.width, canvas.height] = [1248, 600];
document.getElementById("place").append(canvas);
const pen = canvas.getContext("2d", { alpha: false });
const [LANE, LANES, MOST] = [18, 28, 2000];
let [starts, ends, labels, longest] = [[], [], [], 0];

/** How many begin before a moment. */
const before = (time) => {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] < time) low = middle + 1;
    else high = middle;
  }
  return low;
};

function draw(from, to) {
  const { width, height } = canvas;
  const scale = width / (to - from);
  const columns = new Uint32Array(width);
  const free = new Float64Array(LANES);
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, width, height);
  pen.font = "12px sans-serif";
  let drawn = 0;
  for (let n = before(from - longest); n < starts.length && starts[n] < to; n += 1) {
    if (ends[n] < from) continue;
    const left = Math.max(0, (starts[n] - from) * scale);
    const right = Math.max(left + 4, (ends[n] - from) * scale);
    columns[Math.min(width - 1, Math.floor(left))] += 1;
    const lane = drawn < MOST ? free.findIndex((until) => until <= left) : -1;
    if (lane < 0) continue;
    drawn += 1;
    pen.fillStyle = ends[n] > starts[n] ? "#9bc" : "#357";
    pen.fillRect(left, 4 + lane * LANE, right - left, LANE - 3);
    pen.fillStyle = "#111";
    pen.fillText(labels[n], left + 6, 16 + lane * LANE);
    free[lane] = Math.max(right, left + 16 + labels[n].length * 6.2);
  }
  const most = Math.log1p(Math.max(1, ...columns));
  pen.fillStyle = "#468";
  columns.forEach((count, x) => {
    const tall = count && 3 + (25 * Math.log1p(count)) / most;
    pen.fillRect(x, height - 20 - tall, 1, tall);
  });
  pen.fillStyle = "#111";
  for (let n = 0; n < 8; n += 1) pen.fillText(new Date(from + ((to - from) * n) / 8).toISOString().slice(0, 16), (n * width) / 8, height - 4);
}

window.__tl = {
  render(events) {
    const sorted = [...events].sort((a, b) => a.start - b.start);
    starts = Float64Array.from(sorted, ({ start }) => start);
    ends = Float64Array.from(sorted, ({ start, end }) => end ?? start);
    labels = sorted.map(({ label }) => label);
    longest = ends.reduce((most, end, n) => Math.max(most, end - starts[n]), 0);
    draw(starts[0], ends.reduce((last, end) => Math.max(last, end), 0));
  },
  setWindow: draw,
};
