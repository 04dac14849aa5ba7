// Opens the finished guide, a page that plays one figure, the gallery, a sheet of exercises and a deck of slides in Chromium: run.js
// PROGRAM GUIDE FIGURE GALLERY EXERCISES DECK.
"use strict";
const assert = require("node:assert");
const { launch, open } = require("./browser");
const { phone, desk, colorSchemes, checkAccessibility, checkLayout } = require("./checks");
const { checkDeck } = require("./deck");
const { checkGallery } = require("./gallery");
const { checkButtonsAndKeys, checkPlaying, checkControls, checkEquations, checkRounds } = require("./stepping");

const [program, guide, figure, gallery, exercises, deck] = process.argv.slice(2);

// The page as most readers see it, for each size of window and each colour scheme.
async function checkEverywhere(browser, file) {
  for (const viewport of [phone, desk]) {
    for (const colorScheme of colorSchemes) {
      const complaints = [];
      const page = await open(browser, file, { viewport, colorScheme }, complaints);
      const stepper = page.locator(".stepper.scripted").first();
      await checkLayout(page, viewport);
      await checkButtonsAndKeys(page, stepper);
      await checkControls(page, stepper);
      await checkAccessibility(page);
      if (viewport === phone && colorScheme === "light") await checkPlaying(stepper);
      assert.deepStrictEqual(complaints, []);
      await page.context().close();
      console.log(`${file}, ${viewport.width} pixels, ${colorScheme}: right`);
    }
  }
}

const visible = (page, selector) => page.locator(selector).first().isVisible();

// Strips stay where there are no scripts and on paper; nothing plays for readers who asked for less motion.
async function checkOtherReaders(browser) {
  const strip = ".stepper + .drawing";
  const plain = await open(browser, guide, { viewport: phone, javaScriptEnabled: false }, []);
  assert(await visible(plain, strip), "without scripts there is no strip");
  assert(!(await visible(plain, ".stepper")), "without scripts there are dead buttons");
  await plain.context().close();

  const page = await open(browser, guide, { viewport: desk, reducedMotion: "reduce" }, []);
  assert(!(await visible(page, strip)), "strip and stepper both show");
  assert(await visible(page, ".stepper .next"), "there are no buttons");
  assert(!(await visible(page, ".stepper .play")), "readers who asked for less motion are offered a film");
  await page.emulateMedia({ media: "print" });
  assert(await visible(page, strip), "on paper there is no strip");
  assert(!(await visible(page, ".stepper")), "on paper there are buttons");
  await page.context().close();
}

// Keys do nothing to a figure of the guide while the focus is elsewhere, and work on all of a figure's own page.
async function checkKeysElsewhere(browser) {
  for (const [file, step] of [[guide, 1], [figure, 2]]) {
    const page = await open(browser, file, { viewport: desk }, []);
    await page.keyboard.press("ArrowRight");
    assert.match(await page.locator(".counter").first().textContent(), new RegExp(`^Step ${step} of`));
    await page.context().close();
  }
}

// A figure with numbers: its equations are right, and it plays by itself, over and over, until the space bar stops it.
async function checkFigurePage(browser) {
  const page = await open(browser, figure, { viewport: desk }, []);
  await checkEquations(page, page.locator(".stepper.scripted"));
  await page.context().close();
  await checkRounds(browser, figure);
}

// A sheet of exercises with every solution open.
async function checkExercises(browser) {
  for (const viewport of [phone, desk]) {
    for (const colorScheme of colorSchemes) {
      const complaints = [];
      const page = await open(browser, exercises, { viewport, colorScheme }, complaints);
      await page.locator("details").evaluateAll((all) => all.forEach((one) => { one.open = true; }));
      await checkLayout(page, viewport);
      await checkAccessibility(page);
      assert.deepStrictEqual(complaints, []);
      await page.context().close();
      console.log(`${exercises}, ${viewport.width} pixels, ${colorScheme}: right`);
    }
  }
}

(async () => {
  const browser = await launch();
  try {
    await checkEverywhere(browser, guide);
    await checkEverywhere(browser, figure);
    await checkOtherReaders(browser);
    await checkKeysElsewhere(browser);
    await checkFigurePage(browser);
    await checkGallery(browser, gallery, program);
    await checkDeck(browser, deck);
    await checkExercises(browser);
  } finally {
    await browser.close();
  }
})().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
