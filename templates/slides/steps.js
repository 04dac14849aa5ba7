// Starts reveal.js and shows, in each figure, the step that is due: as many steps on as fragments are visible.
(function () {
  "use strict";

  function showStep(slide) {
    for (const figure of slide.querySelectorAll(".figure")) {
      const current = figure.querySelectorAll(".fragment.visible").length;
      figure.querySelectorAll("svg .step").forEach(function (step, index) {
        if (index === current) step.removeAttribute("display");
        else step.setAttribute("display", "none");
      });
      slide.querySelectorAll(".count").forEach(function (count, index) {
        count.hidden = index !== current;
      });
    }
  }

  // Long derivations shrink until they fit the slide.
  function fit(slide) {
    for (const derivation of slide.querySelectorAll(".derivation")) {
      const widest = derivation.clientWidth;
      const tallest = slide.clientHeight - derivation.offsetTop - 40;
      let size = 40;
      while (size > 16 && (derivation.scrollWidth > widest || derivation.scrollHeight > tallest)) {
        size -= 1;
        derivation.style.fontSize = size + "px";
      }
    }
  }

  function show(event) {
    const slide = event.currentSlide || Reveal.getCurrentSlide();
    showStep(slide);
    // Only a slide that is laid out has a size.
    requestAnimationFrame(function () {
      if (slide.clientHeight > 0) fit(slide);
    });
  }

  Reveal.on("ready", show);
  Reveal.on("slidechanged", show);
  Reveal.on("fragmentshown", show);
  Reveal.on("fragmenthidden", show);
  // For printing, reveal.js makes a page of each fragment.
  Reveal.on("pdf-ready", function () {
    document.querySelectorAll(".slides section").forEach(function (slide) {
      showStep(slide);
      fit(slide);
    });
  });
  Reveal.initialize({
    width: 1280,
    height: 720,
    margin: 0,
    center: false,
    hash: true,
    slideNumber: true,
    transition: "none",
    controlsLayout: "edges",
    controlsTutorial: false,
    pdfMaxPagesPerSlide: 1,
    plugins: [RevealNotes],
  });
})();
