//! The reader's corrections on real readings: they find their events, survive changes of the text, and lose nothing.

use linimasa::edit::*;
use linimasa::engine::{Context, read};
use linimasa::story::{Story, When, ymd};
use proptest::prelude::*;

const TEXT: &str = "Jembatan Kali Biru runtuh pada Selasa, 16 November 2021.\n\
    Pemerintah meresmikan jembatan itu pada 1994. Wali kota menutup jalan itu pada Rabu, 17 November 2021.";

fn story(text: &str) -> Story {
    read(text, &Context { published: Some(ymd(2021, 11, 18)), ..Context::new(ymd(2026, 11, 22)) })
}

fn edit(text: &str, id: u32) -> Edit {
    let story = story(text);
    let event = story.events.iter().find(|event| event.id == id).unwrap();
    Edit::of(Target::of(event, &story, text))
}

fn when(text: &str) -> Option<When> {
    Some(When::parse(text).unwrap())
}

fn told(edited: &Edited) -> Vec<(String, String)> {
    edited.story.events.iter().map(|e| (e.when.edtf(), e.headline.clone())).collect()
}

#[test]
fn without_edits_nothing_changes() {
    let read = story(TEXT);
    assert_eq!(read.events.len(), 3);
    assert_eq!(apply(&read, TEXT, &[]).story, read);
}

#[test]
fn a_corrected_event_moves_to_its_time() {
    let mut change = edit(TEXT, 0);
    change.when = when("1990~");
    change.headline = Some("Runtuh".into());
    change.note = Some("Salah baca".into());
    let edited = apply(&story(TEXT), TEXT, &[change]);
    assert_eq!(told(&edited)[0], ("1990~".into(), "Runtuh".into()));
    assert_eq!(edited.story.events[0].because[0], linimasa::story::Reason::ByHand);
    assert_eq!(edited.story.events[0].reader.as_ref().unwrap().note.as_deref(), Some("Salah baca"));
    assert_eq!(edited.edit_of(0), Some(0));
}

#[test]
fn an_edit_survives_a_change_of_the_text_above_and_inside() {
    let change = Edit { headline: Some("Diresmikan".into()), ..edit(TEXT, 1) };
    for text in [
        format!("Kota itu tenang pada 2001.\n{TEXT}"),
        TEXT.replace("meresmikan jembatan itu", "meresmikan jembatan lama itu"),
    ] {
        let edited = apply(&story(&text), &text, std::slice::from_ref(&change));
        assert!(edited.orphans.is_empty());
        assert!(told(&edited).contains(&("1994".into(), "Diresmikan".into())), "{:?}", told(&edited));
    }
}

#[test]
fn where_the_sentence_is_gone_the_edit_is_kept() {
    let change = Edit { headline: Some("Diresmikan".into()), ..edit(TEXT, 1) };
    let text = "Wali kota menutup jalan itu pada Rabu, 17 November 2021.";
    let edited = apply(&story(text), text, &[change]);
    assert_eq!(edited.orphans, [0]);
    assert_eq!(edited.story, story(text));
}

#[test]
fn an_edit_never_goes_over_to_another_event() {
    let text = "Rebels attacked the village of Alpha on 3 May 2020. Rain fell. Rebels attacked the village of Beta on 9 June 2020.";
    let change = Edit { headline: Some("Alpha falls".into()), ..edit(text, 0) };
    let rest = text.split_once("Rain").map(|(_, rest)| format!("Rain{rest}")).unwrap();
    let edited = apply(&story(&rest), &rest, std::slice::from_ref(&change));
    assert_eq!(edited.orphans, [0]);
    assert!(!told(&edited).iter().any(|(_, headline)| headline == "Alpha falls"), "{:?}", told(&edited));
    // One figure may be corrected.
    let corrected = text.replace("3 May", "4 May");
    let edited = apply(&story(&corrected), &corrected, &[change]);
    assert!(told(&edited).contains(&("2020-05-04".into(), "Alpha falls".into())), "{:?}", told(&edited));
}

#[test]
fn a_merge_follows_its_event_and_is_kept_where_that_is_gone() {
    let read = story(TEXT);
    let merge = edit(TEXT, 1);
    let other = read.events.iter().find(|event| event.span.of(TEXT) != merge.target.quote).unwrap();
    let merge = Edit { into: Some(Target::of(other, &read, TEXT)), ..merge };
    let (quote, gone) = (other.span.of(TEXT).to_owned(), other.sentence.of(TEXT).to_owned());
    let count = |text: &str| apply(&story(text), text, std::slice::from_ref(&merge));
    assert_eq!(count(TEXT).story.events.len(), 2);
    let reworded = TEXT.replace(&quote, &quote.replace("Kali Biru", "besar Kali Biru"));
    assert_eq!(count(&reworded).story.events.len(), 2, "{reworded}");
    let without = TEXT.replace(&gone, "");
    assert_eq!(count(&without).orphans, [0], "{without}");
}

