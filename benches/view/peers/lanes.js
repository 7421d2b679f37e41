// For the peers that stack nothing themselves: events in lanes that never overlap. A point lasts a minute. The lane that
// has been free the longest is taken, found in a heap, so that the packing is no part of what a peer is measured by.
window.lanes = (events) => {
  /** [free from, lane], the earliest first. */
  const heap = [];
  const settle = (entry, at, go) => {
    for (let next = go(at); next !== undefined; next = go(at)) {
      heap[at] = heap[next];
      at = next;
    }
    heap[at] = entry;
  };
  const push = (entry) => {
    heap.push(entry);
    settle(entry, heap.length - 1, (at) => (at > 0 && heap[(at - 1) >> 1][0] > entry[0] ? (at - 1) >> 1 : undefined));
  };
  const pop = () => {
    const [first, last] = [heap[0], heap.pop()];
    const lower = (at) => {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const child = right < heap.length && heap[right][0] < heap[left][0] ? right : left;
      return child < heap.length && heap[child][0] < last[0] ? child : undefined;
    };
    if (heap.length > 0) settle(last, 0, lower);
    return first;
  };
  let count = 0;
  return [...events].sort((a, b) => a.start - b.start).map((event) => {
    const end = event.end ?? event.start + 60_000;
    const [, lane] = heap.length > 0 && heap[0][0] <= event.start ? pop() : [0, count++];
    push([end, lane]);
    return { ...event, end, lane };
  });
};
