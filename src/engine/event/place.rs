//! When each draft was: by its own words, by its neighbours, or by the day of the report.

use super::Scene;
use super::bearing;
use super::clause::{Clause, Hang};
use super::draft::{Draft, event_noun};
use super::far::{Own, distance, far, own_time, so_far};
use super::verb::Verb;
use crate::engine::expression::Form;
use crate::engine::lang::{Link, Phrase, Sense};
use crate::story::{Edge, Granularity, Placement, Reason, Stamp, Unit, When};
use chrono::{Days, NaiveDate};

/// A time with its reasons.
#[derive(Clone, Debug)]
pub struct Placed {
    /// The time.
    pub when: When,
    /// Where it comes from.
    pub placement: Placement,
    /// The expressions that say it.
    pub timexes: Vec<usize>,
    /// Why.
    pub because: Vec<Reason>,
}

/// What a sentence without time words of its own is about: in a report its own day, or the past that the
/// sentence before it told of; in a narrative the time last told in the paragraph.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    report: Option<Now>,
    now: Option<Now>,
    paragraph: usize,
}

/// A time, and the expression that says it where one does.
#[derive(Clone, Copy, Debug)]
struct Now {
    stamp: Stamp,
    said: Option<usize>,
}

/// A day this many days before the publication still belongs to its news.
const NEWS_DAYS: u64 = 6;

impl Frame {
    /// Before the first sentence: the day that the report tells of, if it is news.
    pub fn start(scene: &Scene) -> Self {
        let report = scene.published.and_then(|published| own_day(scene, Stamp::day(published)));
        Self { report, now: report, paragraph: 0 }
    }

    /// Moves on to a sentence.
    pub fn enter(&mut self, scene: &Scene, sentence: usize) {
        let s = scene.doc.sentences[sentence];
        if s.paragraph != self.paragraph {
            self.paragraph = s.paragraph;
            self.now = self.report;
        }
        let stamp = |n: &usize| Some((*n, *scene.timexes[*n].when?.begin.stamp()?));
        let dates = bearing::dates(scene, s.first, s.last);
        let Some((_, published)) = self.report.zip(scene.published) else {
            let told = dates.iter().filter_map(stamp).rfind(|(_, s)| s.grain >= Granularity::Month);
            self.now = told.map(|(n, s)| Now { stamp: without_clock(&s), said: Some(n) }).or(self.now);
            return;
        };
        // *The leader, who took office in 2015, resigned*: no day of the report's.
        let comma = (s.first..s.last).find(|i| scene.doc.mark(*i) == ',' && !scene.is_timed(*i));
        let apart = comma.filter(|comma| bearing::stands_apart(scene, (s.first, s.last), *comma));
        let close = apart.map_or(0, |comma| scene.parts[comma + 1] as usize);
        let aside = |n: &usize| bearing::in_relative(scene, s.first, *n) || scene.exprs[*n].first < close;
        let dates: Vec<usize> = dates.into_iter().filter(|n| !aside(n)).collect();
        let tells = |n: &usize| scene.exprs[*n].boundary.is_none();
        if !dates.iter().any(tells) {
            return;
        }
        let told: Vec<(usize, Stamp)> = dates.iter().filter_map(stamp).collect();
        let news = told.iter().filter(|(_, s)| is_news(s, published)).max_by_key(|(_, s)| s.date());
        let past = told.iter().rfind(|(_, s)| s.grain >= Granularity::Month && s.date() < published);
        self.now = match (news, past) {
            (Some((n, s)), _) => Some(Now { stamp: Stamp::day(s.date()), said: Some(*n) }),
            (None, Some((n, s))) => Some(Now { stamp: without_clock(s), said: Some(*n) }),
            (None, None) => None,
        };
    }
}

/// What follows a clock time happened that day, at no hour that is told.
fn without_clock(stamp: &Stamp) -> Stamp {
    if stamp.grain >= Granularity::Day { Stamp::day(stamp.date()) } else { *stamp }
}

