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

  // what is typed to find a value is no filter yet
  document.addEventListener("change", (event) => {
    if (event.target.matches(".facet input[type=search]")) event.stopPropagation();
  }, true);

  // what was not there before takes the focus: the first title of a further page, the first value of a list that was cut short
  let titles = -1;
  let unfolded = -1;
  const boxes = (id) => document.querySelectorAll(`#${id} input`);
  document.addEventListener("htmx:beforeSwap", (event) => {
    const id = event.detail.target.id;
    titles = id === "more" ? document.querySelectorAll("#results .entry__title a").length : -1;
    unfolded = id.startsWith("values-") && document.activeElement?.closest(`#${id} a`) ? boxes(id).length : -1;
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    if (titles >= 0) document.querySelectorAll("#results .entry__title a")[titles]?.focus();
    if (unfolded >= 0) boxes(event.detail.target.id)[unfolded]?.focus();
    titles = unfolded = -1;
  });

  // a range is drawn over the bars by mouse or finger; one bar is a range of one
  let drawn = null;
  const bar = (event) => event.target.closest?.(".plot a[data-period]");
  const barAt = (event) => document.elementFromPoint(event.clientX, event.clientY)?.closest(".plot a[data-period]");
  const show = () => {
    const bars = [...document.querySelectorAll(".plot a[data-period]")];
    const [low, high] = [bars.indexOf(drawn.from), bars.indexOf(drawn.to)].sort((a, b) => a - b);
    bars.forEach((each, n) => each.lastElementChild.previousElementSibling.setAttribute("class", n >= low && n <= high ? "in" : "out"));
    return [bars[low], bars[high]];
  };
  const choose = (select, period) => {
    const fits = [...select.options].some((option) => option.value === period);
    select.value = fits ? period : "";
  };
  document.addEventListener("pointerdown", (event) => {
    const from = event.button === 0 && bar(event);
    if (!from) return;
    drawn = { from, to: from };
    from.closest(".plot").setPointerCapture?.(event.pointerId);
  });
  document.addEventListener("pointermove", (event) => {
    if (!drawn) return;
    drawn.to = barAt(event) || drawn.to;
    show();
  });
  document.addEventListener("pointercancel", () => { drawn = null; });
  document.addEventListener("pointerup", () => {
    if (!drawn) return;
    const [first, last] = show();
    drawn = null;
    const form = document.getElementById("range");
    choose(form.elements.from, first.dataset.period);
    choose(form.elements.to, last.dataset.period);
    form.elements.to.dispatchEvent(new Event("change", { bubbles: true }));
  });
  // the pointer has chosen already; a link that is dragged or followed would leave the page
  for (const type of ["click", "dragstart"]) {
    document.addEventListener(type, (event) => { if (bar(event) && window.htmx) event.preventDefault(); });
  }

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
