// Shows one step of a figure at a time, and plays them when asked to. A page may have several figures. Without the
// script a page shows what its style sheet says.
"use strict";
(() => {
  const milliseconds = 1000;
  let pauseOther = () => {};

  function setUp(stepper) {
    const steps = [...stepper.querySelectorAll(".step")];
    const equations = [...stepper.querySelectorAll(".equations li")];
    const find = (selector) => stepper.querySelector(selector);
    const slider = find("input");
    const play = find(".play");
    let current = 0;
    let timer = 0;

    if (steps.length < 2) return;
    stepper.classList.add("scripted");
    find(".controls").hidden = false;

    function show(index) {
      steps[current].setAttribute("display", "none");
      equations[current]?.classList.remove("now");
      current = Math.min(Math.max(index, 0), steps.length - 1);
      steps[current].removeAttribute("display");
      equations[current]?.classList.add("now");

      const words = `Step ${current + 1} of ${steps.length}`;
      slider.value = current + 1;
      slider.setAttribute("aria-valuetext", words);
      find(".counter").textContent = words;
      // While steps follow each other by themselves, a screen reader could not keep up.
      if (!timer) find(".status").textContent = `${words}. ${equations[current]?.textContent ?? ""}`;
    }

    function pause() {
      clearTimeout(timer);
      timer = 0;
      stepper.classList.remove("playing");
      play.querySelector("span").textContent = "Play";
    }

    function playOn() {
      const isLast = current === steps.length - 1;
      timer = setTimeout(() => {
        show(isLast ? 0 : current + 1);
        playOn();
      }, isLast ? 2 * milliseconds : milliseconds);
    }

    function toggle() {
      if (timer) {
        pause();
        show(current);
        return;
      }
      // Two figures that move at once are too many to follow.
      pauseOther();
      pauseOther = pause;
      stepper.classList.add("playing");
      play.querySelector("span").textContent = "Pause";
      if (current === steps.length - 1) show(0);
      playOn();
    }

    function go(index) {
      pause();
      show(index);
    }

    const keys = {
      ArrowLeft: () => go(current - 1),
      ArrowRight: () => go(current + 1),
      Home: () => go(0),
      End: () => go(steps.length - 1),
      " ": toggle,
    };

    // A figure that has a page to itself takes the keys from all of it, others while something in them has the focus.
    const listener = stepper.dataset.keys === "page" ? document : stepper;
    listener.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      // Buttons and links have a use for the space bar themselves, and the slider for all other keys.
      const ownUse = event.key === " " ? "button, summary, a" : "input";
      if (!(event.key in keys) || event.target.closest(ownUse)) return;
      event.preventDefault();
      keys[event.key]();
    });

    find(".previous").addEventListener("click", () => go(current - 1));
    find(".next").addEventListener("click", () => go(current + 1));
    play.addEventListener("click", toggle);
    slider.addEventListener("input", () => go(Number(slider.value) - 1));

    // A browser that goes back to the page keeps the slider where it was.
    show(0);
    find(".status").textContent = "";
  }

  document.querySelectorAll(".stepper").forEach(setUp);
})();