/// Whether a time is a day of the news published then.
pub fn is_news(stamp: &Stamp, published: NaiveDate) -> bool {
    let from = published - Days::new(NEWS_DAYS);
    stamp.grain >= Granularity::Day && stamp.date() >= from && stamp.date() <= published
}

/// The publication date of a text that tells its own day's news; none of a narrative.
pub fn news(scene: &Scene) -> Option<NaiveDate> {
    scene.published.filter(|published| own_day(scene, Stamp::day(*published)).is_some())
}

/// The day that a report tells of: the first that it names. Only where it names one do undated sentences
/// stand on it.
fn own_day(scene: &Scene, published: Stamp) -> Option<Now> {
    let day = |n: usize| {
        let stamp = *scene.timexes[n].when?.begin.stamp()?;
        is_news(&stamp, published.date()).then(|| Now { stamp: Stamp::day(stamp.date()), said: Some(n) })
    };
    let first = (0..scene.timexes.len()).find_map(day)?;
    Some(if first.stamp == published { Now { said: None, ..first } } else { first })
}

impl Scene<'_> {
    /// Whether an expression names a clock time.
    pub(super) fn has_clock(&self, n: usize) -> bool {
        self.timexes[n].when.and_then(|w| w.begin.stamp().copied()).is_some_and(|s| s.has_clock())
    }
}

/// The time of a clause, if anything gives it one.
pub fn of_clause(
    scene: &Scene,
    clause: &Clause,
    next: Option<&Clause>,
    dated: &[usize],
    frame: &Frame,
    before: Option<&Draft>,
) -> Option<Placed> {
    if let Some(placed) = stated(scene, dated) {
        return Some(begun(scene, clause, placed));
    }
    if let Some(placed) = apart(scene, clause, before, frame.report) {
        return Some(placed);
    }
    let since =
        next.filter(|c| c.hang == Hang::Since && !bearing::is_record(scene, clause.first, clause.last));
    if let Some(since) = since.and_then(|next| since_clause(scene, next)) {
        return Some(since);
    }
    if let (Hang::By(Link::When), Some(before)) = (clause.hang, before) {
        return Some(same_as(before));
    }
    let state = matches!(scene.main_verb(clause.first, clause.last), Some((_, Verb::State)));
    if let Some(present) = at_present(scene, clause).filter(|_| !state) {
        return Some(present);
    }
    let now = nearer(scene, clause, frame.now.or_else(|| beside(clause, before))?);
    let past = now.said.is_some() && frame.report.is_none_or(|report| report.stamp != now.stamp);
    let Now { stamp: day, said } = match own_time(scene, clause) {
        Some(Own::Around) => return None,
        Some(Own::Recent) if past => frame.report?,
        Some(Own::Later) if past && now.stamp.grain < Granularity::Day => return None,
        Some(Own::Apart) if past => return on_from(scene, clause, now),
        _ => now,
    };
    let mut because = vec![if said.is_some() { Reason::SameAsBefore } else { Reason::DayOfReport }];
    because.extend(said.map(|n| spoken(scene, n)).unwrap_or_default());
    because.push(Reason::So(When::at(day)));
    Some(Placed {
        when: When::at(day),
        placement: Placement::Context,
        timexes: said.into_iter().collect(),
        because,
    })
}

/// *It closed two centres in 2022 and made nineteen people redundant*: a clause beside one that has a date.
fn beside(clause: &Clause, before: Option<&Draft>) -> Option<Now> {
    let before = before.filter(|before| clause.hang == Hang::By(Link::And) && before.when.end.is_none())?;
    let stamp = before.when.begin.stamp()?;
    Some(Now { stamp: without_clock(stamp), said: before.timexes.first().copied() })
}

