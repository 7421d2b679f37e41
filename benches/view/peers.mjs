// Who is measured: for each the files of its page, and how many events it bears.

const packages = "/node_modules/";
/** Ours first; `most` is the number of events beyond which a peer is not run, because it draws no frame in seconds. */
export const timelines = {
  linimasa: { page: "/app/index.html?bench=1", most: Infinity },
  "vis-timeline": {
    scripts: [`${packages}vis-timeline/standalone/umd/vis-timeline-graph2d.min.js`],
    styles: [`${packages}vis-timeline/styles/vis-timeline-graph2d.min.css`],
    most: 10_000,
  },
  timelinejs: {
    scripts: [`${packages}@knight-lab/timelinejs/dist/js/timeline.js`],
    styles: [`${packages}@knight-lab/timelinejs/dist/css/timeline.css`],
    most: 10_000,
  },
  "timelines-chart": {
    scripts: [`${packages}timelines-chart/dist/timelines-chart.min.js`, "/peers/lanes.js"],
    most: 10_000,
  },
  echarts: { scripts: [`${packages}echarts/dist/echarts.min.js`, "/peers/lanes.js"], most: 100_000 },
  canvas: { most: Infinity },
};

/** The smallest page of a peer. */
export function page(name) {
  const { scripts = [], styles = [] } = timelines[name];
  const style = styles.map((href) => `<link rel="stylesheet" href="${href}">`).join("");
  const script = [...scripts, `/peers/${name}.js`].map((src) => `<script src="${src}"></script>`).join("");
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>${style}
<main><h1>Timeline</h1><div id="place" style="width:1240px;height:600px"></div></main>${script}</html>`;
}

/** What issue 5 asks of ours: at most this part of a peer's figure in the same run. */
export const limits = {
  20: { paint: [0.5, "vis-timeline"], task: [0.5, "vis-timeline"], p95: [1.1, "canvas"], elements: 1_200 },
  1_000: { paint: [0.3, "timelines-chart"], task: [0.3, "timelines-chart"], p95: [1.1, "canvas"], elements: 2_500 },
  10_000: { paint: [0.3, "echarts"], task: [0.4, "echarts"], p95: [1.1, "canvas"], elements: 2_500 },
  100_000: { paint: [0.1, "echarts"], task: [0.35, "echarts"], p95: [1.2, "canvas"], elements: 2_500, memory: 80 },
};
