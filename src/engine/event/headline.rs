//! Headlines: the clause's own words, without what the axis already shows.

use super::draft::event_noun;
use super::places::Places as _;
use super::verb::Verb;
use super::{Scene, body, cut, definite, initials, keep, object, refer, short, sound, speech, tight};
use crate::engine::lang::{Link, Sense};
use crate::engine::text::{Kind, Token};
use crate::letters::capitalised;

/// What a headline makes of its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Somebody or something, and what it did or what happened to it.
    Whole,
    /// The same of a pronoun, and nobody knows whose.
    Bare,
    /// The same of a *this*, and nobody knows what.
    Vague,
    /// Half a sentence.
    Half,
    /// *It looked like rain*, *Angka ini lebih rendah*: nothing of anything.
    Nothing,
}

/// Writes the headline of a clause, behind the subject that it shares with the clause before it; and what it
/// makes of it; one that does not reach token `from` tells of something else.
pub fn write(
    scene: &Scene,
    subject: Option<(usize, usize)>,
    (first, last): (usize, usize),
    from: usize,
) -> (String, Told) {
    let (first, last) = tight::side(scene, first, last);
    let alone = subject.is_none();
    let own = tight::without_dashed(scene, keep::words(scene, first, last));
    let own = tight::without_relative(scene, trim(scene, &own, alone));
    let own = trim(scene, tight::without_lead_in(scene, trim(scene, &own, alone)), alone);
    let mut whole = Vec::new();
    if let Some((from, to)) = subject {
        whole.extend_from_slice(trim(scene, &keep::words(scene, from, to), true));
    }
    whole.extend_from_slice(own);
    let mut owner = String::new();
    // *They* are *his men*, and these Tarn's.
    // *Until Monday, they …*
    let leads =
        |i: &usize| scene.is_timed(*i) || scene.token(*i).has(Sense::Until) || scene.doc.mark(*i) == ',';
    let open = whole.iter().position(|i| !leads(i)).unwrap_or(0);
    for _ in 0..2 {
        let Some(i) = whole.get(open).copied() else { break };
        let Some((from, to)) = refer::noun(scene, i).filter(|_| owner.is_empty()) else { break };
        let owns = scene.token(i).has(Sense::Owns);
        // An owner so long leaves no room for what is his.
        if owns && (open > 0 || scene.doc.words(from, to).len() > cut::WANTED) {
            break;
        }
        whole.splice(open..=open, if owns { 0..0 } else { from..to });
        if owns {
            owner = scene.doc.words(from, to).to_owned() + "’s ";
        }
    }
    let taken = owner.chars().count();
    let fits = |whole: &[usize]| cut::fits(scene, trim_end(scene, whole), taken);
    if let Some((count, (from, to))) = body::name(scene, &whole) {
        let told = [&(from..to).collect::<Vec<_>>(), whole.onward(count)].concat();
        if fits(&told) || !fits(&whole) {
            whole = told;
        }
    }
    if let Some(told) = speech::of_tail(scene, &whole).or_else(|| speech::of_quotation(scene, &whole)) {
        return (told, Told::Whole);
    }
    if !fits(&whole)
        && let Some(told) = speech::of_content(scene, &whole)
    {
        return (told, Told::Whole);
    }
    let mut cut = tight(scene, whole, taken);
    // *The planet, was found*: what stood between was left out.
    let helps = |n: &usize| cut.get(n + 1).is_some_and(|i| tight::helps(scene, *i));
    let only = |n: &usize| {
        helps(n) && !tight::told(scene, cut.upto(*n)) && tight::comma(scene, &cut, n + 1).is_none()
    };
    let stray = tight::comma(scene, &cut, 0).filter(|n| scene.pack.adjectives_first && only(n));
    if let Some(comma) = stray {
        cut.remove(comma);
    }
    let cut = definite::in_full(scene, object::with_object(scene, cut, taken), taken);
    let told = told(scene, &cut, from, owner.is_empty());
    (capitalised(&(owner + &balanced(render(scene, &cut)))), told)
}