/// *The union sued; it won in June 2022, and lost in May 2023*: of dates behind a clause the first is the nearest.
fn nearer(scene: &Scene, clause: &Clause, now: Now) -> Now {
    let Some(said) = now.said.filter(|n| scene.exprs[*n].first >= clause.last) else { return now };
    let told = |n: usize| {
        let stamp = scene.timexes[n].when?.begin.stamp().copied()?;
        let fits = scene.is_dated(n) && stamp.grain >= Granularity::Month && stamp.date() <= now.stamp.date();
        fits.then_some(Now { stamp: without_clock(&stamp), said: Some(n) })
    };
    scene.exprs_in(clause.last, scene.exprs[said].first).find_map(told).unwrap_or(now)
}

/// *A day after that find the alert was raised*: on from the time last told, where it tells of a happening or points back.
fn on_from(scene: &Scene, clause: &Clause, now: Now) -> Option<Placed> {
    let after = |n: &usize| scene.token(scene.exprs[*n].last).has(Sense::Opens(Link::After));
    let n = scene.exprs_in(clause.first, clause.last).find(after)?;
    let at = scene.exprs[n].last;
    let end = (scene.parts[at] as usize).min(clause.last);
    let points =
        |i: usize| event_noun(scene, i).is_some() || scene.token(i).is_any(&[Sense::This, Sense::Same]);
    let told = !scene.has_verb(at + 1, end) && (at + 1..end).any(points);
    let (_, count, unit) = far(scene, at, Some(n)).filter(|_| told)?;
    let when = so_far(&When::at(now.stamp), count, unit)?;
    let mut because: Vec<Reason> = now.said.map(|n| spoken(scene, n)).unwrap_or_default();
    because.extend([Reason::Shift(count, unit), Reason::So(when)]);
    let timexes = now.said.into_iter().chain([n]).collect();
    Some(Placed { when, placement: Placement::Stated, timexes, because })
}

/// *it fell on 14 January, eleven months after it was opened*; *seen on Monday, the day before he was charged*: so far
/// from what the clause before tells.
/// Where that clause tells of no happening, *The fine comes a week after it opened*, from the day of the report.
fn apart(scene: &Scene, clause: &Clause, before: Option<&Draft>, report: Option<Now>) -> Option<Placed> {
    let Hang::By(link @ (Link::After | Link::Before)) = clause.hang else { return None };
    let conjunction = clause.first.checked_sub(1)?;
    let begin = scene.doc.sentences[clause.sentence].first;
    let length = scene.exprs_in(begin, conjunction).find(|n| scene.exprs[*n].last == conjunction);
    // not *loses his vote for two years after he is freed*
    let far = far(scene, conjunction, length);
    let (first, count, unit) = far.filter(|far| far.0 == 0 || !scene.token(far.0 - 1).has(Sense::For))?;
    let steps = if link == Link::After { -count } else { count };
    // *a week after it opened and two months after it was built*
    let again = first > begin && scene.token(first - 1).has(Sense::And) && report.is_some();
    let before = before.filter(|_| !again);
    // not *A day after it opened, the hall was full*
    let day = report.filter(|_| first > begin + 1).map(|day| When::at(day.stamp));
    let when = before.map(|before| before.when).or(day)?;
    let when = so_far(&when, steps, unit)?;
    let so = |reason: &&Reason| !matches!(reason, Reason::So(_) | Reason::StillSo);
    let told = || before.map(|before| before.because.iter().filter(so).cloned().collect());
    let mut because: Vec<Reason> = told().unwrap_or_else(|| vec![Reason::DayOfReport]);
    because.extend([Reason::Shift(steps, unit), Reason::So(when)]);
    let timexes = before.iter().flat_map(|before| before.timexes.iter().copied()).chain(length).collect();
    Some(Placed { when, placement: Placement::Stated, timexes, because })
}

/// *two days after 3 May 2010*, *sehari sebelum 5 Juni 1967*: so far from a date that stands right behind.
fn distant(scene: &Scene, n: usize) -> Option<Placed> {
    let (from, steps, unit) = distance(scene, n)?;
    let when = so_far(&scene.timexes[n].when?, steps, unit)?;
    let mut because = spoken(scene, n);
    because.extend([Reason::Shift(steps, unit), Reason::So(when)]);
    let length = n.checked_sub(1).filter(|n| scene.exprs[*n].first == from);
    let timexes = [Some(n), length].into_iter().flatten().collect();
    Some(Placed { when, placement: Placement::Stated, timexes, because })
}

