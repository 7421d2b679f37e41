// Made-up events, the same in every run: a long history whose last day is told by the minute, as news tends to be.

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const YEAR = 365.25 * DAY;
/** The span that the events lie in: thirty years up to a day in autumn. */
export const TO = Date.UTC(2024, 9, 12);
export const FROM = TO - 30 * YEAR;
/** What is zoomed in on: noon of the last day. */
export const NOON = TO - DAY / 2;

const subjects = ["The harbour board", "A ferry company", "The city council", "Two dock workers", "The port union", "An insurer", "The ministry", "Residents"];
const deeds = ["signed", "rejected", "postponed", "published", "opened", "inspected", "closed", "extended"];
const objects = ["the plan for the northern quay", "a contract on new cranes", "the report on last winter's flood", "the bridge over the old basin", "talks about the night ferries", "the fund for damaged homes"];

/** Numbers between 0 and 1 that look like chance: a linear congruence modulo 2³², as Numerical Recipes has it. */
function chance(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    // The upper bits are the better ones.
    return (state >>> 8) / 2 ** 24;
  };
}

/** `count` events: `{id, label, start, end | null}` in milliseconds since 1970, UTC. Half of them begin on the last day, a
 * fifth in the last year, the rest anywhere in the thirty; every other one lasts a while; labels have about 55 letters. */
export function events(count) {
  const next = chance(20_241_012);
  const of = (list) => list[Math.floor(next() * list.length)];
  const minute = (time) => Math.round(time / MINUTE) * MINUTE;
  return Array.from({ length: count }, (_, id) => {
    const kind = next();
    const [start, length] =
      kind < 0.5 ? [TO - DAY + next() * 0.9 * DAY, (5 + 115 * next()) * MINUTE]
      : kind < 0.7 ? [TO - YEAR + next() * (YEAR - DAY), (1 + 20 * next()) * DAY]
      : [FROM + next() * 29 * YEAR, (5 + 300 * next()) * DAY];
    return {
      id,
      label: `${of(subjects)} ${of(deeds)} ${of(objects)}`,
      start: id === 0 ? FROM : minute(start),
      end: id % 2 === 1 ? Math.min(TO, minute(start + length)) : null,
    };
  });
}
