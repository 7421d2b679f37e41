//! What is left of a word without its grammar, so that *menahan*, *ditahan* and *penahanan* are one.
//!
//! A stem is compared with other stems and never shown. Too much cut costs little: words also need a day and company.

use crate::story::Lang;

/// A stem has at least so many letters.
const SHORTEST: usize = 3;

/// The stem of a word in lower case.
pub fn stem(word: &str, lang: Lang) -> &str {
    match lang {
        Lang::Indonesian => indonesian(word),
        Lang::English => english(word),
    }
}

/// Without prefix and suffix. The letters p, t, s and k melt into a prefix (*tahan*, *menahan*), so the stem goes without
/// them everywhere.
fn indonesian(word: &str) -> &str {
    const BEFORE: [&str; 16] = [
        "menge", "meny", "meng", "mem", "men", "peny", "peng", "pem", "pen", "ber", "ter", "per", "me", "di",
        "ke", "pe",
    ];
    const AFTER: [&str; 6] = ["nya", "lah", "kah", "kan", "an", "i"];
    let mut root = word;
    for end in AFTER.iter().take(3) {
        root = shorter(root.strip_suffix(end), root);
    }
    let long = |rest: &&str| rest.len() > SHORTEST;
    root = BEFORE.iter().find_map(|start| root.strip_prefix(start).filter(long)).unwrap_or(root);
    root = AFTER.iter().skip(3).find_map(|end| root.strip_suffix(end).filter(long)).unwrap_or(root);
    shorter(root.strip_prefix(['p', 't', 's', 'k']), root)
}

/// Without the endings of number and tense, a doubled consonant or a silent e.
fn english(word: &str) -> &str {
    let mut root = word;
    for end in ["'s", "ies", "ied", "ing", "ed", "es", "s", "y"] {
        if let Some(rest) = root.strip_suffix(end).filter(|rest| rest.len() >= SHORTEST) {
            root = rest;
            break;
        }
    }
    root = shorter(root.strip_suffix('e'), root);
    let doubled = root.as_bytes().last_chunk::<2>().is_some_and(|[a, b]| a == b);
    if doubled && root.len() > SHORTEST { &root[..root.len() - 1] } else { root }
}

fn shorter<'a>(cut: Option<&'a str>, whole: &'a str) -> &'a str {
    cut.filter(|cut| cut.len() >= SHORTEST).unwrap_or(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for forms in [
            "tahan menahan ditahan penahanan",
            "tewas menewaskan",
            "setuju menyetujui disetujui",
            "kirim mengirim dikirim pengiriman",
            "luka melukai terluka",
            "tangkap menangkap ditangkap penangkapan",
        ] {
            let stems: Vec<&str> = forms.split(' ').map(|word| stem(word, Lang::Indonesian)).collect();
            assert!(stems.iter().all(|stem| *stem == stems[0]), "{stems:?}");
        }
        for forms in
            ["close closed closing closes", "stop stopped stopping", "injury injuries", "kill killed killing"]
        {
            let stems: Vec<&str> = forms.split(' ').map(|word| stem(word, Lang::English)).collect();
            assert!(stems.iter().all(|stem| *stem == stems[0]), "{stems:?}");
        }
    }

    #[test]
    fn any_word_has_a_stem() {
        for word in ["", "a", "é", "日本語", "ss", "i", "ññ", "nya", "tt", "s"] {
            stem(word, Lang::Indonesian);
            stem(word, Lang::English);
        }
    }
}
