//! The description of an element.

use std::borrow::Cow;
use std::rc::Rc;
use web_sys::Event;

/// A name or a text, of the program or made for the occasion.
pub type Text = Cow<'static, str>;

/// What happens on an event.
pub type Handler = Rc<dyn Fn(&Event)>;

/// A piece of the page.
pub enum Node {
    /// An element.
    El(El),
    /// Words.
    Text(Text),
}

/// An element: its name, what it says of itself, what it listens to, and what is inside. It stands in a
/// box so that building it moves one pointer.
pub struct El(pub(super) Box<Parts>);

pub(super) struct Parts {
    pub tag: &'static str,
    pub key: Option<u64>,
    pub attrs: Vec<(&'static str, Text)>,
    pub px: Vec<(&'static str, i32)>,
    pub value: Option<Text>,
    pub on: Vec<(&'static str, Handler)>,
    pub inside: Vec<Node>,
}

/// An element of this name.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Parts {
        tag,
        key: None,
        attrs: Vec::new(),
        px: Vec::new(),
        value: None,
        on: Vec::new(),
        inside: Vec::new(),
    }))
}

/// An element of this name and class that holds words.
pub fn text(tag: &'static str, class: &'static str, words: impl Into<Text>) -> El {
    el(tag).class(class).words(words)
}

impl El {
    /// An attribute.
    pub fn attr(self, name: &'static str, value: impl Into<Text>) -> Self {
        self.set(name, value.into())
    }

    #[inline(never)]
    fn set(mut self, name: &'static str, value: Text) -> Self {
        self.0.attrs.push((name, value));
        self
    }

    /// Its classes; none where there is nothing to say.
    pub fn class(self, names: impl Into<Text>) -> Self {
        let names = names.into();
        if names.is_empty() { self } else { self.set("class", names) }
    }

    /// An attribute that is there or not.
    #[inline(never)]
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        if on { self.set(name, Text::Borrowed("")) } else { self }
    }

    /// An attribute of accessibility that says `true` or `false`.
    #[inline(never)]
    pub fn says(self, name: &'static str, on: bool) -> Self {
        self.set(name, Text::Borrowed(if on { "true" } else { "false" }))
    }

    /// A length in the element's own style, in whole CSS pixels.
    #[inline(never)]
    pub fn px(mut self, name: &'static str, length: f64) -> Self {
        self.0.px.push((name, whole_pixels(length)));
        self
    }

    /// What a field holds.
    pub fn value(mut self, value: impl Into<Text>) -> Self {
        self.0.value = Some(value.into());
        self
    }

    /// What it does on an event. The listener is added once; what it does is that of the last drawing.
    pub fn on(self, name: &'static str, does: impl Fn(&Event) + 'static) -> Self {
        self.listen(name, Rc::new(does))
    }

    #[inline(never)]
    fn listen(mut self, name: &'static str, does: Handler) -> Self {
        self.0.on.push((name, does));
        self
    }

    /// Among its siblings it is known by this: it keeps its place in the browser when they change.
    pub fn key(mut self, key: u64) -> Self {
        self.0.key = Some(key);
        self
    }

    /// Words inside.
    pub fn words(self, words: impl Into<Text>) -> Self {
        self.node(Node::Text(words.into()))
    }

    #[inline(never)]
    fn node(mut self, node: Node) -> Self {
        self.0.inside.push(node);
        self
    }

    /// An element inside.
    #[inline(never)]
    pub fn with(self, child: El) -> Self {
        self.node(Node::El(child))
    }

    /// An element inside, where there is one.
    #[inline(never)]
    pub fn maybe(self, child: Option<El>) -> Self {
        match child {
            Some(child) => self.with(child),
            None => self,
        }
    }

    /// Elements inside.
    #[inline(never)]
    pub fn all(mut self, children: Vec<El>) -> Self {
        self.0.inside.extend(children.into_iter().map(Node::El));
        self
    }
}

/// A button that says what it does.
pub fn button(words: impl Into<Text>, does: impl Fn(&Event) + 'static) -> El {
    el("button").attr("type", "button").words(words).on("click", does)
}

/// A length in whole CSS pixels: printing whole numbers costs nothing, printing floats 12 KB of WASM.
#[expect(clippy::cast_possible_truncation, reason = "pixels of a screen")]
pub fn whole_pixels(length: f64) -> i32 {
    length.round() as i32
}
