//! A mail (`.eml`, RFC 5322): mail-parser decodes it. In the page that is a program of its own (`src/bin/mail.rs`), which is
//! fetched for the first mail.

#[cfg(any(feature = "cli", feature = "mail"))]
use mail_parser::{MessageParser, PartType};

/// What a mail says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// Its subject.
    pub subject: Option<String>,
    /// The day on which it was sent, by the clock of who sent it: *2021-11-16*.
    pub day: Option<String>,
    /// Its text, or the source of the web page that it is.
    pub body: String,
    /// Whether it is a web page.
    pub is_page: bool,
}

/// Reads a mail; `None` where it has no text, or letters in an encoding that is not known.
#[cfg(any(feature = "cli", feature = "mail"))]
pub fn read(source: &[u8]) -> Option<Mail> {
    let message = MessageParser::default().parse(source)?;
    let (body, is_page) = match message.text_part(0).map(|part| &part.body) {
        Some(PartType::Html(page)) => (page.clone().into_owned(), true),
        _ => (message.body_text(0)?.replace("\r\n", "\n"), false),
    };
    let day = message.date().map(|day| format!("{:04}-{:02}-{:02}", day.year, day.month, day.day));
    let mail = Mail { subject: message.subject().map(str::to_owned), day, body, is_page };
    let is_lost = |text: &str| text.contains('\u{fffd}');
    (!is_lost(&mail.body) && !mail.subject.as_deref().is_some_and(is_lost)).then_some(mail)
}

#[cfg(all(test, any(feature = "cli", feature = "mail")))]
mod tests {
    use super::*;

    fn mail(source: &[u8]) -> (Option<String>, Option<String>, String) {
        let mail = read(source).unwrap();
        (mail.subject, mail.day, mail.body)
    }

    #[test]
    fn a_mail_has_a_subject_a_day_and_words() {
        let source = "Subject: =?utf-8?Q?Kota_caf=C3=A9?=\r\nDate: Tue, 16 Nov 2021 23:30:00 +0700\r\n\
            Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
            Jembatan itu runtuh pada=\r\n Selasa =E2=80=93 lagi.\r\n";
        let (subject, day, body) = mail(source.as_bytes());
        assert_eq!(body.trim_end(), "Jembatan itu runtuh pada Selasa – lagi.");
        assert_eq!((subject.as_deref(), day.as_deref()), (Some("Kota café"), Some("2021-11-16")));
    }

    #[test]
    fn a_mail_that_is_a_web_page_is_given_as_one() {
        let source =
            "Subject: E\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>on 3&nbsp;May&nbsp;2020</p>";
        let mail = read(source.as_bytes()).unwrap();
        assert_eq!((mail.body.trim(), mail.is_page), ("<p>on 3&nbsp;May&nbsp;2020</p>", true));
    }

    #[test]
    fn a_mail_has_the_letters_that_it_names() {
        let head = "Subject: =?iso-8859-1?Q?Caf=E9?=\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n";
        let (subject, _, body) = mail(&[head.as_bytes(), b"Jos\xe9 tiba pada 3 Mei 2020."].concat());
        assert_eq!(body.trim_end(), "José tiba pada 3 Mei 2020.");
        assert_eq!(subject.as_deref(), Some("Café"));
        let unknown = "Subject: A\r\nContent-Type: text/plain\r\n\r\n";
        assert_eq!(read(&[unknown.as_bytes(), b"Jos\xe9 tiba."].concat()), None);
    }
}
