//! Dates whose words leave out the year, the month or the day.

use super::{Found, Teller, Told, value};
use crate::digits::{padded, two};
use crate::engine::expression::{Boundary, Dir, Expr, Fields, Within, YearBy};
use crate::engine::lang::{Holiday, Sense};
use crate::story::{Granularity, Modifier, Named, Reason, Stamp, TimexKind, Unit, ymd};
use chrono::{Datelike, Days, NaiveDate};

/// In days.
const MOST_OF_A_YEAR: i64 = 240;
/// In days: ten months.
const FAR: i64 = 300;
/// In days: a bare weekday on which somebody spoke lies no farther behind a report.
const LATELY: u64 = 2;
/// A narrative that stands so many days before its telling speaks of the telling's own weekdays.
const OWN_DAYS: i64 = 30;
/// In days: a month without a year is never so far back, if nothing else was told.
const YEAR: i64 = 365;
/// In years: what a report tells of so long ago is no news of its own, but somebody's life.
const GENERATION: i32 = 20;
/// A narrative that stands so many years before its telling has come to its own days.
pub const OWN_YEARS: i32 = 5;

impl Teller<'_> {
    pub(super) fn calendar(&self, expr: &Expr, f: Fields) -> Found {
        if let Some(year) = f.year {
            let year = self.in_hundred(expr, year);
            return Found::at(finish(stated(year, &f), &f), Vec::new());
        }
        if let Some(by) = f.year_by {
            return self.by_reference(expr, f, by);
        }
        if let Some(within) = f.within {
            return self.within(expr, f, within);
        }
        let (stamp, because) = match (f.month, f.weekday) {
            (Some(month), _) => match self.yearless(expr, &f, month) {
                Some(found) => found,
                None => return unknown_year(&f, month),
            },
            (None, Some(weekday)) => match self.weekday(expr, weekday, &f) {
                Some(found) => found,
                None => {
                    return Found::open(
                        TimexKind::Date,
                        "XXXX-WXX-".to_owned() + &padded(weekday, 1),
                        Vec::new(),
                    );
                }
            },
            (None, None) => {
                match f.day.map_or_else(|| self.today(), |day| self.day_of_month(expr, day, &f)) {
                    Some(found) => found,
                    None => return Found::open(TimexKind::Date, "XXXX".into(), Vec::new()),
                }
            }
        };
        Found::at(finish(stamp, &f), because)
    }

    /// *8 a.m. today*.
    fn today(&self) -> Option<(Stamp, Vec<Reason>)> {
        self.telling().map(|(day, from)| (Stamp::day(day), vec![from]))
    }

    /// *in '14*: of a narrative's own hundred years, those nearest to the time told.
    fn in_hundred(&self, expr: &Expr, year: i32) -> i32 {
        let short = self.narrative && matches!(self.doc.mark(expr.first), '\'' | '’' | '‘');
        let told = if short { self.told(expr) } else { None };
        told.map_or(year, |(told, _)| told.year() + 50 - (told.year() + 50 - year).rem_euclid(100))
    }

    /// *tanggal 5 bulan depan*, *tanggal 12 lalu*.
    fn day_of_month(&self, expr: &Expr, day: u32, f: &Fields) -> Option<(Stamp, Vec<Reason>)> {
        let (now, from) = self.spoken(expr)?;
        let steps = match (f.week, f.dir) {
            (Some(month), _) => month.steps(),
            (None, Some(Dir::Last)) if day >= now.day() => -1,
            (None, Some(Dir::Next)) if day <= now.day() => 1,
            _ => 0,
        };
        let month = super::relative::moved(now, steps, Unit::Month);
        let rule = match steps {
            0 => Reason::Same(Named::Unit(Unit::Month)),
            steps => Reason::Shift(steps, Unit::Month),
        };
        Some((of_month(month.year(), month.month(), day), vec![from, rule]))
    }

    /// A year by reference: *Mei tahun lalu*, *July of that year*.
    fn by_reference(&self, expr: &Expr, f: Fields, by: YearBy) -> Found {
        let ground = match by {
            YearBy::Shift(steps) => self.spoken(expr).map(|(now, from)| (now.year() + steps, from)),
            YearBy::Told(steps) => self.told(expr).map(|(told, from)| (told.year() + steps, from)),
        };
        match ground {
            Some((year, from)) => Found::at(finish(stated(year, &f), &f), vec![from]),
            None => Found::open(TimexKind::Date, "XXXX".into(), Vec::new()),
        }
    }

    /// A quarter, half or season without a year: the one told by direction, else the nearest.
    fn within(&self, expr: &Expr, f: Fields, within: Within) -> Found {
        // *will look again this autumn*
        let ahead = expr.lies_ahead(self.doc) && self.narrative && f.dir == Some(Dir::This);
        let Some((now, from)) = self.telling().filter(|_| ahead).or_else(|| self.spoken(expr)) else {
            return Found::open(TimexKind::Date, unknown_within(within), Vec::new());
        };
        let year = now.year();
        let named = Named::Unit(Unit::Quarter);
        let (stamp, rule) = match f.dir {
            Some(Dir::Last) => (last_before(&f, year, now), Reason::LastBefore(named)),
            Some(Dir::Next) => (next_after(&f, year, now), Reason::NextAfter(named)),
            Some(Dir::This) => (stated(year, &f), Reason::Same(named)),
            // The spring behind a told autumn is the next.
            None if matches!(within, Within::Season(1)) && self.next_spring(expr, now) => {
                (stated(year + 1, &f), Reason::NextAfter(named))
            }
            None if self.narrative => (stated(year, &f), Reason::Same(named)),
            // *in the fall*, where it lies ahead, is never the one just over; a quarter is.
            None if expr.lies_ahead(self.doc) => {
                let ahead = i64::from(!matches!(within, Within::Season(_)));
                (nearest_of(&f, year, now, ahead), Reason::Nearest(named))
            }
            // A feast is spoken of before it is kept, too.
            None if matches!(within, Within::Holiday(_)) => {
                (nearest_of(&f, year, now, 2), Reason::Nearest(named))
            }
            // Reports compare the quarters that are over.
            None => (nearest_of(&f, year, now, 8), Reason::Nearest(named)),
        };
        let found = Found::at(finish(stamp, &f), vec![from, rule]);
        let late = self.told_exactly() && now.month() > 6;
        if matches!(within, Within::Season(4)) && self.narrative && f.dir.is_none() && late {
            // The winter that follows an autumn has most of its months, and its name, in the next year.
            return Found { value: super::value::of(&stated(year + 1, &f)), ..found };
        }
        found
    }

    /// Whether more than a year was told last.
    fn told_exactly(&self) -> bool {
        let told = self.last.as_ref().and_then(|told| told.when.begin.stamp());
        told.is_some_and(|told| told.grain > Granularity::Year)
    }

    /// Whether a narrative that told of an autumn goes on to the spring behind it.
    fn next_spring(&self, expr: &Expr, now: NaiveDate) -> bool {
        let sentence = &self.doc.sentences[expr.sentence];
        // *he had spent the spring in the north*
        let before = (sentence.first..expr.first).any(|i| self.doc.tokens[i].has(Sense::Had));
        let late = self.told_exactly() && now.month() > 8;
        self.narrative && late && !before && !super::narrative::in_heading(self.doc, expr)
    }

    /// A month, or a day and a month, without a year.
    fn yearless(&self, expr: &Expr, f: &Fields, month: u32) -> Option<(Stamp, Vec<Reason>)> {
        let told = self.last.as_ref().filter(|_| f.told).and_then(Told::dated);
        let ahead = expr.is_ahead(self.doc, !self.narrative) && told.is_none();
        let (now, from) = told.or_else(|| self.spoken(expr))?;
        // What lies ahead of a narrative that has come to its own days lies ahead of the telling.
        let telling = self.telling().filter(|(day, _)| ahead && day.year() - now.year() <= OWN_YEARS);
        let (now, from) = telling.unwrap_or((now, from));
        let named = f.day.map_or(Named::Month(month), |day| Named::DayOfMonth(day, month));
        let (now, from) =
            self.recalled(expr, f).filter(|_| !ahead && !f.told && f.dir.is_none()).unwrap_or((now, from));
        let year = now.year();
        let in_narrative = matches!(from, Reason::Earlier { .. });
        let (stamp, rule) = match f.dir {
            Some(Dir::This) => (stated(year, f), Reason::Same(named)),
            Some(Dir::Last) => (last_before(f, year, now), Reason::LastBefore(named)),
            // *akhir Oktober mendatang*, told in October
            Some(Dir::Next) if expr.modifier == Some(Modifier::End) && stated(year, f).end().date() > now => {
                (stated(year, f), Reason::NextAfter(named))
            }
            Some(Dir::Next) => (next_after(f, year, now), Reason::NextAfter(named)),
            None if in_narrative => (self.told_on(f, year, now, ahead), Reason::NextAfter(named)),
            None if expr.boundary == Some(Boundary::Since) || !ahead && expr.is_over(self.doc) => {
                (at_or_before(f, year, now), Reason::LastBefore(named))
            }
            None if ahead => (soon_after(f, year, now), Reason::NextAfter(named)),
            None if expr.boundary == Some(Boundary::Until) => {
                (nearest_of(f, year, now, 1), Reason::Nearest(named))
            }
            None => {
                self.by_weekday(f, year, now).unwrap_or((nearest_year(f, year, now), Reason::Nearest(named)))
            }
        };
        Some((stamp, vec![from, rule]))
    }

    /// The year of long ago that a report has just told of: *She left in 1958. In January …*.
    fn recalled(&self, expr: &Expr, f: &Fields) -> Option<(NaiveDate, Reason)> {
        let published = self.published.filter(|_| !self.narrative)?;
        let told = self.near.as_ref().filter(|told| self.near(told, expr))?;
        let stamp = *told.when.begin.stamp()?;
        // *It came to light in November 2021. He was suspended on 23 November*: so is what is told month by month.
        let years = published.year() - stamp.date().year();
        let follows = stamp.grain >= Granularity::Month
            && (years > 1 || told.sentence == expr.sentence && (published - stamp.date()).num_days() > YEAR);
        // *It was founded in 1958. On 3 May …*: a day is the news' own again.
        let own = f.day.is_some() && told.sentence != expr.sentence;
        let long_ago = follows || years > GENERATION && !own;
        long_ago.then(|| (stamp.date(), told.reason()))
    }

    /// A narrative goes forward: a month much earlier in the year than the one told is the next year's, unless
    /// the section is about this year.
    fn told_on(&self, f: &Fields, year: i32, now: NaiveDate, ahead: bool) -> Stamp {
        if let Some(stamp) = self.returns_to(f, now) {
            return stamp;
        }
        let exact = self.last.as_ref().and_then(|told| told.when.begin.stamp()).map(|stamp| stamp.grain);
        let stamp = stated(year, f);
        let back = (now - stamp.date()).num_days();
        // What was, was before it was told.
        if !ahead && self.published.is_some_and(|published| stamp.date() > published) {
            return stated(year - 1, f);
        }
        let goes_over = exact >= Some(Granularity::Month) && back > MOST_OF_A_YEAR;
        if goes_over && self.section != Some(year) { stated(year + 1, f) } else { stamp }
    }

    /// A weekday beside the date picks the nearest year in which they agree.
    fn by_weekday(&self, f: &Fields, year: i32, now: NaiveDate) -> Option<(Stamp, Reason)> {
        let (weekday, day, month) = (f.weekday?, f.day?, f.month?);
        [0, -1, 1, -2, 2]
            .iter()
            .map(|k| stated(year + k, f))
            .filter(|s| s.date().weekday().number_from_monday() == weekday)
            .min_by_key(|s| (s.date() - now).num_days().abs())
            .map(|stamp| (stamp, Reason::Nearest(Named::DayOfMonth(day, month))))
    }

    fn weekday(&self, expr: &Expr, weekday: u32, f: &Fields) -> Option<(Stamp, Vec<Reason>)> {
        if let Some(week) = f.week {
            let (now, from) = self.spoken(expr)?;
            let monday = Stamp::new(super::relative::moved(now, week.steps(), Unit::Week), Granularity::Week);
            let date = monday.date() + Days::new(u64::from(weekday - 1));
            return Some((Stamp::day(date), vec![from, Reason::Shift(week.steps(), Unit::Week)]));
        }
        if let Some(begun) = self.range_begun(expr) {
            let on = (weekday + 7 - begun.weekday().number_from_monday()) % 7;
            let reason = Reason::NextAfter(Named::Weekday(weekday));
            return Some((Stamp::day(begun + Days::new(u64::from(on))), vec![reason]));
        }
        let dir = f.dir;
        // Where a narrative stands at no day, a weekday is one of the telling's own.
        let told = self.last.as_ref().and_then(|told| told.when.begin.stamp());
        let long_ago =
            |date: NaiveDate| self.published.is_none_or(|published| (published - date).num_days() > OWN_DAYS);
        let at_day = self.narrative
            && told.is_some_and(|stamp| stamp.grain >= Granularity::Day && long_ago(stamp.date()));
        let spoken = self.published.filter(|_| !at_day).map(|date| (date, Reason::Publication(date)));
        let told = self.day.as_ref().filter(|_| f.told).and_then(Told::dated);
        let (now, from) = told.or(spoken).or_else(|| self.now())?;
        let today = now.weekday().number_from_monday();
        let back = u64::from((today + 7 - weekday) % 7);
        let on = u64::from((weekday + 7 - today) % 7);
        let named = Named::Weekday(weekday);
        let (date, rule) = match dir {
            Some(Dir::Last) => (now - Days::new(if back == 0 { 7 } else { back }), Reason::LastBefore(named)),
            Some(Dir::Next) => (now + Days::new(if on == 0 { 7 } else { on }), Reason::NextAfter(named)),
            _ if back == 0 => (now, Reason::Same(named)),
            Some(Dir::This) => (nearest(now, back, on), Reason::Nearest(named)),
            // *talks on Thursday (27/11)* are spoken of as *Thursday's talks*.
            None if expr.lies_ahead(self.doc)
                || back > LATELY && self.planned == Some(now + Days::new(on)) =>
            {
                (now + Days::new(on), Reason::NextAfter(named))
            }
            None => (now - Days::new(back), Reason::LastBefore(named)),
        };
        Some((Stamp::day(date), vec![from, rule]))
    }
}

