// vis-timeline as its documentation sets it up, stacking included.
let timeline;
window.__tl = {
  render(events) {
    const items = events.map(({ id, label, start, end }) => ({ id, content: label, start, end: end ?? undefined, type: end ? "range" : "box" }));
    timeline = new vis.Timeline(document.getElementById("place"), new vis.DataSet(items), {});
  },
  setWindow: (from, to) => timeline.setWindow(from, to, { animation: false }),
};
