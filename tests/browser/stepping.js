// Steps through a figure with buttons and keys, as readers do, and looks whether the picture changes.
"use strict";
const assert = require("node:assert");
const { open } = require("./browser");

const counterOf = (stepper) => stepper.locator(".counter").textContent();

// The parts of a figure that belong to one step, among those that are drawn.
const shownSteps = (stepper) =>
  stepper.locator(".step").evaluateAll((steps) => steps.flatMap((step, at) => (step.getClientRects().length ? [at + 1] : [])));

async function checkShows(stepper, step) {
  assert.match(await counterOf(stepper), new RegExp(`^Step ${step} of `));
  assert.deepStrictEqual(await shownSteps(stepper), [step]);
  assert.strictEqual(Number(await stepper.locator("input").inputValue()), step);
}

exports.checkButtonsAndKeys = async (page, stepper) => {
  const next = stepper.getByRole("button", { name: "Next" });
  const previous = stepper.getByRole("button", { name: "Previous" });
  const last = await stepper.locator(".step").count();
  await next.scrollIntoViewIfNeeded();
  await checkShows(stepper, 1);
  const picture = await stepper.locator(".frame").screenshot();
  const equation = await stepper.locator(".equations .now").textContent();

  await next.click();
  await checkShows(stepper, 2);
  assert(!picture.equals(await stepper.locator(".frame").screenshot()), "the picture of step 2 is that of step 1");
  assert.notStrictEqual(await stepper.locator(".equations .now").textContent(), equation);
  assert.match(await stepper.getByRole("status").textContent(), /^Step 2 of \d+\. \S/);
  await previous.click();
  await checkShows(stepper, 1);
  assert(picture.equals(await stepper.locator(".frame").screenshot()), "step 1 looks otherwise when one comes back to it");

  await previous.focus();
  for (const [key, step] of [["ArrowRight", 2], ["ArrowRight", 3], ["ArrowLeft", 2], ["End", last], ["ArrowRight", last], ["Home", 1]]) {
    await page.keyboard.press(key);
    await checkShows(stepper, step);
  }
  await stepper.locator("input").focus();
  await page.keyboard.press("ArrowRight");
  await checkShows(stepper, 2);
  await page.keyboard.press("Home");
  await checkShows(stepper, 1);
};

exports.checkPlaying = async (stepper) => {
  await stepper.getByRole("button", { name: "Play" }).click();
  const pause = stepper.getByRole("button", { name: "Pause" });
  await pause.waitFor();
  await stepper.locator(".counter", { hasText: "Step 2" }).waitFor({ timeout: 10000 });
  await pause.click();
  await stepper.getByRole("button", { name: "Play" }).waitFor();
};

// A thumb needs 44 pixels, and whoever uses keys needs to see where they are.
exports.checkControls = async (page, stepper) => {
  for (const button of await stepper.getByRole("button").all()) {
    const box = await button.boundingBox();
    assert(box.width >= 44 && box.height >= 44, `a button is ${box.width} x ${box.height} pixels large`);
  }
  await stepper.getByRole("button", { name: "Previous" }).focus();
  await page.keyboard.press("Tab");
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.notStrictEqual(outline, "none", "the focus cannot be seen");
};

// "3·0 + 3·2": the sum, worked out here.
const sumOf = (words) =>
  words.split(" + ").reduce((sum, term) => sum + term.split("·").reduce((product, factor) => product * Number(factor), 1), 0);

// The equation of each step, such as "y0,0 = 3·0 + 3·2 = 6": what it says is so, and each belongs to another cell.
exports.checkEquations = async (page, stepper) => {
  const cells = new Set();
  const last = await stepper.locator(".step").count();
  for (let step = 1; step <= last; ++step) {
    assert.strictEqual(await stepper.locator(".equations .now").count(), 1);
    const equation = await stepper.locator(".equations .now").textContent();
    const [cell, sum, result] = equation.split(" = ");
    assert.strictEqual(sumOf(sum), Number(result), equation);
    cells.add(cell);
    await page.keyboard.press("ArrowRight");
  }
  assert.strictEqual(cells.size, last);
};

// By a clock that the test moves: a step stays a second, the last one two, and then all begins again.
exports.checkRounds = async (browser, file) => {
  const complaints = [];
  const page = await open(browser, file, {}, complaints, (context) => context.clock.install());
  const stepper = page.locator(".stepper.scripted");
  const last = await stepper.locator(".step").count();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press(" ");
  for (const [seconds, step] of [[0, last - 1], [1, last], [1, last], [1, 1], [1, 2]]) {
    await page.clock.runFor(1000 * seconds);
    await checkShows(stepper, step);
  }
  await page.keyboard.press(" ");
  await page.clock.runFor(5000);
  await checkShows(stepper, 2);
  assert.deepStrictEqual(complaints, []);
  await page.context().close();
};