impl Teller<'_> {
    /// The day on which the range begins that a weekday ends: *from Monday to Wednesday*.
    fn range_begun(&self, expr: &Expr) -> Option<NaiveDate> {
        let (end, date) = self.begun?;
        let joined = end + 1 == expr.first && super::is_weekday(expr);
        let token = &self.doc.tokens[end];
        let to = token.has(Sense::Until) || token.has(Sense::To) && !token.has(Sense::And);
        (joined && (to || matches!(self.doc.mark(end), '-' | '–'))).then_some(date)
    }
}

fn nearest(now: NaiveDate, back: u64, on: u64) -> NaiveDate {
    if back <= on { now - Days::new(back) } else { now + Days::new(on) }
}

/// A day of a month; the month, where it has no such day: *31 June* is a slip, and nobody knows which day was meant.
fn of_month(year: i32, month: u32, day: u32) -> Stamp {
    let exact = NaiveDate::from_ymd_opt(year, month, day);
    exact.map_or_else(|| Stamp::month(year, month), Stamp::day)
}

/// What the fields say of a year.
pub fn stated(year: i32, f: &Fields) -> Stamp {
    if let Some(within) = f.within {
        return match within {
            Within::Quarter(n) => Stamp::new(ymd(year, n * 3, 1), Granularity::Quarter),
            Within::Half(n) => Stamp::new(ymd(year, n * 6, 1), Granularity::Half),
            Within::Season(n) => Stamp::new(ymd(year, n * 3, 1), Granularity::Season),
            Within::Holiday(holiday) => super::holiday::around(super::holiday::of(holiday, year), f.grain),
            Within::Week => {
                Stamp::new(ymd(year, f.month.unwrap_or(1), f.day.unwrap_or(1)), Granularity::Week)
            }
        };
    }
    match (f.grain, f.month, f.day) {
        (Some(grain), ..) => Stamp::new(ymd(year, 1, 1), grain),
        (None, Some(month), Some(day)) => of_month(year, month, day),
        (None, Some(month), None) => Stamp::month(year, month),
        _ => Stamp::year(year),
    }
}

