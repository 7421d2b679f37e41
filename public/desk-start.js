// Starts the page with its desk; the page that is there hands over to it.
import start from "./desk.js";

start();
