// TimelineJS3. It has no continuous zoom: its steps are walked, then slide by slide.
const date = (ms) => {
  const at = new Date(ms);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate(), hour: at.getUTCHours(), minute: at.getUTCMinutes() };
};
let timeline;
window.__tl = {
  levels: 11,
  render(events) {
    const slides = events.map(({ id, label, start, end }) => ({
      unique_id: `e${id}`,
      start_date: date(start),
      ...(end ? { end_date: date(end) } : {}),
      text: { headline: label },
    }));
    timeline = new TL.Timeline("place", { events: slides }, {});
  },
  setLevel: (level) => timeline.setZoom(level),
  next: () => timeline.goToNext(),
};
