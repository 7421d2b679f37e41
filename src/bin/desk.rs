//! Mounts the app with its desk, in the place of the one without.

fn main() {
    linimasa::app::mount();
}
