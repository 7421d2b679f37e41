// Colours as people see them: CIELAB distances, and what the three common kinds of colour blindness leave of a colour.

/**
 * Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6),
 * 2009: their matrices for severity 1.0, over linear RGB.
 */
export const blindness = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

/** Linear RGB of `#rrggbb`, each part of 0 to 1. */
export const linear = (hex) =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));

/** What somebody with this kind of blindness sees. */
export const seen = (rgb, matrix) => [0, 3, 6].map((row) => Math.min(1, Math.max(0, rgb.reduce((sum, v, n) => sum + v * matrix[row + n], 0))));

/** CIELAB (D65) of linear RGB. */
export function lab([r, g, b]) {
  const f = (t) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const [x, y, z] = [
    (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047,
    0.2126729 * r + 0.7151522 * g + 0.072175 * b,
    (0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883,
  ].map(f);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/**
 * How far two colours lie apart, in differences that half of all viewers notice in marks of `degrees` of the eye's view:
 * Stone, Szafir and Setlur, "An Engineering Model for Color Difference as a Function of Size", CIC 22, 2014.
 */
export function apart(one, other, degrees = 0.5) {
  const noticed = [10.16 + 1.5 / degrees, 10.68 + 3.08 / degrees, 10.7 + 5.74 / degrees].map((v) => v * 0.5);
  return Math.hypot(...one.map((v, n) => (v - other[n]) / noticed[n]));
}