/// *mulai sejak 1970-an*, *tidak beroperasi sejak 2012*: what begins since then began then, what is no more since then
/// ended then, and only that is told.
fn begun(scene: &Scene, clause: &Clause, placed: Placed) -> Placed {
    // The verb that the date stands behind.
    let date = placed.timexes.first().map_or(clause.last, |n| scene.exprs[*n].first.max(clause.first));
    let verb = (clause.first..date).rfind(|i| scene.verb(*i).is_some());
    let verb = verb.or_else(|| scene.main_verb(clause.first, clause.last).map(|(at, _)| at));
    let turns = verb.is_some_and(|at| {
        scene.token(at).has(Sense::Begins) || at > 0 && scene.token(at - 1).has(Sense::Not)
    });
    if turns { happened(placed) } else { placed }
}

/// The beginning of what lasts: a happening has no open end.
pub fn happened(placed: Placed) -> Placed {
    if !placed.when.is_open() {
        return placed;
    }
    let when = When { end: None, ..placed.when };
    let mut because = placed.because;
    because.retain(|reason| !matches!(reason, Reason::So(_) | Reason::StillSo));
    because.push(Reason::So(when));
    Placed { when, because, ..placed }
}

/// *saat ini*, *now*: so it was when the text was published.
fn at_present(scene: &Scene, clause: &Clause) -> Option<Placed> {
    let present = |n: &usize| matches!(scene.exprs[*n].form, Form::Phrase(Phrase::Present));
    let n = scene.exprs_in(clause.first, clause.last).find(present)?;
    let published = scene.published?;
    let when = When::at(Stamp::day(published));
    let mut because = spoken(scene, n);
    because.extend([Reason::Publication(published), Reason::So(when)]);
    Some(Placed { when, placement: Placement::Stated, timexes: vec![n], because })
}

/// *diduduki … sejak perang berakhir pada tahun 1994*: it began where the other ended.
fn since_clause(scene: &Scene, next: &Clause) -> Option<Placed> {
    let n = scene.exprs_in(next.first, next.last).find(|n| scene.is_dated(*n))?;
    let stamp = *scene.timexes[n].when?.begin.stamp()?;
    let when = When::since(stamp);
    let mut because = spoken(scene, n);
    because.extend([Reason::So(when), Reason::StillSo]);
    Some(Placed { when, placement: Placement::Stated, timexes: vec![n], because })
}

fn same_as(before: &Draft) -> Placed {
    let when = When { begin: before.when.begin, end: None };
    let mut because: Vec<Reason> =
        before.because.iter().filter(|r| !matches!(r, Reason::So(_) | Reason::StillSo)).cloned().collect();
    because.extend([Reason::SameAsBefore, Reason::So(when)]);
    Placed { when, placement: Placement::Stated, timexes: before.timexes.clone(), because }
}

/// The time that expressions in a clause state together: two ends of a range, two clocks of one moment,
/// or the finest of them.
pub fn stated(scene: &Scene, dated: &[usize]) -> Option<Placed> {
    if let [a, b, ..] = dated
        && let Some(placed) = range(scene, *a, *b)
    {
        return Some(placed);
    }
    let begins = |n: &usize| scene.timexes[*n].when.is_some_and(|w| w.begin.stamp().is_some());
    let Some(first) = dated.iter().copied().find(begins) else { return until(scene, *dated.first()?) };
    // A clock time says more than the day beside it.
    let main = dated.iter().copied().find(|n| scene.has_clock(*n)).unwrap_or(first);
    if let Some(placed) = distant(scene, main) {
        return Some(placed);
    }
    let mut timexes = vec![main];
    let mut because = spoken(scene, main);
    if let Some((_, clocks)) = &scene.zones[main] {
        timexes.push(main + 1);
        because.insert(because.len().min(1), clocks.clone());
    }
    let when = week_ending(scene, main).or_else(|| from_peak(scene, main)).or(scene.timexes[main].when)?;
    because.push(Reason::So(when));
    if when.is_open() && scene.published.is_some() {
        because.push(Reason::StillSo);
    }
    Some(Placed { when, placement: Placement::Stated, timexes, because })
}