/// Whether a happening is left in a headline, and somebody whose it is.
fn told(scene: &Scene, cut: &[usize], from: usize, alone: bool) -> Told {
    let tells = |i: &usize| scene.verb(*i).is_some() || event_noun(scene, *i).is_some();
    let Some((first, last)) = cut.first().zip(cut.last()) else { return Told::Half };
    let token = scene.token(*first);
    let reaches = cut.iter().any(|i| *i >= from && scene.token(*i).kind == Kind::Word);
    let told = reaches && (cut.iter().any(tells) || scene.goes(*first));
    // *only maimed a nurse*, *the break came*
    let opening = cut.iter().find(|i| !scene.is_adverb(**i)).unwrap_or(first);
    let verb = scene.verb(*opening) == Some(Verb::Happening) && event_noun(scene, *opening).is_none();
    // *The second was sold*
    let counted = token.has(Sense::The)
        && scene.token(first + 1).ordinal().is_some()
        && cut.get(2).is_some_and(|i| scene.verb(*i).is_some() || tight::helps(scene, *i));
    let hollow = scene.token(*last).has(Sense::Hollow);
    // *they agreed |* that …
    let next = (last + 1..last + 3).find(|i| !scene.is_adverb(*i)).unwrap_or(last + 1);
    let that = scene.token(next).has(Sense::Opens(Link::That));
    let that = that && !scene.is_timed(last + 1) && !scene.is_timed(last + 2);
    let asks = that && scene.verb(*last).is_some();
    let half = verb
        || asks
        || scene.goes(*first)
            && (token.has(Sense::Had) || token.senses.is_empty() && !is_subject(scene, *first))
        || hollow
        || counted
        || token.has(Sense::Opens(Link::For));
    let bare = [Sense::Person, Sense::Several, Sense::Thing, Sense::Speaker, Sense::This, Sense::Whose];
    let is = |i: &usize, sense| scene.token(*i).has(sense);
    let nothing = if scene.pack.adjectives_first {
        let at = cut.iter().find(|i| scene.verb(**i).is_some());
        let state = at.is_some_and(|i| (is(i, Sense::State) || is(i, Sense::Helper)) && !is(i, Sense::Had));
        // *It was found by a diver*
        let done = at.is_some_and(|i| scene.is_done(*i));
        alone && token.has(Sense::Thing) && state && !done
    } else {
        let this = cut.get(1).is_some_and(|i| is(i, Sense::This) || is(i, Sense::Same));
        this && token.has(Sense::Vague)
    };
    if nothing {
        Told::Nothing
    } else if !told || alone && half && scene.pack.adjectives_first {
        Told::Half
    } else if alone && (token.is_any(&bare) || !sound::is_whole(scene, cut)) {
        let verb = cut[1..].iter().find(|i| !scene.is_adverb(**i)).is_some_and(|i| scene.verb(*i).is_some());
        if token.has(Sense::This) && verb { Told::Vague } else { Told::Bare }
    } else {
        Told::Whole
    }
}

/// *Shelling destroyed a clinic*, and not *reflecting continued growth*.
fn is_subject(scene: &Scene, going: usize) -> bool {
    let behind = scene.doc.tokens.get(going + 2);
    scene.verb(going + 1).is_some() && behind.is_some_and(|t| t.capital || !t.senses.is_empty())
}

