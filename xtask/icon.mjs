// The icon as SVG and as PNG, drawn from the same shapes: rectangles and a diamond need no program but this one.
import { deflateSync } from "node:zlib";

/** Units of the icon on each side. */
const SIDE = 32;
const paper = "#fcfbf7";
const ink = "#1b1a17";
const accent = "#b04a2f";
const box = (x, y, width, height) => [[x, y], [x + width, y], [x + width, y + height], [x, y + height]];

/** An axis, two events on it, and the moment of now; the last drawn lies on top. Every shape is convex. */
const shapes = [
  { fill: ink, points: box(4, 23, 24, 2) },
  { fill: accent, points: box(6, 16, 5, 4) },
  { fill: accent, points: box(15, 10, 7, 4) },
  { fill: ink, points: box(25, 6, 2, 18) },
  { fill: ink, points: [[26, 20], [30, 24], [26, 28], [22, 24]] },
];

/** The icon as SVG. */
export function svg() {
  const path = ({ fill, points }) => `<path fill="${fill}" d="M${points.map((point) => point.join(" ")).join("L")}z"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}"><rect width="${SIDE}" height="${SIDE}" rx="6" fill="${paper}"/>${shapes.map(path).join("")}</svg>\n`;
}

const rgb = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
const filled = shapes.map(({ fill, points }) => ({ points, shade: rgb(fill) }));
const blank = rgb(paper);

const isInside = (points, x, y) =>
  points.every(([ax, ay], n) => {
    const [bx, by] = points[(n + 1) % points.length];
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0;
  });

/** Whether a point lies on the paper, whose corners are round. */
function isOnPaper(x, y) {
  const from = (at) => Math.max(6 - at, at - (SIDE - 6), 0);
  return Math.hypot(from(x), from(y)) <= 6;
}

/** What stands at a point: a shade, or nothing beside the paper. A maskable icon is all paper, its picture in the middle. */
function shadeAt(x, y, isMaskable) {
  const [u, v] = isMaskable ? [x, y].map((at) => (at - SIDE / 2) / 0.72 + SIDE / 2) : [x, y];
  if (!isMaskable && !isOnPaper(x, y)) return null;
  return filled.findLast(({ points }) => isInside(points, u, v))?.shade ?? blank;
}

/** Samples in a pixel, on each side: edges are soft. */
const FINE = 4;

/** Red, green, blue and opacity of a pixel, of 0 to 255. */
function pixel(column, row, scale, isMaskable) {
  const at = (right, down) => shadeAt((column + right) * scale, (row + down) * scale, isMaskable);
  const corners = [at(0, 0), at(1, 0), at(0, 1), at(1, 1)];
  // No edge passes: most pixels.
  if (corners.every((shade) => shade === corners[0])) return corners[0] ? [...corners[0], 255] : [0, 0, 0, 0];
  const part = (n) => (n + 0.5) / FINE;
  const samples = Array.from({ length: FINE * FINE }, (_, n) => at(part(n % FINE), part(Math.floor(n / FINE))));
  const seen = samples.filter((shade) => shade !== null);
  const mean = (k) => Math.round(seen.reduce((sum, shade) => sum + shade[k], 0) / (seen.length || 1));
  return [mean(0), mean(1), mean(2), Math.round((255 * seen.length) / samples.length)];
}

/** CRC-32 of a PNG's chunk. */
function crc32(bytes) {
  let rest = ~0;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return ~rest >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** The icon as a PNG (ISO/IEC 15948: 8 bits, RGBA, no filter) of so many pixels on each side. */
export function png(side, isMaskable = false) {
  const rows = Buffer.alloc(side * (side * 4 + 1));
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      rows.set(pixel(column, row, SIDE / side, isMaskable), row * (side * 4 + 1) + 1 + column * 4);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}
