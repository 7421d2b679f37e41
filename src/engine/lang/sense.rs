//! The meanings of words.

use super::link::{Class, Link, Opening};
use super::pack::Phrase;
use crate::story::{DayPart, Modifier, Unit};

/// What a word can mean to the grammar. The files in `expression/` and `event/` match over these
/// and never over spellings. Four bytes: it is asked for in a thousand places, and so is one number in each.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sense {
    /// 1 January to 12 December.
    Month(u8),
    /// 1 Monday to 7 Sunday.
    Weekday(u8),
    /// A unit of time; the noun before a value where the language has it so (*tahun 1994*).
    Unit(Unit),
    /// A number word.
    Number(u16),
    /// *puluh*, *hundred*: multiplies what stands before it by so many powers of ten.
    Times(u8),
    /// *belas*: ten more than what stands before it.
    Teen,
    /// *beberapa*, *several*: a count that is not said.
    Some,
    /// *puluhan*: tens of the unit that follows, and so the next unit up (*decades*).
    Tens,
    /// *lalu*, *last*.
    Last,
    /// *depan*, *next*.
    Next,
    /// *ini*, *this*.
    This,
    /// A direction that stands behind its noun (*tahun depan*).
    Behind,
    /// A helper that puts its clause ahead of the telling: *akan*, *will*.
    Future,
    /// *meets*, *must*: a day beside it lies ahead of a report, and no more than that is said.
    Ahead,
    /// *postponed*, *ditunda*: what it runs to lies ahead.
    Defers,
    /// *set*: what it opens with *to* lies ahead.
    Poised,
    /// *by*: done before the time behind it.
    By,
    /// *had*: its verb was over by then.
    Had,
    /// *has*: its verb tells of what has come about.
    Perfect,
    /// *was*: its verb tells of what was.
    Was,
    /// *or*, between two ways to say one time.
    Or,
    /// A unit's plural.
    Plural,
    /// *ago*: counted back from the time of speaking.
    Ago,
    /// *kemudian*, *later*: counted on from a time told before.
    Later,
    /// *sebelumnya*, *earlier*: counted back from a time told before.
    Earlier,
    /// Days from the day of speaking: *kemarin* −1.
    Day(i8),
    /// *tanggal*: a day of the month follows.
    DateHead,
    /// *pukul*, *jam*: a clock time follows.
    ClockHead,
    /// A part of the day.
    Part(DayPart),
    /// A named zone, minutes east of UTC.
    Zone(i16),
    /// Before noon.
    Am,
    /// After noon.
    Pm,
    /// *pada*, *on*, *in*: a time may follow.
    On,
    /// *sejak*, *since*.
    Since,
    /// *hingga*, *until*.
    Until,
    /// *dari*, *from*, *antara*, *between*: a range may follow.
    From,
    /// *sampai*, *to*, *dan*, *and* between the two ends of a range.
    To,
    /// *yang*: may stand between the parts of a time expression.
    Article,
    /// Bends the value of what follows: *sekitar*, *awal*.
    Modifier(Modifier),
    /// *end*, *beginning*: bends what follows its *of*.
    Edge(Modifier),
    /// *period*: the stretch that a report compares.
    Period,
    /// *ended*: a year of accounts that ends so.
    Ending,
    /// *former*: an adjective that puts its noun into a time. Narratives date by it; in reports it only describes.
    Attribute(Phrase),
    /// *in*, in *early in 1862*.
    In,
    /// The first word of the set phrase of this number; the index puts it there.
    OpensPhrase(u16),
    /// The first word of the named day of this number; the index puts it there.
    OpensHoliday(u16),
    /// *Dr*: a full stop after it does not end a sentence.
    Title,
    /// *of*.
    Of,
    /// *the*: the definite article that stands before its noun.
    The,
    /// *a*, *an*: one, and less than that.
    Indefinite,
    /// *and*, *dan*: joins two counts.
    And,
    /// *for*, *selama*: a length may follow.
    For,
    /// *first*, *kedua*: an ordinal in words.
    Ordinal(u8),
    /// *th*: makes an ordinal of the digits before it.
    OrdinalEnd,
    /// *ke*: makes an ordinal of the digits behind its hyphen.
    OrdinalHead,
    /// *s*, *an*: makes a decade of the year before it.
    DecadeEnd,
    /// *nineties*: a decade of the last century, by its tens.
    Decade(u8),
    /// A season, 1 spring to 4 winter, and whether it needs its head (*musim panas*).
    Season(u8, bool),
    /// *musim*: a season follows.
    SeasonHead,
    /// *Q*: the number of a quarter follows.
    QuarterHead,
    /// *semester*, *paruh*, *half*: half of a year.
    HalfYear,
    /// *setengah*, *half*: half of a unit.
    HalfOf,
    /// *every*, *setiap*, *per*: what follows recurs.
    Every,
    /// *per*: so much in each.
    Per,
    /// *twice*, *sekali*: so many times.
    Once,
    /// *times*, *kali*: a count of them stands before it.
    Occasion,
    /// *daily*, *bulanan*: every one of the unit.
    Often(Unit),
    /// *sehari*: one of the unit, in one word.
    One(Unit),
    /// *that*, *same*, *itu*: the one told before.
    Same,
    /// *following*, *berikutnya*: the one after.
    Following,
    /// *previous*, *sebelumnya*: the one before.
    Previous,
    /// Stands behind its noun only: *tahun itu*, *bulan berikutnya*.
    BehindOnly,
    /// *past*, *recent*, *terakhir*: the stretch up to now.
    Recent,
    /// *past*: with a single unit it is a length.
    Past,
    /// *rest of*, *remaining*: a length is left.
    Rest,
    /// *current*: this one, with an article.
    Current,
    /// *latest*.
    Latest,
    /// *weekend*.
    Weekend,
    /// *noon*, *midnight*: an hour of the day.
    Hour(u8),
    /// A month of the Islamic calendar, 1 Muharram to 12; of two that share their first word the first.
    HijriMonth(u8),
    /// *H*, *AH*: the year before it is of the Islamic calendar.
    HijriEra,
    /// *H* of *H-7*: the day that is counted to.
    Countdown,
    /// *BC*, *SM*: years before Christ.
    BeforeEra,
    /// *AD*, *Masehi*: years since Christ.
    OurEra,
    /// *fiscal*.
    Fiscal,
    /// *full*, *more*: may stand between a count and its unit.
    Filler,
    /// *long*: the length before it is an adjective.
    Long,
    /// *latter*, *last*: the second half, the fourth quarter.
    Latter,
    /// *old*, *berusia*: the length beside it is an age.
    Age,
    /// *couple*, *dozens*: *of* may follow.
    Collective,
    /// *lagi*, *hence*: counted on from the time of speaking.
    FromNow,
    /// *now*, in *two years from now*.
    Now,
    /// *so*, in *a year or so*.
    So,
    /// *waktu*, *local*, *time*: whose clock it is.
    LocalTime,
    /// *hari* in *dini hari*: the second half of a part of the day's name.
    PartTail,
    /// *pasal*, *flight*: what follows is a number and no year.
    Numbered,
    /// Is an ordinary word too: *may*, *march*.
    Doubtful,
    /// A short form: *Jan*, *Mon*.
    Short,

    /// A word that a language is known by. The kinds before this one are of the grammar of time.
    Common,
    /// Opens a clause.
    Opens(Link),
    /// Reports speech: *kata*, *said*.
    Says,
    /// A verb of saying that is a happening too: *announced*.
    Spoke,
    /// A verb that is no happening: *adalah*, *insists*.
    State,
    /// A verb of happening that its form does not show.
    Happens,
    /// A verb or noun of ending: *berakhir*, *ended*.
    Ends,
    /// A verb of beginning: *mulai*, *began*.
    Begins,
    /// A verb that ends something else: *mengakhiri*, *to end*.
    Finishes,
    /// A word of calm after an event: *terkendali*, *normal*.
    Calm,
    /// A helper before a verb that says no more than its tense: *telah*.
    Aux,
    /// A helper without which the verb would be another: *was*, *has*.
    Helper,
    /// A helper that says it has not happened: *akan*, *tidak*, *may*, *not*.
    Unreal,
    /// A noun that names a happening; nouns of one class can name the same one.
    Event(Class),
    /// A preposition: a headline may end before it, never after it.
    Preposition,
    /// Opens a sentence and tells nothing: *sementara*, *meanwhile*.
    Discourse,
    /// A word too common to be a name, capital or not.
    NoName,
    /// Looks like a verb and is none: *menteri*.
    NoVerb,
    /// *segera*, *immediately*: right after what was told before.
    Prompt,
    /// *he*, *it*: stands for a noun told before.
    Pronoun,
    /// *he*, *she*: stands for a person,
    Person,
    /// a woman where *she* and *her* say so,
    She,
    /// and *his*, *her* for what is that person's.
    Whose,
    /// *they*, *their*: stands for several,
    Several,
    /// which a *government* can be, too,
    Group,
    /// *sebagai*: what somebody is made or called follows.
    Role,
    /// *sana*: stands for a place.
    There,
    /// A noun that stands for a body named before: *the company*, *kartel itu*.
    Body,
    /// and *it*, *its* for a thing.
    Thing,
    /// *his*, *their*: what is theirs follows.
    Owns,
    /// *presiden*, *minister*: an office that stands before a name.
    Office,
    /// *puncak*, *peak*: what falls or rises from it began then.
    Peak,
    /// *tidak*, *not*: it is so no more, or never was.
    Not,
    /// *I*, *we*: whoever speaks.
    Speaker,
    /// *untuk*, *for*: what it is for follows.
    Purpose,
    /// A helper that says it goes on: *sedang*, *terus*, *is*.
    Lasting,
    /// *terendah*, *lowest*, *first*: a record, and *since* behind it says when the one before was.
    Superlative,
    /// *karena*, *although*: opens a clause that leans on another.
    Subordinate,
    /// *asked*, *decided*: a verb that says little without what it opens with *to*.
    Asks,
    /// *over*, *up*, *through*: can be half of its verb.
    Particle,
    /// *served*: its *as* opens no clause.
    Serves,
    /// *came*: tells nothing without what it came with.
    Hollow,
    /// *just*, *over*, *up*: leans on the time behind it and goes with it.
    Leans,
    /// *secara*: what follows says in which manner.
    Manner,
    /// *hal*, *angka*: with *ini* it stands for what was told before.
    Vague,
    /// *vs*: the two that play stand on either side.
    Versus,
    /// *de*, *van*: stands small inside a name.
    NamePart,
    /// What prisoners, prices and counts are counted in: *orang*, *people*. The last: see [`super::Meanings`].
    Counted,
}

