// A deck of reveal.js: the keys step through figure and derivation, and notes are there for the speaker.
"use strict";
const assert = require("node:assert");
const { open } = require("./browser");

// What can be seen of the slide that is shown: the steps of its figure, the lines of its derivation, its counter.
const seen = (page) => page.evaluate(() => {
  const slide = Reveal.getCurrentSlide();
  const shows = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible";
  const drawn = [...slide.querySelectorAll("svg .step")].filter((step) => step.getAttribute("display") !== "none");
  return {
    heading: slide.querySelector("h1").textContent.trim(),
    steps: drawn.length,
    counter: [...slide.querySelectorAll(".count")].filter(shows).map((count) => count.textContent).join(),
    lines: [...slide.querySelectorAll(".derivation .line")].filter(shows).length,
    size: slide.querySelector(".derivation") ? parseFloat(getComputedStyle(slide.querySelector(".derivation")).fontSize) : 0,
    hasNotes: slide.querySelector("aside.notes") !== null,
    overflow: slide.scrollHeight - slide.clientHeight,
  };
});

async function press(page, key, times = 1) {
  for (let count = 0; count < times; ++count) await page.keyboard.press(key);
}

// The deck of the chapter about pooling: a title, an idea, nine steps of a figure, five lines of a derivation.
exports.checkDeck = async (browser, file) => {
  const complaints = [];
  const page = await open(browser, file, { viewport: { width: 1280, height: 720 } }, complaints);
  await page.waitForFunction(() => Reveal.isReady());
  assert.match((await seen(page)).heading, /^Pooling arithmetic/);
  await press(page, "ArrowRight");
  const idea = await seen(page);
  assert.match(idea.heading, /^Relationship 7/);
  assert(idea.hasNotes, "the idea has no notes");
  await press(page, "ArrowRight");
  for (let step = 1; step <= 9; ++step) {
    const figure = await seen(page);
    assert.deepStrictEqual([figure.steps, figure.counter, figure.hasNotes], [1, `Step ${step} of 9`, true]);
    await press(page, "ArrowRight");
  }
  for (let line = 1; line <= 5; ++line) {
    const derivation = await seen(page);
    assert.strictEqual(derivation.lines, line);
    assert(derivation.size > 30, `five lines are written in ${derivation.size} pixels`);
    if (line < 5) await press(page, "ArrowRight");
  }
  await press(page, "ArrowLeft", 5);
  assert.strictEqual((await seen(page)).counter, "Step 9 of 9");
  await press(page, "ArrowLeft");
  assert.strictEqual((await seen(page)).counter, "Step 8 of 9");

  const slides = await page.evaluate(() => Reveal.getTotalSlides());
  for (let slide = 0; slide < slides; ++slide) {
    await page.evaluate((index) => Reveal.slide(index), slide);
    const { overflow, heading } = await seen(page);
    assert(overflow <= 0, `"${heading}" is ${overflow} pixels too high`);
  }
  await page.context().close();

  // Printed, each step and each line is a page: the title, the idea, two figures of nine steps and five lines.
  const paper = await open(browser, `${file}?print-pdf`, { viewport: { width: 1280, height: 720 } }, complaints);
  await paper.waitForSelector(".pdf-page");
  const heights = await paper.locator(".pdf-page").evaluateAll((pages) => pages.map(({ offsetHeight }) => offsetHeight));
  assert.strictEqual(heights.length, 1 + 1 + 2 * 9 + 5);
  assert(heights.every((height) => height <= 721), `pages are ${Math.max(...heights)} pixels high`);
  assert.deepStrictEqual(complaints, []);
  await paper.context().close();
  console.log(`${file}: right`);
};
