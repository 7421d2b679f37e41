//! Which tokens stand inside a quotation.

use super::{Kind, Token};

/// Marks the tokens between quotation marks. A quotation that a line break interrupts goes on only
/// when the next line opens with a quotation mark again, as newspapers print it, so one stray mark
/// never swallows the article.
pub fn mark(tokens: &mut [Token]) {
    let mut open: Option<char> = None;
    for i in 0..tokens.len() {
        let next = tokens.get(i + 1).copied();
        let token = &mut tokens[i];
        if token.line {
            open = None;
        }
        if token.kind != Kind::Mark {
            token.quoted = open.is_some();
            continue;
        }
        // ``…'', as typewriters have it: the closing marks come in two.
        let glued = || next.is_some_and(|next| !next.space && next.mark() == '\'');
        match (open, token.mark()) {
            (None, '“') => open = Some('”'),
            (None, '«') => open = Some('»'),
            (None, '"') => open = Some('"'),
            (None, '`') => open = Some('\''),
            (Some('\''), '\'') if !glued() => token.quoted = true,
            (None, '‘') if token.space => open = Some('’'),
            // An apostrophe inside or at the end of a word looks like a closing mark.
            (Some('’'), '’') if !token.space => open = None,
            (Some(close), c) if c == close => open = None,
            (Some(_), _) => token.quoted = true,
            (None, _) => {}
        }
    }
}
