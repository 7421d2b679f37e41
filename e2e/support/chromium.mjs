// The browser that the machine has.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const candidates = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"];

/** Starts it, with more switches where they are wanted. */
export const launch = (more = []) =>
  chromium.launch({ executablePath: process.env.CHROME ?? candidates.find(existsSync), args: ["--disable-dev-shm-usage", ...more] });
