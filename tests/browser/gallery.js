// Looks whether the gallery shows every view in every theme, and every format, as the program's own help lists them.
"use strict";
const assert = require("node:assert");
const { execFileSync } = require("node:child_process");
const { open } = require("./browser");
const { phone, desk, colorSchemes, checkAccessibility, checkLayout } = require("./checks");

// The words between two pieces of the help: "a, b or c".
function listed(help, before, after) {
  const found = help.split(before)[1].split(after)[0];
  return found.split(/,| or /).map((word) => word.trim()).filter((word) => word !== "");
}

const expected = (program) => {
  const help = execFileSync(program, ["figure", "--help"], { encoding: "utf8" }).replace(/\s+/g, " ");
  return {
    views: listed(help, "--view VIEW ", ";"),
    themes: listed(help, "--theme THEME ", ", or a theme file"),
    endings: listed(help, "whose ending says the format: ", " A NAME").map((ending) => ending.replace(/\.$/, "")),
  };
};

// The names of the files that pictures, pages and documents show; each must have arrived.
async function shownFiles(page) {
  await page.waitForLoadState("load");
  const broken = await page.locator("img").evaluateAll((images) =>
    images.filter(({ complete, naturalWidth }) => !complete || naturalWidth === 0).map(({ src }) => src));
  assert.deepStrictEqual(broken, [], "pictures are missing");
  return page.locator("img, iframe, object").evaluateAll((shown) =>
    shown.map((one) => one.getAttribute("src") ?? one.getAttribute("data")));
}

exports.checkGallery = async (browser, file, program) => {
  const { views, themes, endings } = expected(program);
  assert(views.length >= 10 && themes.length >= 5 && endings.length >= 6, "the help lists too little");
  for (const viewport of [phone, desk]) {
    for (const colorScheme of colorSchemes) {
      const complaints = [];
      const page = await open(browser, file, { viewport, colorScheme }, complaints);
      const files = await shownFiles(page);
      for (const view of views) {
        for (const theme of themes) {
          assert(files.some((name) => name.endsWith(`-${view}-${theme}.svg`)), `${view} in ${theme} is missing`);
        }
      }
      for (const ending of endings) assert(files.some((name) => name.endsWith(ending)), `no ${ending} is shown`);
      assert(await page.frameLocator("iframe").locator(".stepper .next").isVisible(), "the page to step through is empty");
      await checkLayout(page, viewport);
      await checkAccessibility(page);
      assert.deepStrictEqual(complaints, []);
      await page.context().close();
      console.log(`${file}, ${viewport.width} pixels, ${colorScheme}: right`);
    }
  }
};