/// What fits of a headline behind so many characters, without what can go.
pub fn tight(scene: &Scene, whole: Vec<usize>, taken: usize) -> Vec<usize> {
    let steps = [
        tight::without_asides,
        tight::without_manner,
        tight::without_what_for,
        initials::for_names,
        tight::without_title,
    ];
    let mut whole = tight::without_stumps(scene, whole);
    let mut long = !cut::fits(scene, trim_end(scene, &whole), taken);
    for step in steps {
        if !long {
            break;
        }
        let count = whole.len();
        whole = step(scene, whole);
        long = whole.len() == count || !cut::fits(scene, trim_end(scene, &whole), taken);
    }
    whole.truncate(trim_end(scene, &whole).len());
    let mut fitted = cut::fit(scene, &whole, taken);
    let shorter = long && !cut::can_fit(scene, &whole, taken);
    let shorter = shorter.then(|| short::with_short_subject(scene, &whole, fitted)).flatten();
    if let Some(shorter) = shorter {
        whole = shorter;
        fitted = cut::fit(scene, trim_end(scene, &whole), taken);
    }
    let fitted = trim_end(scene, &whole[..fitted.len()]);
    let cut = fitted.len() < trim_end(scene, &whole).len();
    trim_end(scene, tight::without_tail(scene, fitted, cut)).to_vec()
}

/// Leading conjunctions, discourse markers and marks; helpers too, where no subject stands before them.
pub fn trim<'a>(scene: &Scene, kept: &'a [usize], helpers: bool) -> &'a [usize] {
    let mut from = 0;
    while let Some(&i) = kept.get(from) {
        let token = scene.token(i);
        let opens =
            token.find(|s| matches!(s, Sense::Opens(link) if *link != Link::For).then_some(())).is_some();
        let closes = |mark| kept.onward(from + 1).iter().any(|k| scene.doc.mark(*k) == mark);
        let opens_quote = match token.mark() {
            '“' => closes('”'),
            '"' => closes('"'),
            _ => false,
        };
        // *Selain itu, …*, and not *Selain Randu*
        let joins = token.has(Sense::Preposition) && kept.get(from + 1).is_some_and(|k| !scene.is_adverb(*k));
        let idle = token.kind == Kind::Mark && !opens_quote && !matches!(scene.doc.mark(i), '$' | '€')
            || token.has(Sense::Discourse) && !joins
            || opens
            || token.has(Sense::Aux)
            || token.has(Sense::Subordinate)
            || token.has(Sense::And)
            || helpers && token.has(Sense::Helper)
            || token.has(Sense::Says)
            // *Earlier, police …*
            || token.has(Sense::Earlier) && kept.get(from + 1).is_some_and(|k| scene.doc.mark(*k) == ',')
            // *Ini karena pasar menunggu*: that it is so is said as well.
            || token.has(Sense::This)
                && kept.get(from + 1).is_some_and(|k| scene.token(*k).has(Sense::Subordinate));
        // *Saat ini kita …*
        if !idle || scene.is_timed(i) {
            break;
        }
        from += 1;
    }
    kept.onward(from)
}

/// Nothing dangles: no preposition, conjunction, article, helper or mark at the end.
fn trim_end<'a>(scene: &Scene, kept: &'a [usize]) -> &'a [usize] {
    let mut last = kept.len();
    while last > 1 {
        let i = kept.at(last - 1);
        let token = scene.token(i);
        let mark = token.kind == Kind::Mark && !matches!(scene.doc.mark(i), '”' | '’' | '%' | '"');
        // *Jawa Tengah*
        let name = token.capital && !token.first;
        let dangles = !token.has(Sense::So)
            && !name
            && (token.senses.iter().any(leads_on)
                // *up* of *up to 2027*, *soon* of *soon after the talks*
                || (token.has(Sense::Leans) || token.has(Sense::Prompt)) && opens_next(scene, i));
        // *The party had given in, although …*
        // *took over in 2018*
        let ends =
            |next: &Token| next.kind == Kind::Mark || next.has(Sense::On) && token.has(Sense::Particle);
        let whole = last > 1
            && scene.verb(kept.at(last - 2)).is_some()
            && !token.has(Sense::Opens(Link::And))
            && scene.doc.tokens.get(i + 1).is_some_and(ends)
            && kept.at(last - 2) + 1 == i;
        // *The hearing is due* on Monday, and not *is due |* to begin
        let ahead = token.has(Sense::Future)
            && scene.token(kept.at(last - 2)).has(Sense::Helper)
            && !scene.doc.tokens.get(i + 1).is_some_and(|t| t.has(Sense::Opens(Link::For)));
        let begins = token.has(Sense::Begins) && kept.upto(last - 1).iter().all(|k| scene.verb(*k).is_none());
        let whole = whole || ahead || begins;
        // *menyimpannya selama |* dua tahun
        let dangles = dangles || token.has(Sense::For) && !scene.pack.adjectives_first;
        // *while forcibly |* uniting them, *declined, saying |* that …
        let going = scene.goes(i) && token.has(Sense::Says) || scene.is_adverb(i) && scene.goes(i + 1);
        let dangles = dangles || going && scene.pack.adjectives_first;
        if !mark && (!dangles || whole) {
            break;
        }
        last -= 1;
    }
    kept.upto(last)
}

