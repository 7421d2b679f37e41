//! English words by meaning.

use crate::engine::lang::{Class, Link, Phrase, Sense, Sense::*};
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
    (Weekday(1), "mon monday mondays"),
    (Weekday(2), "tue tues tuesday tuesdays"),
    (Weekday(3), "wed wednesday wednesdays"),
    (Weekday(4), "thu thurs thursday thursdays"),
    (Weekday(5), "fri friday fridays"),
    (Weekday(6), "sat saturday saturdays"),
    (Weekday(7), "sun sunday sundays"),
    (Plural, "\
        afternoons centuries days decades evenings fridays hours minutes mondays months mornings nights quarters \
        saturdays seconds sundays thursdays tuesdays wednesdays weeks years"),
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
    (Number(2), "couple two"),
    (Number(3), "three"),
    (Number(4), "four"),
    (Number(5), "five"),
    (Number(6), "six"),
    (Number(7), "seven"),
    (Number(8), "eight"),
    (Number(9), "nine"),
    (Number(10), "ten"),
    (Number(11), "eleven"),
    (Number(12), "dozen twelve"),
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
    (Some, "dozens few hundreds many scores several thousands"),
    (Last, "last latest past"),
    (Next, "coming next upcoming"),
    (This, "current this"),
    (Ago, "ago"),
    (Later, "after afterwards later"),
    (Earlier, "before earlier previously"),
    (Day(-1), "yesterday"),
    (Day(0), "today"),
    (Day(1), "tomorrow"),
    (ClockHead, "at"),
    (Part(DayPart::Afternoon), "afternoon afternoons"),
    (Part(DayPart::Evening), "evening evenings"),
    (Part(DayPart::Morning), "dawn morning mornings"),
    (Part(DayPart::Night), "night nights"),
    (Zone(-480), "pst pt"),
    (Zone(-360), "cst ct mdt"),
    (Zone(-300), "cdt est et"),
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
    (Modifier(Modifier::Approx), "about approximately around ca circa roughly"),
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
        alleged armed based concerned continued embed hundred limited naked named related sacred united \
        unspecified wicked"),
    (Discourse, "again also finally however instead later meanwhile moreover separately still then"),
    (Opens(Link::And), "and but whereas while"),
    (Event(Class::Statement), "announcement report statement"),
    (State, "\
        aimed aims appeared appears are avoided be been believed believes belongs called claims complained \
        considered considers contained contains controlled demonstrates depends described designed destined \
        details disputed dotted embedded exists expects explains feared fears focuses had has have helped helps \
        hoped hopes included includes insisted insists is known knows lies likes looks marks means meant needed \
        needs owned owns plans provides regarded regards remained remains requires seeks seemed seems situated \
        stands supported supports tends thinks used uses want wanted wants was were works"),
    (Event(Class::Other), "\
        acquisition arrest assassination birth bombing bombings ceremony concert conference coup crash crisis \
        death debate decision defeat demonstration discovery earthquake election eruption exhibition expedition \
        explosion fall fire flood funeral hearing independence killing killings landing launch match meeting \
        merger murder operation outbreak pandemic protest raid referendum release resignation revolt shooting \
        shootings siege strike summit surrender tour tournament trial tsunami uprising verdict visit vote \
        wedding"),
    (Opens(Link::When), "as when"),
    (Event(Class::Conflict), "\
        attack attacks battle battles campaign clash clashes conflict fighting invasion offensive offensives war"),
    (Opens(Link::Before), "before"),
    (Calm, "calm control normal quiet"),
    (Ends, "ceased closed ended ends finished stopped"),
    (Happens, "\
        agreed asked asks beat beaten became began begun bled born bought broke broken brought built burst came \
        caught ceased chose chosen closed come cost died discussed drawn drew driven drove dug ended ends fallen fell \
        finished fled flew flown forgotten fought found froze frozen gave given gone grew halted held hid hidden \
        hit hung hurt kept killed laid launched led left lent lit lost made met overcame overran overthrew \
        overthrown paid put quit ran rebuilt risen rode rose sang sank seized sent set shaken shed shook shot \
        shut signed slain slew slid sold spent split spoke sprang spread stole stolen stood stopped struck sued \
        swam swept swore sworn taken taught threw thrown told took tore torn urged urges went withdrawn withdrew \
        bent bit bitten blew blown bred clung crept cut dealt drank drunk fed flung heard leapt overtaken overtook rang \
        ridden rung sat saw seen shone shrank shrunk slept sought spun strode stuck stung swum swung undertaken \
        undertook upheld withheld withstood woke won wore worn wounded written wrote"),
    (Finishes, "end ending halt stop"),
    (Prompt, "immediately promptly shortly soon"),
    (Opens(Link::That), "how that whether"),
    (Opens(Link::Which), "that where which who"),
    (Opens(Link::For), "to"),
    (Preposition, "\
        about above across after against ahead along amid among at before behind below beneath beside between beyond \
        by despite during except for from in inside into near of on onto outside over since through throughout \
        to toward towards under until upon via with within without"),
    (Future, "\
        begins due effective expected opens plan planned planning plans resumes scheduled shall starts upcoming \
        will would"),
    (Unreal, "can cannot could if may might must never not should will won't would"),
    (NoName, "\
        all army born both company earlier government had has have he her his how i if it its judge more most no \
        not officials people police prosecutors residents she some tension tensions their there these they this \
        those troops we what witnesses"),
    (Counted, "\
        cases dollars feet homes jobs men meters metres miles pages people percent points pounds ships soldiers \
        students times tonnes tons troops votes women workers"),
    (Short, "apr aug dec feb fri jan jul jun mar mon nov oct sat sep sept sun thu thurs tue tues wed"),
    (Doubtful, "fall mar march may sat sun"),
    (The, "the"),
    (Indefinite, "a an"),
    (And, "and vs"),
    (For, "for"),
    (Ordinal(1), "first"),
    (Ordinal(2), "second"),
    (Ordinal(3), "third"),
    (Ordinal(4), "fourth"),
    (Ordinal(5), "fifth"),
    (Ordinal(6), "sixth"),
    (Ordinal(7), "seventh"),
    (Ordinal(8), "eighth"),
    (Ordinal(9), "ninth"),
    (Ordinal(10), "tenth"),
    (Ordinal(11), "eleventh"),
    (Ordinal(12), "twelfth"),
    (Ordinal(13), "thirteenth"),
    (Ordinal(14), "fourteenth"),
    (Ordinal(15), "fifteenth"),
    (Ordinal(16), "sixteenth"),
    (Ordinal(17), "seventeenth"),
    (Ordinal(18), "eighteenth"),
    (Ordinal(19), "nineteenth"),
    (Ordinal(20), "twentieth"),
    (OrdinalEnd, "nd rd st th"),
    (DecadeEnd, "s"),
    (Decade(20), "twenties"),
    (Decade(30), "thirties"),
    (Decade(40), "forties"),
    (Decade(50), "fifties"),
    (Decade(60), "sixties"),
    (Decade(70), "seventies"),
    (Decade(80), "eighties"),
    (Decade(90), "nineties"),
    (Season(1, false), "spring"),
    (Season(2, false), "summer"),
    (Season(3, false), "autumn fall"),
    (Season(4, false), "winter"),
    (HalfYear, "half"),
    (HalfOf, "half"),
    (Every, "each every per"),
    (Per, "per"),
    (By, "by"),
    (Poised, "likely poised set slated"),
    (Had, "had"),
    (Defers, "adjourned deferred delayed extended extends postponed rescheduled"),
    (Often(Unit::Day), "daily"),
    (Often(Unit::Week), "weekly"),
    (Often(Unit::Month), "monthly"),
    (Often(Unit::Year), "annually yearly"),
    (Same, "same that"),
    (Following, "following"),
    (Previous, "preceding previous"),
    (Recent, "past recent"),
    (Past, "past"),
    (Rest, "final remaining"),
    (Current, "current latest"),
    (Latest, "latest"),
    (Weekend, "weekend"),
    (Hour(12), "midday noon"),
    (Hour(0), "midnight"),
    (BeforeEra, "bc bce"),
    (Fiscal, "fiscal"),
    (Filler, "\
        additional  business consecutive entire extra full long more other solid straight trading whole \
        working"),
    (Age, "aged old"),
    (Long, "long"),
    (Latter, "last latter"),
    (Collective, "couple dozen dozens hundreds number scores thousands"),
    (Times(1000000), "million"),
    (Times(1000000000), "billion"),
    (FromNow, "hence"),
    (Now, "now"),
    (So, "less more so"),
    (LocalTime, "local time"),
    (Numbered, "\
        article boeing flight highway interstate model no nos number page pages resolution room route section \
        version"),
    (Zone(-420), "mst pdt"),
    (Zone(-180), "brt"),
    (Zone(180), "msk"),
    (Zone(330), "ist"),
    (Zone(480), "hkt sgt"),
    (Zone(540), "jst kst"),
    (Zone(600), "aest"),
    (Edge(Modifier::Start), "beginning opening outset start"),
    (Edge(Modifier::End), "close end"),
    (Edge(Modifier::Mid), "middle"),
    (Period, "period quarter"),
    (Ending, "ended ending"),
    (Spoke, "\
        acknowledged announced argued claimed confirmed declared disclosed insisted predicted testified warned"),
    (Attribute(Phrase::Past), "former recent"),
    (Attribute(Phrase::Present), "current"),
    (Attribute(Phrase::Future), "future"),
    (In, "in within"),
    (QuarterHead, "q"),
    (HijriMonth(1), "muharram"),
    (HijriMonth(2), "safar"),
    (HijriMonth(7), "rajab"),
    (HijriMonth(8), "shaban"),
    (HijriMonth(9), "ramadan"),
    (HijriMonth(10), "shawwal"),
    (HijriEra, "ah hijri"),
    (Superlative, "\
        best biggest deepest fastest first greatest highest largest latest longest lowest most poorest \
        sharpest slowest smallest steepest strongest weakest widest worst"),
    (Lasting, "am are being is still"),
    (Purpose, "for"),
    (Speaker, "i me my our us we"),
    (Helper, "are been being had has have is was were"),
    (Pronoun, "he it she that these they this those who"),
    (Person, "he she"),
    (Whose, "her him his"),
    (Begins, "began begun start started starts"),
    (Office, "\
        ambassador captain chairman chancellor chief colonel commissioner director gen general governor \
        judge justice king mayor minister president prince princess prosecutor queen secretary senator \
        sergeant"),
    (Not, "not"),
    (Asks, "\
        agreed allowed asked asks attempted began decided failed forced invited ordered persuaded pledged \
        promised refused required scheduled told tried urged urges voted vowed"),
    (Leans, "even exactly just only over shortly up"),
    (Subordinate, "although because if so though unless whereas while"),
    (Particle, "away back down off on out over through up"),
    (Peak, "high low peak record"),
];