const _: () = assert!(size_of::<Sense>() == 4);

impl Sense {
    /// Whether a time expression can begin with a word of this meaning.
    pub const fn opening(&self) -> Opening {
        match self {
            Self::OpensPhrase(_) | Self::OpensHoliday(_) | Self::Attribute(_) | Self::Countdown => {
                Opening::Fixed
            }
            Self::Number(_)
            | Self::Times(_)
            | Self::Some
            | Self::Last
            | Self::Next
            | Self::This
            | Self::Same
            | Self::Recent
            | Self::Rest
            | Self::DateHead
            | Self::ClockHead
            | Self::Modifier(_)
            | Self::Article
            | Self::The
            | Self::Every
            | Self::Once
            | Self::Latter
            | Self::OurEra
            | Self::HalfOf => Opening::More,
            Self::Month(_)
            | Self::Weekday(_)
            | Self::Unit(_)
            | Self::Tens
            | Self::Day(_)
            | Self::Ordinal(_)
            | Self::Decade(_)
            | Self::Season(..)
            | Self::SeasonHead
            | Self::HalfYear
            | Self::QuarterHead
            | Self::Often(_)
            | Self::One(_)
            | Self::Weekend
            | Self::Hour(_)
            | Self::Fiscal
            | Self::Part(_)
            | Self::Short => Opening::Alone,
            _ => Opening::Nothing,
        }
    }

    /// Whether a word has it or has it not, and no value with it; a link counts as none.
    #[inline(always)]
    pub const fn is_plain(&self) -> bool {
        !matches!(
            self,
            Self::Month(_)
                | Self::Weekday(_)
                | Self::Unit(_)
                | Self::Number(_)
                | Self::Times(_)
                | Self::Day(_)
                | Self::Part(_)
                | Self::Zone(_)
                | Self::Modifier(_)
                | Self::Edge(_)
                | Self::Attribute(_)
                | Self::OpensPhrase(_)
                | Self::OpensHoliday(_)
                | Self::Ordinal(_)
                | Self::Decade(_)
                | Self::Season(..)
                | Self::Often(_)
                | Self::One(_)
                | Self::Hour(_)
                | Self::HijriMonth(_)
                | Self::Event(_)
        )
    }

    /// Whether one can.
    pub fn opens_time(&self) -> bool {
        self.opening() != Opening::Nothing
    }
}
