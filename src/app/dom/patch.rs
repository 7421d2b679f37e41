//! Makes the browser's elements the same as a description, touching only what differs.

use super::el::{El, Handler, Node, Parts, Text};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Event};

/// What stands in the browser, with the description that it was made from.
pub enum Drawn {
    El(Box<DrawnEl>),
    Text(web_sys::Node, Text),
}

/// An element that stands in the browser.
pub struct DrawnEl {
    element: Element,
    tag: &'static str,
    key: Option<u64>,
    attrs: Vec<(&'static str, Text)>,
    px: Vec<(&'static str, i32)>,
    on: Vec<Listener>,
    inside: Vec<Drawn>,
}

/// One listener of the browser, whose deed can be exchanged.
struct Listener {
    name: &'static str,
    does: Rc<RefCell<Handler>>,
    /// It lives as long as the element.
    _calls: Closure<dyn FnMut(Event)>,
}

/// Draws `new` as the last child of `parent`, in the place of `old` where it was drawn before.
pub fn patch(parent: &Element, old: Option<Drawn>, new: El) -> Drawn {
    let mut drawn: Vec<Drawn> = old.into_iter().collect();
    let before = drawn.first().and_then(|d| d.node().next_sibling());
    children(parent, &mut drawn, vec![Node::El(new)], before.as_ref());
    // One description gives one element.
    drawn.remove(0)
}

impl Drawn {
    /// The element itself, whose description is given up: only for one without listeners.
    pub fn into_element(self) -> Element {
        self.node().clone().unchecked_into()
    }

    fn node(&self) -> &web_sys::Node {
        match self {
            Self::El(el) => &el.element,
            Self::Text(node, _) => node,
        }
    }

    /// Whether it can become what is described.
    fn fits(&self, new: &Node) -> bool {
        match (self, new) {
            (Self::Text(..), Node::Text(_)) => true,
            (Self::El(old), Node::El(El(new))) => old.tag == new.tag && old.key == new.key,
            _ => false,
        }
    }

    fn become_same(&mut self, new: Node) {
        match (self, new) {
            (Self::Text(node, old), Node::Text(new)) if *old != new => {
                node.set_node_value(Some(&new));
                *old = new;
            }
            (Self::El(old), Node::El(new)) => old.become_same(*new.0),
            _ => {}
        }
    }
}

impl DrawnEl {
    fn become_same(&mut self, new: Parts) {
        for (name, _) in self.attrs.iter().filter(|(name, _)| !new.attrs.iter().any(|(n, _)| n == name)) {
            // Names of attributes and styles are the program's own, so these calls cannot fail.
            let _ = self.element.remove_attribute(name);
        }
        for (name, value) in new.attrs.iter().filter(|attr| !self.attrs.contains(attr)) {
            let _ = self.element.set_attribute(name, value);
        }
        self.attrs = new.attrs;
        if self.px != new.px {
            let style = self.element.unchecked_ref::<web_sys::HtmlElement>().style();
            for (name, _) in self.px.iter().filter(|(name, _)| !new.px.iter().any(|(n, _)| n == name)) {
                let _ = style.remove_property(name);
            }
            for (name, length) in new.px.iter().filter(|px| !self.px.contains(px)) {
                let _ = style.set_property(name, &format!("{length}px"));
            }
            self.px = new.px;
        }
        self.listen(new.on);
        children(&self.element, &mut self.inside, new.inside, None);
        if let Some(value) = new.value {
            hold(&self.element, &value);
        }
    }

    fn listen(&mut self, on: Vec<(&'static str, Handler)>) {
        // The browser goes on calling a listener for as long as the element lives: it is kept, and does nothing.
        for old in self.on.iter().filter(|old| !on.iter().any(|(name, _)| *name == old.name)) {
            *old.does.borrow_mut() = Rc::new(|_| ());
        }
        for (name, does) in on {
            match self.on.iter().find(|listener| listener.name == name) {
                Some(listener) => *listener.does.borrow_mut() = does,
                None => self.on.push(listener(&self.element, name, does)),
            }
        }
    }
}

fn listener(element: &Element, name: &'static str, does: Handler) -> Listener {
    let does = Rc::new(RefCell::new(does));
    let called = Rc::clone(&does);
    let calls = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        // What it does may draw this very element anew, so nothing stays borrowed.
        let does = Rc::clone(&called.borrow());
        does(&event);
    });
    let _ = element.add_event_listener_with_callback(name, calls.as_ref().unchecked_ref());
    Listener { name, does, _calls: calls }
}

/// A field keeps its caret where it holds the text already.
fn hold(element: &Element, value: &str) {
    let name = JsValue::from_str("value");
    let held = js_sys::Reflect::get(element, &name).ok().and_then(|v| v.as_string());
    if held.as_deref() != Some(value) {
        let _ = js_sys::Reflect::set(element, &name, &JsValue::from_str(value));
    }
}

/// Makes what is inside `parent`, before `end`, the same as described.
fn children(parent: &Element, old: &mut Vec<Drawn>, new: Vec<Node>, end: Option<&web_sys::Node>) {
    let mut left: Vec<Option<Drawn>> = std::mem::take(old).into_iter().map(Some).collect();
    let mut from = Vec::with_capacity(new.len());
    let mut next = 0;
    for node in new {
        // Most often the next one fits; a keyed one is looked for everywhere.
        let keyed = matches!(&node, Node::El(el) if el.0.key.is_some());
        let fits = |n: &usize| left[*n].as_ref().is_some_and(|d| d.fits(&node));
        let found = (next..left.len()).find(fits).or_else(|| (0..left.len()).find(|n| keyed && fits(n)));
        from.push(found);
        old.push(match found.and_then(|n| left[n].take()) {
            Some(mut drawn) => {
                drawn.become_same(node);
                drawn
            }
            None => made(node),
        });
        next = found.map_or(next, |n| n + 1);
    }
    for gone in left.iter().flatten() {
        let _ = parent.remove_child(gone.node());
    }
    // From the end: whoever is new, or stood after its follower, is put before it.
    let mut follower = end;
    let mut least = usize::MAX;
    for (drawn, from) in old.iter().zip(&from).rev() {
        match from {
            Some(n) if *n < least => least = *n,
            _ => drop(parent.insert_before(drawn.node(), follower)),
        }
        follower = Some(drawn.node());
    }
}

const SVG: &str = "http://www.w3.org/2000/svg";

fn made(node: Node) -> Drawn {
    let document = leptos::prelude::document();
    match node {
        Node::Text(words) => Drawn::Text(document.create_text_node(&words).into(), words),
        Node::El(El(new)) => {
            let element = match new.tag {
                "svg" | "path" => document.create_element_ns(Some(SVG), new.tag),
                _ => document.create_element(new.tag),
            };
            let mut drawn = DrawnEl {
                // The names are the program's own, and each is a valid one.
                element: element.unwrap_or_else(|_| JsValue::NULL.unchecked_into()),
                tag: new.tag,
                key: new.key,
                attrs: Vec::new(),
                px: Vec::new(),
                on: Vec::new(),
                inside: Vec::new(),
            };
            drawn.become_same(*new);
            Drawn::El(Box::new(drawn))
        }
    }
}
