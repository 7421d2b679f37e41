// Long stories, put together from parts, to see how the timeline bears them. People, towns and deeds are made up.

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const turn = (list, n) => list[n % list.length];

/** A life in sixty events: years, months, days, stretches. */
export function biography() {
  const deeds = [
    "won a bursary of the Halden school of surveying",
    "published her second paper on coastal erosion",
    "moved to Trondheim with her brother",
    "led the survey of the Lofoten cod banks",
    "lost the use of her left hand in a laboratory fire",
    "was elected to the Royal Society of Navigation",
    "refused a chair at Uppsala",
    "drew the first complete chart of the Barents shelf",
    "taught night classes for sailors' daughters",
    "quarrelled in public with the harbour minister over dredging",
    "bought the schooner Petrel from a bankrupt whaler",
    "testified before the inquiry into the sinking of the Aurora",
  ];
  const when = (year, n) =>
    [
      `In ${year} Lindgren`,
      `In ${turn(months, n * 5)} ${year} Lindgren`,
      `On ${1 + ((n * 11) % 27)} ${turn(months, n * 7)} ${year} Lindgren`,
      `From ${year} to ${year + 1 + (n % 3)}, Lindgren`,
    ][n % 4];
  const life = Array.from({ length: 58 }, (_, n) => `${when(1894 + n, n)} ${turn(deeds, n * 5 + Math.floor(n / 12))}.`);
  return ["Ada Lindgren was born in Bergen on 4 May 1876.", ...life, "Lindgren died in Bergen on 19 November 1958."].join("\n");
}

/** Four centuries of a port in three hundred events. */
export function history() {
  const subjects = ["The port council", "A storm", "The guild of pilots", "The crown", "A fire", "The cloth merchants", "The bishop", "A company of dredgers"];
  const deeds = [
    "rebuilt the sea wall after the spring floods",
    "closed the old basin to foreign ships",
    "raised the toll on salt and timber",
    "destroyed forty houses along the quay",
    "opened a school for pilots beside the customs house",
    "gave the town the right to hold a second market",
    "drained the marshes east of the river",
    "signed a treaty with the towns upstream",
    "banned the unloading of grain by night",
  ];
  const when = (year, n) => (n % 5 === 3 ? `In ${turn(months, n * 5)} ${year}` : `In ${year}`);
  const lines = Array.from({ length: 300 }, (_, n) => {
    const year = 1604 + Math.floor(n * 1.33);
    return `${when(year, n)} ${turn(subjects, n * 3).replace(/^[TA](?=h|n? )/, (c) => c.toLowerCase())} ${turn(deeds, n * 7)}.`;
  });
  return ["The history of the port in dates.", ...lines].join("\n");
}

/** One day by the minute. */
export function day() {
  const deeds = [
    "the first call reached the fire service in Ostby",
    "two engines left the station on Mill Street",
    "the police closed the ring road",
    "smoke drifted over the primary school",
    "the mayor asked residents to keep their windows shut",
    "the roof of the northern hall collapsed",
    "a helicopter took off from the naval base",
    "the power company cut the supply to three districts",
    "firefighters entered the storage hall",
    "the hospital opened a second ward",
  ];
  const lines = Array.from({ length: 42 }, (_, n) => {
    const at = 322 + Math.floor(n * 17.3 + (n % 4) * 6);
    const clock = `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;
    return `At ${clock} ${turn(deeds, n * 3)}.`;
  });
  return ["OSTBY, 14 October 2024 - A fire in a warehouse kept the town awake on Monday.", ...lines].join("\n");
}
