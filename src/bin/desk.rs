//! Mounts the app with its desk, in the place of the one without; as a worker, reads long texts for it.

fn main() {
    linimasa::app::mount();
}
