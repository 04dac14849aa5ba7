// What every page must pass, at the width of a phone and of a desk.
"use strict";
const assert = require("node:assert");

const axe = require.resolve("axe-core/axe.min.js");

exports.phone = { width: 390, height: 844 };
exports.desk = { width: 1280, height: 900 };
exports.colorSchemes = ["light", "dark"];

exports.checkAccessibility = async (page) => {
  await page.addScriptTag({ path: axe });
  const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ["violations"] }));
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length} times, first ${nodes[0].html.slice(0, 200)})`);
  assert.deepStrictEqual(told, []);
};

exports.checkLayout = async (page, { width }) => {
  const reach = await page.evaluate(() => document.documentElement.scrollWidth);
  assert(reach <= width, `the page is ${reach} pixels wide in a window of ${width}`);
  const twice = await page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return ids.filter((id, at) => ids.indexOf(id) !== at);
  });
  assert.deepStrictEqual(twice, [], "an id stands more than once");
};
