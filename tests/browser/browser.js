// Chromium as the tests use it: a fresh profile, no network, and a note of everything that goes wrong.
"use strict";
const { chromium } = require("playwright-core");

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

exports.launch = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags });

// Opens `file` in a context with `options`, made ready by `prepare`. Whatever the page asks for besides files, what is
// not there, and every error that it reports, is added to `complaints`.
exports.open = async (browser, file, options, complaints, prepare = () => {}) => {
  const context = await browser.newContext(options);
  await prepare(context);
  const page = await context.newPage();
  page.on("request", (request) => {
    // The browser's own parts show PDF files.
    if (!/^(file|data|blob|chrome|chrome-extension):/.test(request.url())) complaints.push(`asks for ${request.url()}`);
  });
  page.on("requestfailed", (request) => complaints.push(`has no ${request.url()}`));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
  await page.goto(`file://${file}`);
  return page;
};
