// Lets whoever uses keys scroll what is too wide for the window: it takes the focus for as long as it is too wide.
"use strict";
(() => {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });
  document.querySelectorAll(".table, .mathematics, .relationship").forEach((box) => observer.observe(box));
})();