#[test]
fn hidden_merged_and_made_events() {
    let hidden = Edit { hidden: true, ..edit(TEXT, 2) };
    let merged = Edit { into: Some(edit(TEXT, 0).target), ..edit(TEXT, 1) };
    let made = Edit {
        made: true,
        target: Target { quote: "Kali Biru".into(), nth: 0 },
        headline: Some("Sungai meluap".into()),
        when: when("2021-11-16T05:00+07:00"),
        ..Edit::default()
    };
    let loose = Edit { target: Target::default(), when: when("2030"), ..made.clone() };
    let edited = apply(&story(TEXT), TEXT, &[hidden, merged, made, loose]);
    let heads: Vec<_> = told(&edited).into_iter().map(|(_, headline)| headline).collect();
    assert_eq!(heads.len(), 3, "{heads:?}");
    assert_eq!(heads[1..], ["Sungai meluap".to_owned(), "Sungai meluap".into()]);
    assert_eq!(edited.story.events[0].also.len(), 1, "the words of both are kept");
    assert_eq!(edited.hidden.len(), 2);
    assert_eq!(edited.story.events[1].sentence.of(TEXT), TEXT.lines().next().unwrap());
    assert!(edited.orphans.is_empty());
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let text = || proptest::option::of("\\PC{0,12}|[a\\\\\t\n]{0,6}");
    let time = proptest::option::of((1900..2100_i32).prop_map(|y| When::at(linimasa::story::Stamp::year(y))));
    let target = ("[a-c\\\\\t\n ]{0,6}", 0..3_u32).prop_map(|(quote, nth)| Target { quote, nth });
    let into = proptest::option::of(target.clone());
    let flags = (any::<bool>(), any::<bool>(), proptest::option::of(any::<bool>()));
    ((target, into), (text(), text()), time, proptest::option::of(0..6_u8), flags).prop_map(
        |((target, into), (headline, note), when, tone, (made, hidden, key))| Edit {
            target,
            made,
            headline,
            note,
            when,
            tone,
            key,
            hidden,
            into,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_line_comes_back(edit in any_edit()) {
        let line = wire::write(&edit);
        prop_assert!(!line.contains('\n'));
        prop_assert_eq!(wire::read(&line), Some(edit));
    }

    #[test]
    fn any_line_is_answered(line in "\\PC{0,30}|[qMhnwckxiI#\t0-9-]{0,20}") {
        let _ = wire::read(&line);
    }

    /// Whatever is done, no event is lost without being named, none stands twice, and all are in their order.
    #[test]
    fn every_event_is_accounted_for(
        ids in proptest::collection::vec((0..3_u32, any_edit(), proptest::option::of(0..3_u32)), 0..5)
    ) {
        let read = story(TEXT);
        let mut edits: Vec<Edit> = Vec::new();
        for (id, other, into) in ids {
            let target = if other.made { other.target.clone() } else { edit(TEXT, id).target };
            if edits.iter().all(|edit| edit.target != target) {
                edits.push(Edit { target, into: into.map(|id| edit(TEXT, id).target), ..other });
            }
        }
        let edited = apply(&read, TEXT, &edits);
        let made = edits.iter().filter(|edit| edit.made && edit.when.is_some()).count();
        prop_assert_eq!(edited.story.events.len() + edited.hidden.len(), read.events.len() + made);
        let mut ids: Vec<u32> = edited.story.events.iter().map(|event| event.id).collect();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), edited.story.events.len());
        for event in &edited.story.events {
            prop_assert!(event.after.is_none_or(|id| ids.contains(&id)));
            prop_assert!(event.against.iter().all(|id| ids.contains(id)));
            prop_assert!(event.span.of(TEXT).len() == event.span.end - event.span.start);
        }
        let days: Vec<_> = edited.story.events.iter().filter_map(|e| e.when.earliest(None)).map(|t| t.date()).collect();
        prop_assert!(days.is_sorted(), "{:?}", told(&edited));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    /// A thousand random steps undone one by one lead back to the start, redone to the end.
    #[test]
    fn undo_leads_back_to_the_start(steps in proptest::collection::vec((0..6_u8, 0..3_u32, any_edit()), 1000)) {
        let said = |edits: &[Edit]| edits.iter().map(wire::write).collect::<Vec<_>>().join("\n");
        let mut edits: Vec<Edit> = Vec::new();
        let start = said(&edits);
        let mut history = History::default();
        for (kind, of, edit) in steps {
            let step = [Step::New, Step::Headline, Step::Time, Step::Delete, Step::Note, Step::Hide][kind as usize];
            history.note(step, matches!(kind, 1 | 2 | 4).then_some(of), || said(&edits));
            if kind == 3 { edits.pop(); } else { edits.push(edit); edits.truncate(20); }
            if of == 0 { history.close(); }
        }
        let end = said(&edits);
        let mut now = end.clone();
        while let Some((_, before)) = history.travel(true, || now.clone()) { now = before; }
        prop_assert_eq!(&now, &start);
        while let Some((_, after)) = history.travel(false, || now.clone()) { now = after; }
        prop_assert_eq!(&now, &end);
    }
}
