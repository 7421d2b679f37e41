//! English words by meaning.

use crate::engine::lang::{Class, Link, Sense, Sense::*};
use crate::story::{DayPart, Modifier, Unit};

/// Every meaning with its words, in lower case; a word with several meanings stands at each.
#[rustfmt::skip]
pub const WORDS: &[(Sense, &str)] = &[
    (Month(1), "jan january"),
    (Month(2), "feb february"),
    (Month(3), "mar march"),
    (Month(4), "apr april"),
    (Month(5), "may"),
    (Month(6), "jun june"),
    (Month(7), "jul july"),
    (Month(8), "aug august"),
    (Month(9), "sep sept september"),
    (Month(10), "oct october"),
    (Month(11), "nov november"),
    (Month(12), "dec december"),
    (Weekday(1), "mon monday"),
    (Weekday(2), "tue tues tuesday"),
    (Weekday(3), "wed wednesday"),
    (Weekday(4), "thu thurs thursday"),
    (Weekday(5), "fri friday"),
    (Weekday(6), "saturday"),
    (Weekday(7), "sunday"),
    (Plural, "centuries days decades hours minutes months quarters seconds weeks years"),
    (Unit(Unit::Century), "centuries century"),
    (Unit(Unit::Day), "day days"),
    (Unit(Unit::Decade), "decade decades"),
    (Unit(Unit::Hour), "hour hours"),
    (Unit(Unit::Minute), "minute minutes"),
    (Unit(Unit::Month), "month months"),
    (Unit(Unit::Quarter), "quarter quarters"),
    (Unit(Unit::Second), "second seconds"),
    (Unit(Unit::Week), "week weeks"),
    (Unit(Unit::Year), "year years"),
    (Number(1), "a an one"),
    (Number(2), "two"),
    (Number(3), "three"),
    (Number(4), "four"),
    (Number(5), "five"),
    (Number(6), "six"),
    (Number(7), "seven"),
    (Number(8), "eight"),
    (Number(9), "nine"),
    (Number(10), "ten"),
    (Number(11), "eleven"),
    (Number(12), "twelve"),
    (Number(13), "thirteen"),
    (Number(14), "fourteen"),
    (Number(15), "fifteen"),
    (Number(16), "sixteen"),
    (Number(17), "seventeen"),
    (Number(18), "eighteen"),
    (Number(19), "nineteen"),
    (Number(20), "twenty"),
    (Number(30), "thirty"),
    (Number(40), "forty"),
    (Number(50), "fifty"),
    (Number(60), "sixty"),
    (Number(70), "seventy"),
    (Number(80), "eighty"),
    (Number(90), "ninety"),
    (Times(100), "hundred"),
    (Times(1000), "thousand"),
    (Some, "few several"),
    (Last, "last past previous"),
    (Next, "coming next"),
    (This, "this"),
    (Ago, "ago"),
    (Later, "after later"),
    (Earlier, "before earlier"),
    (Day(-1), "yesterday"),
    (Day(0), "today"),
    (Day(1), "tomorrow"),
    (ClockHead, "at"),
    (Part(DayPart::Afternoon), "afternoon"),
    (Part(DayPart::Evening), "evening"),
    (Part(DayPart::Morning), "morning"),
    (Part(DayPart::Night), "night"),
    (Zone(-480), "pst"),
    (Zone(-360), "cst"),
    (Zone(-300), "est"),
    (Zone(-240), "edt"),
    (Zone(0), "gmt utc"),
    (Zone(60), "bst cet"),
    (Zone(120), "cest"),
    (Zone(420), "wib"),
    (Am, "am"),
    (Pm, "pm"),
    (On, "at by during in of on"),
    (Since, "since"),
    (Until, "through till until"),
    (From, "between from"),
    (To, "and through to until"),
    (Or, "or"),
    (Of, "of"),
    (Article, "the"),
    (Modifier(Modifier::Approx), "about approximately around roughly"),
    (Modifier(Modifier::Start), "early"),
    (Modifier(Modifier::End), "late"),
    (Modifier(Modifier::Mid), "mid"),
    (Title, "capt co col dr gen gov inc jr lt ltd mr mrs ms no prof rep sen sgt st vs"),
    (Common, "\
        a an and as at be been by for from had has have he his in is it of on that the their this to was were \
        which with"),
    (Event(Class::Peace), "accord agreement ceasefire deal treaty truce"),
    (Says, "according added noted reported said say saying says stated told"),
    (Opens(Link::How), "adding"),
    (Opens(Link::After), "after following"),
    (NoVerb, "\
        agreed-upon alleged armed based bed breed concerned continued embed exceed feed hundred indeed limited \
        naked named need needs proceed red related sacred seed so-called speed succeed united unspecified wicked"),
    (Discourse, "also finally however later meanwhile moreover separately still then"),
    (Opens(Link::And), "and but whereas while"),
    (Event(Class::Statement), "announcement report statement"),
    (State, "\
        are be been believed believes belongs called considered considers described had has have hoped hopes \
        included includes insisted insists is lies regarded regards remained remains seemed seems want wanted \
        wants was were"),
    (Aux, "are been being is was were"),
    (Event(Class::Other), "\
        arrest birth coup crash crisis death earthquake election eruption exhibition explosion fire flood \
        independence meeting murder operation outbreak pandemic revolt summit trial tsunami uprising verdict \
        visit"),
    (Opens(Link::When), "as when"),
    (Event(Class::Conflict), "attack attacks battle battles clash clashes conflict fighting invasion offensive war"),
    (Opens(Link::Before), "before"),
    (Calm, "calm control normal quiet"),
    (Ends, "ceased closed ended ends finished stopped"),
    (Happens, "\
        agreed asked asks became began begun born bought broke broken brought built came ceased chosen closed \
        come died discussed driven drove ended ends fallen fell finished fled flew flown forgotten fought gave \
        given gone grew halted held hit killed launched led left lost made met paid put ran rebuilt risen rose \
        sank seized sent set shaken shot signed sold spoke stolen stood stopped struck sued taken told took \
        urged urges went won written wrote"),
    (Finishes, "end ending halt stop"),
    (Prompt, "immediately promptly"),
    (Opens(Link::That), "that"),
    (Opens(Link::Which), "that where which who"),
    (Opens(Link::For), "to"),
    (Preposition, "\
        about across after against among at before between by during for from in into near of on over since \
        through to under until with without"),
    (Future, "will"),
    (Unreal, "can cannot could if may might must never not should will won't would"),
    (NoName, "\
        a about after all an and april army as at august before born both but by ceasefire clashes company \
        december during earlier february fighting five for four friday from government had has have he her his \
        how however i if in is it its january judge july june later many march may meanwhile monday more most no \
        not november october of officials on one over people police prosecutors residents saturday september she \
        since six some statement sunday tension tensions that the their there these they this those three \
        thursday to troops tuesday two under until war was we wednesday were what when where which while who \
        with witnesses"),
    (Counted, "\
        cases dollars homes meters metres miles pages people percent soldiers times tonnes tons troops"),
];
