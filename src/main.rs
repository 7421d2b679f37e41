//! Mounts the app.

fn main() {
    // A panic ends the program; the browser's console says where.
    std::panic::set_hook(Box::new(|panic| web_sys::console::error_1(&panic.to_string().into())));
    linimasa::app::mount();
}