/// Whether a word of this meaning wants another behind it.
fn leads_on(sense: &Sense) -> bool {
    matches!(
        sense,
        Sense::Preposition
            | Sense::On
            | Sense::Since
            | Sense::To
            | Sense::Aux
            | Sense::Helper
            | Sense::Unreal
            | Sense::Future
            | Sense::Subordinate
            | Sense::Manner
            | Sense::Or
            | Sense::And
            | Sense::Of
            | Sense::Article
            | Sense::Indefinite
            | Sense::The
            | Sense::Opens(_)
    )
}

/// Whether a preposition or a conjunction stands behind it in the text.
fn opens_next(scene: &Scene, i: usize) -> bool {
    scene.doc.tokens.get(i + 1).is_some_and(|next| next.opens() || next.has(Sense::Until))
}

pub fn render(scene: &Scene, kept: &[usize]) -> String {
    let mut out = String::with_capacity(2 * cut::UTMOST);
    let mut before: Option<usize> = None;
    for &i in kept {
        let gap = before.is_some_and(|b| b + 1 != i);
        let glued =
            || matches!(scene.doc.mark(i), ',' | '.' | ';' | ':' | '”' | '%' | '?' | '!' | '\'' | '’');
        if before.is_some() && (scene.token(i).space || gap) && !(gap && glued()) {
            out.push(' ');
        }
        // *conquered the city*, which opened its own sentence
        let token = scene.token(i);
        let article = token.has(Sense::The) || token.has(Sense::Indefinite);
        let verb = scene.verb(i).is_some();
        if (article || verb) && token.first && before.is_some() {
            out.push_str(&scene.doc.word(i).to_ascii_lowercase());
        } else {
            out.push_str(scene.doc.word(i));
        }
        before = Some(i);
    }
    out
}

/// A quotation mark without its partner is left out, with all of its kind.
pub fn balanced(text: String) -> String {
    // Most headlines quote nothing; the curved marks begin with 0xe2.
    if !text.bytes().any(|byte| matches!(byte, b'"' | b'`' | b'\'' | 0xe2)) {
        return text;
    }
    let bytes = text.as_bytes();
    let pairs = |mark: u8| bytes.windows(2).filter(|pair| **pair == [mark; 2]).count();
    let paired = |n: &usize| {
        let same = |k: usize| bytes.get(k) == bytes.get(*n);
        matches!(bytes[*n], b'`' | b'\'') && (same(n + 1) || same(n.wrapping_sub(1)))
    };
    let text = if pairs(b'`') == pairs(b'\'') {
        text
    } else {
        text.char_indices().filter(|(n, _)| !paired(n)).map(|(_, c)| c).collect()
    };
    let count = |c: char| text.chars().filter(|x| *x == c).count();
    if count('“') == count('”') && count('"') % 2 == 0 {
        return text;
    }
    text.chars().filter(|c| !matches!(c, '“' | '”' | '"')).collect::<String>().trim().to_owned()
}
