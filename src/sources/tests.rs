//! Small cases; whole articles are in `tests/several.rs`.

use super::*;
use proptest::prelude::*;

pub fn any_article() -> impl Strategy<Value = Article> {
    let date = || {
        proptest::option::of(
            (1900..2100_i32, 1..13_u32, 1..29_u32).prop_map(|(y, m, d)| crate::story::ymd(y, m, d)),
        )
    };
    let lang = proptest::option::of(prop_oneof![Just(Lang::Indonesian), Just(Lang::English)]);
    let title = proptest::option::of("\\PC{0,12}|[a\\\\\t\n]{0,6}");
    ("\\PC{0,30}|[a-c\\\\\t\n\r ]{0,20}", date(), date(), lang, title, any::<bool>()).prop_map(
        |(text, published, markup, lang, title, only_edits)| Article {
            text,
            published,
            markup,
            lang,
            title,
            only_edits,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_article_comes_back_and_is_no_edit(article in any_article()) {
        let line = wire::write(&article);
        prop_assert!(!line.contains('\n'));
        prop_assert_eq!(crate::edit::wire::read(&line), None);
        prop_assert_eq!(wire::read(&line), Some(article));
    }

    #[test]
    fn any_line_is_answered(line in "\\PC{0,30}|[Admlto\t0-9-]{0,20}") {
        let _ = wire::read(&line);
    }
}
