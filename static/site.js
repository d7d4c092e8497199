// Small helps beyond HTMX; every page works without them.
(() => {
  const root = document.documentElement;
  root.classList.add("scripted");

  // the old list stays while a new one is fetched, and says so
  const results = () => document.getElementById("results");
  document.addEventListener("htmx:beforeRequest", () => results()?.setAttribute("aria-busy", "true"));
  document.addEventListener("htmx:afterRequest", () => results()?.removeAttribute("aria-busy"));
  // without an answer, the plain page is the answer
  document.addEventListener("htmx:sendError", (event) => {
    location.href = event.detail.pathInfo?.finalRequestPath || location.href;
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
