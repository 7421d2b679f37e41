// Every topic in one process and one browser.
import "./open.test.mjs";
import "./paste.test.mjs";
import "./detail.test.mjs";
import "./edit.test.mjs";
import "./keyboard.test.mjs";
import "./share.test.mjs";
import "./broken-links.test.mjs";
import "./phone.test.mjs";
import "./print.test.mjs";
import "./layout.test.mjs";
import "./move.test.mjs";
import "./axe.test.mjs";
import "./network.test.mjs";
import "./hostile.test.mjs";
import "./speed.test.mjs";
import "./screenshots.test.mjs";
import "./pictures.test.mjs";
