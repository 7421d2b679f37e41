//! A mail (`.eml`, RFC 5322) and a web page as articles, by mail-parser, which decodes the one and strips the other.
//!
//! In the page the browser reads web pages better (`app/import/html.rs`), also those that are mails: compiled to WASM
//! mail-parser 0.11 knows no entity (*&nbsp;*). This is for the command line.

use crate::share::Document;
use crate::story::ymd;
use mail_parser::{MessageParser, PartType, decoders::html::html_to_text};

/// The subject is the title, the day on which it was sent the publication date that its markup states.
pub(super) fn mail(source: &[u8], plain: &dyn Fn(&str) -> String) -> Option<Document> {
    let message = MessageParser::default().parse(source)?;
    let text = match message.text_part(0).map(|part| &part.body) {
        Some(PartType::Html(page)) => plain(page),
        _ => message.body_text(0)?.replace("\r\n", "\n"),
    };
    let markup = message.date().map(|d| ymd(i32::from(d.year), u32::from(d.month), u32::from(d.day)));
    let title = message.subject().map(super::super::one_line).filter(|title| !title.is_empty());
    Some(Document { text, title, markup, ..Document::default() })
}

pub(super) fn html(source: &str) -> Document {
    let (markup, title) = super::stated::stated(source);
    Document { text: plain(source), markup, title, ..Document::default() }
}

/// The words of a web page's article.
pub(super) fn plain(source: &str) -> String {
    html_to_text(&super::body::article(source)).replace("\r\n", "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_has_a_subject_a_day_and_words() {
        let source = "Subject: =?utf-8?Q?Kota_caf=C3=A9?=\r\nDate: Tue, 16 Nov 2021 23:30:00 +0700\r\n\
            Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
            Jembatan itu runtuh pada=\r\n Selasa =E2=80=93 lagi.\r\n";
        let document = mail(source.as_bytes(), &plain).unwrap();
        assert_eq!(document.text.trim_end(), "Jembatan itu runtuh pada Selasa – lagi.");
        assert_eq!(
            (document.title.as_deref(), document.markup),
            (Some("Kota café"), Some(ymd(2021, 11, 16)))
        );
    }

    #[test]
    fn a_mail_that_is_a_web_page_is_read_as_one() {
        let source =
            "Subject: E\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>on 3&nbsp;May&nbsp;2020</p>";
        assert_eq!(
            mail(source.as_bytes(), &|page| format!("[{}]", page.trim())).unwrap().text,
            "[<p>on 3&nbsp;May&nbsp;2020</p>]"
        );
        assert_eq!(mail(source.as_bytes(), &plain).unwrap().text.trim(), "on 3\u{a0}May\u{a0}2020");
    }

    #[test]
    fn a_mail_has_the_letters_that_it_names() {
        let head = "Subject: =?iso-8859-1?Q?Caf=E9?=\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n";
        let document = mail(&[head.as_bytes(), b"Jos\xe9 tiba pada 3 Mei 2020."].concat(), &plain).unwrap();
        assert_eq!(document.text.trim_end(), "José tiba pada 3 Mei 2020.");
        assert_eq!(document.title.as_deref(), Some("Café"));
    }

    #[test]
    fn a_page_gives_its_words() {
        let text =
            html("<html><style>p {}</style><script>var x = 1</script><p>Kota &amp; desa</p><p>Runtuh.</p>")
                .text;
        assert!(
            text.contains("Kota & desa") && text.contains("Runtuh.") && !text.contains("var x"),
            "{text:?}"
        );
    }
}
