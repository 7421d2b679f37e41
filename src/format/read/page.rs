//! A web page as an article, for the command line: mail-parser takes its marks off. In the page the browser reads web pages
//! (`app/import/html.rs`), also those that are mails.

use crate::share::Document;
use mail_parser::decoders::html::html_to_text;

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
    fn a_mail_that_is_a_web_page_is_read_as_one() {
        let source =
            b"Subject: Api\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>on 3&nbsp;May&nbsp;2020</p>";
        let document = super::super::letter(crate::markup::mail::read(source).unwrap(), &plain);
        assert_eq!(document.text.trim(), "on 3\u{a0}May\u{a0}2020");
        assert_eq!(document.title.as_deref(), Some("Api"));
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