/// *hingga pekan ini*, *sampai akhir 2028*: what is reached by then.
fn until(scene: &Scene, n: usize) -> Option<Placed> {
    let when = When::at(*scene.timexes[n].when?.end?.stamp()?);
    scene.published?;
    let mut because = spoken(scene, n);
    because.push(Reason::So(when));
    Some(Placed { when, placement: Placement::Stated, timexes: vec![n], because })
}

/// *pekan yang berakhir 2 Januari*, *the week ended Jan. 2*: the seven days up to it.
fn week_ending(scene: &Scene, n: usize) -> Option<When> {
    let at = scene.exprs[n].first;
    let stamp = scene.timexes[n].when?.begin.stamp().copied().filter(|s| s.grain == Granularity::Day)?;
    let ended = at
        .checked_sub(1)
        .filter(|k| scene.token(*k).has(Sense::Ends) || scene.token(*k).has(Sense::Ending))?;
    let week = (ended.saturating_sub(2)..ended).any(|k| scene.token(k).unit() == Some(Unit::Week));
    week.then(|| When::range(Stamp::day(stamp.date() - Days::new(6)), Stamp::day(stamp.date())))
}

/// So many words stand between *dari* and the time of the peak.
const PEAK: usize = 6;

/// *turun dari puncaknya pada Juni*: from then until the report.
fn from_peak(scene: &Scene, n: usize) -> Option<When> {
    let expr = &scene.exprs[n];
    let begin = scene.timexes[n].when?.begin.stamp().copied().filter(|s| s.grain <= Granularity::Month)?;
    let first = scene.doc.sentences[expr.sentence].first;
    let has = |i: &usize, sense| scene.token(*i).has(sense);
    let from = (expr.first.saturating_sub(PEAK).max(first)..expr.first).find(|i| has(i, Sense::From))?;
    let peak = (from..expr.first).any(|i| has(&i, Sense::Peak));
    let end = Stamp::day(scene.published.filter(|published| peak && begin.date() < *published)?);
    Some(When::range(begin, end))
}

/// *between 1994 and 1998*, *3–5 May*: two times with nothing but a joining word between them.
pub fn range(scene: &Scene, a: usize, b: usize) -> Option<Placed> {
    let (from, to) = (&scene.exprs[a], &scene.exprs[b]);
    let joined = b == a + 1
        && to.first - from.last == 1
        && (scene.token(from.last).has(Sense::To) || matches!(scene.doc.mark(from.last), '-' | '–'));
    let (begin, end) = (*scene.timexes[a].when?.begin.stamp()?, range_end(scene, b)?);
    let ordered = begin.local <= end.local && begin != end;
    (joined && ordered && scene.zones[a].is_none()).then(|| {
        let when = When { begin: Edge::At(begin), end: Some(Edge::At(end)) };
        let mut because = spoken(scene, a);
        because.extend(spoken(scene, b));
        because.push(Reason::So(when));
        Placed { when, placement: Placement::Stated, timexes: vec![a, b], because }
    })
}

/// The end of a range; *hingga* before it left its value on the end's side.
fn range_end(scene: &Scene, n: usize) -> Option<Stamp> {
    let when = scene.timexes[n].when?;
    when.begin.stamp().or_else(|| when.end.as_ref().and_then(Edge::stamp)).copied()
}

/// Why an expression has its value, the conclusion left out.
fn spoken(scene: &Scene, n: usize) -> Vec<Reason> {
    let done = |r: &Reason| matches!(r, Reason::So(_) | Reason::StillSo | Reason::Vague);
    scene.timexes[n].because.iter().filter(|r| !done(r)).cloned().collect()
}
