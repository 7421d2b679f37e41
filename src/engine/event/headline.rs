//! Headlines: the clause's own words, without what the axis already shows.

use super::draft::event_noun;
use super::{Scene, tight};
use crate::engine::lang::{Link, Sense};
use crate::engine::text::Kind;
use crate::letters::capitalised;
use crate::story::TimexKind;

/// The most characters of a headline.
const LONGEST: usize = 70;
/// A headline is not cut shorter than this.
const SHORTEST: usize = 24;

/// Writes the headline of a clause, behind the subject that it shares with the clause before it; and whether a
/// happening is left in it, a verb or a noun that names one.
pub fn write(scene: &Scene, subject: Option<(usize, usize)>, first: usize, last: usize) -> (String, bool) {
    let own = kept(scene, first, last);
    let own = tight::without_lead_in(scene, trim(scene, &own));
    let own = trim(scene, &own);
    let mut whole = Vec::new();
    if let Some((from, to)) = subject {
        whole.extend_from_slice(trim(scene, &kept(scene, from, to)));
    }
    whole.extend_from_slice(without_noun(scene, own));
    if width(scene, &whole) > LONGEST {
        whole = tight::without_asides(scene, whole);
    }
    if width(scene, &whole) > LONGEST {
        whole = tight::with_short_subject(scene, whole);
    }
    let cut = fit(scene, &whole);
    let cut = trim_end(scene, cut);
    let tells = cut.iter().any(|i| scene.verb(*i).is_some() || event_noun(scene, *i).is_some());
    (capitalised(&balanced(render(scene, cut))), tells)
}

/// The tokens that a headline may use: no dates with their prepositions, no brackets.
fn kept(scene: &Scene, first: usize, last: usize) -> Vec<usize> {
    let mut out: Vec<usize> = Vec::new();
    let mut depth = 0_u32;
    for i in first..last {
        match scene.doc.word(i) {
            "(" | "[" => depth += 1,
            ")" | "]" => {
                depth = depth.saturating_sub(1);
                continue;
            }
            _ => {}
        }
        if depth > 0 {
            continue;
        }
        // What the axis shows need not be said; *former* and *every day* are not shown there.
        // The length in *eleven months after …* goes with what comes behind it.
        let bridge = |n: usize| {
            let next = scene.doc.tokens.get(last).filter(|_| scene.exprs[n].last == last);
            next.is_some_and(|t| t.has(Sense::Opens(Link::After)) || t.has(Sense::Opens(Link::Before)))
        };
        let shown = scene.expr_at(i).is_some_and(|n| {
            bridge(n)
                || matches!(scene.timexes[n].kind, TimexKind::Date | TimexKind::Time)
                    && !scene.exprs[n].form.is_narrative_only()
        });
        if is_helper(scene, i, last) {
            continue;
        }
        if shown {
            if scene.exprs[scene.expr_at(i).unwrap_or(0)].first == i {
                drop_preposition(scene, &mut out);
            }
            continue;
        }
        // *Reuters, on Monday, said*: one comma goes with the day; so does what joins two dates.
        let gap = i > first && out.last() != Some(&(i - 1)) && scene.expr_at(i - 1).is_some();
        let twice = scene.doc.is(i, ",") && out.last().is_some_and(|k| scene.doc.is(*k, ","));
        if gap && (twice || matches!(scene.doc.word(i), "/" | "-" | "–")) {
            continue;
        }
        out.push(i);
    }
    out
}

/// *telah meningkat*: headlines leave the helper out.
fn is_helper(scene: &Scene, i: usize, last: usize) -> bool {
    let helper = |i: usize| scene.doc.tokens[i].has(Sense::Aux);
    let verb = (i + 1..last).find(|k| !helper(*k));
    helper(i) && verb.is_some_and(|k| scene.verb(k) == Some(super::verb::Verb::Happening))
}

/// *pada*, *on*, *since* before a date that is left out.
fn drop_preposition(scene: &Scene, out: &mut Vec<usize>) {
    while let Some(&i) = out.last() {
        let token = &scene.doc.tokens[i];
        let goes = [Sense::On, Sense::Since, Sense::Until, Sense::From].iter().any(|s| token.has(*s))
            || token.modifier().is_some()
            || token.has(Sense::Article)
            || token.has(Sense::The);
        if !goes {
            break;
        }
        out.pop();
    }
}

/// Leading conjunctions, discourse markers and marks.
fn trim<'a>(scene: &Scene, kept: &'a [usize]) -> &'a [usize] {
    let mut from = 0;
    while let Some(&i) = kept.get(from) {
        let token = &scene.doc.tokens[i];
        let opens =
            token.find(|s| matches!(s, Sense::Opens(link) if *link != Link::For).then_some(())).is_some();
        let closes = |mark: &str| kept[from + 1..].iter().any(|k| scene.doc.is(*k, mark));
        let opens_quote =
            matches!(scene.doc.word(i), "“") && closes("”") || scene.doc.is(i, "\"") && closes("\"");
        let idle = token.kind == Kind::Mark && !opens_quote && !matches!(scene.doc.word(i), "$" | "€")
            || token.has(Sense::Discourse)
            || opens
            || token.has(Sense::Aux)
            || token.has(Sense::Helper)
            || token.has(Sense::Says);
        if !idle {
            break;
        }
        from += 1;
    }
    &kept[from..]
}

