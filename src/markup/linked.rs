//! Where a web page states its day: the names of its metadata, and its linked data.

/// The names of metadata that hold the day, the surest first.
pub const DAYS: [&str; 5] =
    ["article:published_time", "og:article:published_time", "datePublished", "date", "pubdate"];

/// `datePublished` of JSON-LD, as it is written. A whole JSON reader would weigh more than the rest of the import.
pub fn published(json: &str) -> Option<&str> {
    let mut quoted = json.split('"').skip_while(|piece| *piece != "datePublished").skip(1);
    (quoted.next()?.trim() == ":").then(|| quoted.next()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn linked_data_gives_its_day() {
        let json = r#"{"@type":"NewsArticle", "datePublished" : "2021-11-16T08:00:00Z"}"#;
        assert_eq!(published(json), Some("2021-11-16T08:00:00Z"));
        assert_eq!(published(r#"{"datePublished": null}"#), None);
    }
}