/// Adds the part of the day and the clock.
fn finish(stamp: Stamp, f: &Fields) -> Stamp {
    if stamp.grain != Granularity::Day {
        return stamp;
    }
    let stamp = match f.plus {
        0 => stamp,
        days => Stamp::day(super::moved(stamp.date(), days, Unit::Day)),
    };
    match f.clock {
        Some(clock) => super::clock::on_day(stamp.date(), clock),
        None => Stamp { part: f.part, ..stamp },
    }
}

fn unknown_within(within: Within) -> String {
    match within {
        Within::Quarter(n) => "XXXX-Q".to_owned() + &padded(n, 1),
        Within::Half(n) => "XXXX-H".to_owned() + &padded(n, 1),
        Within::Holiday(Holiday::Fixed(month, day)) => two("XXXX-", month) + &two("-", day),
        Within::Holiday(_) | Within::Week => "XXXX".into(),
        Within::Season(n) => "XXXX".to_owned() + value::season(n),
    }
}

fn unknown_year(f: &Fields, month: u32) -> Found {
    let value = match f.day {
        Some(day) => two("XXXX-", month) + &two("-", day),
        None => two("XXXX-", month),
    };
    Found::open(TimexKind::Date, value, Vec::new())
}

/// Wholly before the stretch that holds `now`.
fn last_before(f: &Fields, year: i32, now: NaiveDate) -> Stamp {
    let stamp = stated(year, f);
    if stamp.end().date() <= now { stamp } else { stated(year - 1, f) }
}

