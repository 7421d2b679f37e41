// timelines-chart, without its animations; one row a lane.
let chart;
window.__tl = {
  render(events) {
    const rows = [];
    for (const { lane, start, end, label } of lanes(events)) {
      rows[lane] ??= { label: `${lane}`, data: [] };
      rows[lane].data.push({ timeRange: [new Date(start), new Date(end)], val: label });
    }
    chart = new TimelinesChart(document.getElementById("place"));
    chart.data([{ group: "", data: rows }]).width(1240).maxHeight(600).enableAnimations(false).useUtc(true).zQualitative(false);
  },
  setWindow: (from, to) => chart.zoomX([new Date(from), new Date(to)]),
};
