//! Mounts the app.

fn main() {
    linimasa::app::mount();
}