fn next_after(f: &Fields, year: i32, now: NaiveDate) -> Stamp {
    let stamp = stated(year, f);
    if stamp.date() > now { stamp } else { stated(year + 1, f) }
}

fn at_or_before(f: &Fields, year: i32, now: NaiveDate) -> Stamp {
    let stamp = stated(year, f);
    if stamp.date() <= now { stamp } else { stated(year - 1, f) }
}

/// The nearest. News tells mostly of what was, so a day ahead counts four times.
fn nearest_year(f: &Fields, year: i32, now: NaiveDate) -> Stamp {
    nearest_of(f, year, now, 4)
}

/// The nearest, where a day ahead counts `ahead` times.
fn nearest_of(f: &Fields, year: i32, now: NaiveDate, ahead: i64) -> Stamp {
    let distance = |stamp: &Stamp| {
        let (begin, end) = (stamp.date(), stamp.end().date());
        if end <= now { (now - end).num_days() } else { (begin - now).num_days().max(0) * ahead }
    };
    [0, -1, 1]
        .map(|k| stated(year + k, f))
        .into_iter()
        .min_by_key(distance)
        .unwrap_or_else(|| stated(year, f))
}

/// At or after, unless it was just over: nobody leaves out the year of what lies most of a year ahead.
fn soon_after(f: &Fields, year: i32, now: NaiveDate) -> Stamp {
    let stamp = at_or_after(f, year, now);
    let far = (stamp.date() - now).num_days() > FAR;
    if far { stated(stamp.date().year() - 1, f) } else { stamp }
}

fn at_or_after(f: &Fields, year: i32, now: NaiveDate) -> Stamp {
    let stamp = stated(year, f);
    if stamp.end().date() > now { stamp } else { stated(year + 1, f) }
}
