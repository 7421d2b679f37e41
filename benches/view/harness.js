// In the page: draws events and moves through them, whoever draws. A timeline is `window.__tl`:
//   render(events)       draws them; may return a promise
//   setWindow(from, to)  shows exactly this stretch, at once; or, where there is no continuous zoom,
//   levels, setLevel(n)  so many steps of zoom, and
//   next()               one step along.
{
  const frame = () => new Promise((done) => requestAnimationFrame(() => done(performance.now())));
  /** So long nothing changes in the document before it counts as drawn, in milliseconds. */
  const QUIET = 600;

  /** From the call until the second frame after the last change: what the reader waits for. */
  const load = async (events) => {
    const start = performance.now();
    let changed = start;
    const watcher = new MutationObserver(() => (changed = performance.now()));
    watcher.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
    await window.__tl.render(events);
    changed = Math.max(changed, performance.now());
    const times = [];
    do times.push(await frame());
    while (times.at(-1) - changed < QUIET);
    watcher.disconnect();
    const frames = times.filter((at) => at > changed);
    return (frames[1] ?? frames[0]) - start;
  };

  /** What is seen at `part` (0 to 1) of the way: two thirds zoom in, from everything to two hours; then along, 8 hours. */
  const seen = ({ from, to, noon }, part) => {
    const [whole, last] = [to - from, 2 * 3_600_000];
    const width = whole * (last / whole) ** Math.min(1, part * 1.5);
    const middle = (from + to) / 2 + (noon - (from + to) / 2) * ((whole - width) / (whole - last));
    const along = Math.max(0, part - 2 / 3) * 12 * last;
    return [middle + along - width / 2, middle + along + width / 2];
  };

  const stepper = () => {
    let at = -1;
    return (part) => {
      const { levels } = window.__tl;
      const step = Math.floor(part * 1.5 * levels);
      if (step === at) return;
      at = step;
      if (step < levels) window.__tl.setLevel(step);
      else window.__tl.next();
    };
  };

  /** Moves for `length` milliseconds by the clock, a step a frame; gives how long each frame took. */
  const drive = async (span, length) => {
    const step = window.__tl.setWindow ? (part) => window.__tl.setWindow(...seen(span, part)) : stepper();
    const times = [];
    const start = await frame();
    let before = start;
    step(0);
    for (;;) {
      const now = await frame();
      times.push(now - before);
      before = now;
      if (now - start >= length) return times;
      step((now - start) / length);
    }
  };

  /** All the memory that WebAssembly holds, in bytes. */
  const memories = [];
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const result = await original.apply(WebAssembly, given);
      const values = Object.values((result.instance ?? result).exports ?? {});
      memories.push(...values.filter((value) => value instanceof WebAssembly.Memory));
      return result;
    };
  }
  const wasm = () => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);

  window.__bench = { load, drive, wasm, elements: () => document.querySelectorAll("*").length };
}
