//! A long article in blocks, so that the browser lays out and looks through blocks and not paragraphs.
//!
//! A browser asks of each element with `content-visibility` at every frame whether it is near the screen: thousands of
//! paragraphs of a megabyte took 14 ms of each key's frame, a hundred blocks take one.

use super::super::{
    browser,
    dom::{El, el},
};
use super::runs::Paragraph;

/// A block has at most so many paragraphs,
const PARAGRAPHS: usize = 40;
/// and is closed by the one that brings it to so many bytes: what is laid out at once where the reader scrolls.
const BYTES: usize = 16_000;
/// The height of a line and the room between two paragraphs in style/article.css, in pixels.
const LINE: f64 = 26.0;
const BETWEEN: f64 = 12.0;
/// How many bytes stand in a line of the article, and in one of a narrow screen.
const WIDE: usize = 84;
const NARROW: usize = 46;

/// The drawn paragraphs in blocks, each of which says how tall it will be.
pub fn blocks(paragraphs: &[Paragraph], drawn: Vec<El>) -> Vec<El> {
    let letters = if browser::is_wide() { WIDE } else { NARROW };
    let mut drawn = drawn.into_iter();
    cut(paragraphs)
        .into_iter()
        .map(|block| {
            let tall: f64 = block.iter().map(|paragraph| height(paragraph.bytes(), letters)).sum();
            el("div").class("block").px("--tall", tall).all(drawn.by_ref().take(block.len()).collect())
        })
        .collect()
}

fn height(bytes: usize, letters: usize) -> f64 {
    // No text has so many lines that a float would round them.
    f64::from(u32::try_from(bytes.div_ceil(letters)).unwrap_or(u32::MAX)) * LINE + BETWEEN
}

fn cut(paragraphs: &[Paragraph]) -> Vec<&[Paragraph]> {
    let mut blocks = Vec::new();
    let (mut start, mut bytes) = (0, 0);
    for (n, paragraph) in paragraphs.iter().enumerate() {
        bytes += paragraph.bytes();
        if bytes >= BYTES || n + 1 - start == PARAGRAPHS || n + 1 == paragraphs.len() {
            blocks.push(&paragraphs[start..=n]);
            (start, bytes) = (n + 1, 0);
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::super::runs::Run;
    use super::*;
    use crate::story::Span;

    fn paragraphs(lengths: &[usize]) -> Vec<Paragraph> {
        let run = |length: &usize| Run { span: Span::new(0, *length), timex: None, sentence: None };
        lengths.iter().map(|length| Paragraph { runs: vec![run(length)] }).collect()
    }

    #[test]
    fn a_block_is_closed_by_its_size_or_number() {
        let sizes = |lengths: &[usize]| cut(&paragraphs(lengths)).iter().map(|b| b.len()).collect::<Vec<_>>();
        assert!(sizes(&[]).is_empty());
        assert_eq!(sizes(&[10; 41]), [40, 1]);
        assert_eq!(sizes(&[9_000, 9_000, 10, 20_000, 10]), [2, 2, 1]);
    }
}
