// For the peers that stack nothing themselves: the first lane that is free when an event begins. A point lasts a minute.
window.lanes = (events) => {
  const free = [];
  return [...events].sort((a, b) => a.start - b.start).map((event) => {
    const end = event.end ?? event.start + 60_000;
    let lane = free.findIndex((until) => until <= event.start);
    if (lane < 0) lane = free.length;
    free[lane] = end;
    return { ...event, end, lane };
  });
};
