// Small helps beyond HTMX; every page works without them.
(() => {
  const root = document.documentElement;
  root.classList.add("scripted");

  // the old list stays while a new one is fetched, and says so
  const results = () => document.getElementById("results");
  document.addEventListener("htmx:beforeRequest", () => results()?.setAttribute("aria-busy", "true"));
  document.addEventListener("htmx:afterRequest", () => results()?.removeAttribute("aria-busy"));
  // without an answer, the plain page is the answer
  for (const failure of ["htmx:sendError", "htmx:responseError"]) {
    document.addEventListener(failure, (event) => {
      location.href = event.detail.pathInfo?.finalRequestPath || location.href;
    });
  }

  // what a reader folded or unfolded stays so when the filters are drawn anew
  const folds = new Map();
  document.addEventListener("toggle", (event) => {
    if (event.target.matches("details.facet[id]")) folds.set(event.target.id, event.target.open);
    // the button that opened the sheet may have been replaced meanwhile: focus goes to the one there is now
    if (event.target.id === "filters" && event.newState === "closed") document.getElementById("open-filters")?.focus();
  }, true);
  document.addEventListener("htmx:oobAfterSwap", () => {
    for (const [id, open] of folds) {
      const fold = document.getElementById(id);
      if (fold && fold.open !== open) fold.open = open;
    }
  });

  // after a chip is taken away, focus goes to the next chip, or to the count
  let chip = -1;
  document.addEventListener("click", (event) => {
    const taken = event.target.closest(".chip");
    chip = taken ? [...document.querySelectorAll(".chip")].indexOf(taken) : -1;
  });
  document.addEventListener("htmx:afterSettle", () => {
    if (chip < 0) return;
    const chips = document.querySelectorAll(".chip");
    (chips[Math.min(chip, chips.length - 1)] || document.querySelector(".count"))?.focus();
    chip = -1;
  });
})();
