// ECharts: a custom series of bars, each with its label where that fits, without animation.
let chart;
window.__tl = {
  render(events) {
    const placed = lanes(events);
    const bar = (params, api) => {
      const [left, base] = api.coord([api.value(1), api.value(0)]);
      const [right] = api.coord([api.value(2), api.value(0)]);
      const height = Math.max(1, api.size([0, 1])[1] * 0.8);
      const width = Math.max(2, right - left);
      const label = { style: { text: placed[params.dataIndex].label, width: width - 4, overflow: "truncate", fontSize: 11, fill: "#000" } };
      return {
        type: "rect",
        shape: { x: left, y: base - height, width, height },
        style: { fill: "#9bc" },
        textContent: height > 9 && width > 20 ? label : undefined,
        textConfig: { position: "insideLeft" },
      };
    };
    chart = echarts.init(document.getElementById("place"));
    const drawn = new Promise((done) => chart.on("finished", done));
    chart.setOption({
      animation: false,
      useUTC: true,
      grid: { left: 10, right: 10, top: 10, bottom: 40 },
      xAxis: { type: "time" },
      yAxis: { type: "value", max: Math.max(...placed.map(({ lane }) => lane)) + 1, show: false },
      dataZoom: [{ type: "inside", filterMode: "weakFilter" }],
      series: [{ type: "custom", clip: true, encode: { x: [1, 2], y: 0 }, renderItem: bar, data: placed.map(({ lane, start, end }) => [lane, start, end]) }],
    });
    return drawn;
  },
  setWindow: (from, to) => chart.dispatchAction({ type: "dataZoom", startValue: from, endValue: to }),
};
