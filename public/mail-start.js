// Starts what reads mails: a worker.
import start from "./mail.js";

start();