/// *A region that was held by Y*: the relative clause is the happening, not the noun that it hangs on.
fn without_noun<'a>(scene: &Scene, kept: &'a [usize]) -> &'a [usize] {
    let which = kept.iter().position(|i| scene.doc.tokens[*i].has(Sense::Opens(Link::Which)));
    match which {
        Some(at)
            if !kept[..at].iter().any(|i| scene.verb(*i).is_some())
                && only_verb_behind(scene, &kept[at..]) =>
        {
            trim(scene, &kept[at..])
        }
        _ => kept,
    }
}

/// Whether the relative clause's verb is the only one, so that nothing main follows it.
fn only_verb_behind(scene: &Scene, kept: &[usize]) -> bool {
    use super::verb::Verb;
    kept.iter().filter(|i| scene.verb(**i) == Some(Verb::Happening)).count() == 1
}

/// How many characters a token takes behind the one kept before it.
fn width_at(scene: &Scene, kept: &[usize], n: usize) -> usize {
    // What was left out before it leaves a space, too.
    let gap = n > 0 && kept[n - 1] + 1 != kept[n];
    usize::from(scene.doc.tokens[kept[n]].space || gap) + scene.doc.word(kept[n]).chars().count()
}

fn width(scene: &Scene, kept: &[usize]) -> usize {
    (0..kept.len()).map(|n| width_at(scene, kept, n)).sum()
}

/// Cut to length before a preposition or a conjunction, never inside a word.
fn fit<'a>(scene: &Scene, kept: &'a [usize]) -> &'a [usize] {
    let mut width = 0;
    let (mut best, mut over) = (None, None);
    for (n, &i) in kept.iter().enumerate() {
        // What stands behind a verb completes it; where adjectives come first a later cut could leave one alone.
        let completes = n > 0 && !scene.pack.adjectives_first && scene.verb(kept[n - 1]).is_some();
        if (SHORTEST..=LONGEST).contains(&width) && breaks_before(scene, i) && !completes {
            best = Some(n);
        }
        width += width_at(scene, kept, n);
        if width > LONGEST {
            over = Some(n);
            break;
        }
    }
    let Some(over) = over else { return kept };
    let told = |to: usize| kept[..to].iter().any(|i| scene.verb(*i).is_some());
    // A cut before the verb tells nothing.
    let best = best.filter(|to| told(*to) || !told(kept.len()));
    &kept[..best.unwrap_or_else(|| last_word(scene, kept, over))]
}

/// No good place to cut: the last whole word that fits.
fn last_word(scene: &Scene, kept: &[usize], n: usize) -> usize {
    (1..=n).rev().find(|k| scene.doc.tokens[kept[*k]].space).unwrap_or(n)
}

fn breaks_before(scene: &Scene, i: usize) -> bool {
    let token = &scene.doc.tokens[i];
    token.has(Sense::Preposition)
        || token.has(Sense::To)
        || token.has(Sense::Since)
        || token.find(|s| matches!(s, Sense::Opens(_)).then_some(())).is_some()
        || matches!(scene.doc.word(i), "," | ";" | "–" | "—" | ":")
            && scene.doc.tokens.get(i + 1).is_some_and(|next| next.space)
}

/// Nothing dangles: no preposition, conjunction, article, helper or mark at the end.
fn trim_end<'a>(scene: &Scene, kept: &'a [usize]) -> &'a [usize] {
    let mut last = kept.len();
    while last > 1 {
        let i = kept[last - 1];
        let token = &scene.doc.tokens[i];
        let mark = token.kind == Kind::Mark && !matches!(scene.doc.word(i), "”" | "%" | "\"");
        let dangles = [
            Sense::Preposition,
            Sense::On,
            Sense::Since,
            Sense::To,
            Sense::Aux,
            Sense::Helper,
            Sense::Of,
            Sense::Article,
            Sense::The,
        ]
        .iter()
        .any(|s| token.has(*s))
            || token.find(|s| matches!(s, Sense::Opens(_)).then_some(())).is_some();
        if !mark && !dangles {
            break;
        }
        last -= 1;
    }
    &kept[..last]
}

fn render(scene: &Scene, kept: &[usize]) -> String {
    let mut out = String::new();
    let mut before: Option<usize> = None;
    for &i in kept {
        let gap = before.is_some_and(|b| b + 1 != i);
        let glued = matches!(scene.doc.word(i), "," | "." | ";" | ":" | "”" | "%" | "?" | "!");
        if before.is_some() && (scene.doc.tokens[i].space || gap) && !(gap && glued) {
            out.push(' ');
        }
        out.push_str(scene.doc.word(i));
        before = Some(i);
    }
    out
}

/// A quotation mark without its partner is left out, with all of its kind.
fn balanced(text: String) -> String {
    let count = |c: char| text.chars().filter(|x| *x == c).count();
    if count('“') == count('”') && count('"') % 2 == 0 {
        return text;
    }
    text.chars().filter(|c| !matches!(c, '“' | '”' | '"')).collect::<String>().trim().to_owned()
}
