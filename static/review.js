// The desk by keyboard, and selected words as evidence. Everything here can also be done with plain links and forms.
(() => {
  const SWITCH = "review-single-keys";
  const FIELDS = { d: "f-date", l: "f-place", f: "f-format", w: "f-people", t: "f-topics" };
  let lastField = "f-date";

  const on = () => localStorage.getItem(SWITCH) !== "off";
  const isWriting = (element) => element.matches("input:not([type=checkbox], [type=radio]), textarea, select");
  const enter = (element) => {
    if (!element) return;
    element.closest("details")?.setAttribute("open", "");
    element.focus();
    element.scrollIntoView({ block: "nearest" });
  };
  const firstOf = (id) =>
    document.querySelector(`#${id} :is(input:not([type=hidden]), select, textarea)`);

  const box = document.querySelector("[data-keys-switch]");
  if (box) {
    box.checked = on();
    box.addEventListener("change", () => localStorage.setItem(SWITCH, box.checked ? "on" : "off"));
  }

  document.addEventListener("focusin", (event) => {
    const field = event.target.closest?.("[data-record] .field[id], [data-record] .seat-set");
    if (field) lastField = field;
  });

  // the words that are selected in a text go to the passage of the field that was worked on last
  const useSelection = () => {
    const selection = getSelection();
    const words = selection.toString().trim();
    const text = selection.anchorNode?.parentElement?.closest("[data-article]");
    const field = typeof lastField === "string" ? document.getElementById(lastField) : lastField;
    const target = field?.isConnected ? field.querySelector("[data-passage]") : document.querySelector("[data-passage]");
    if (!words || !text || !target) return;
    const paragraph = selection.anchorNode.parentElement.closest("li[id]");
    target.value = words;
    const at = document.getElementById(`${target.id}_at`);
    if (at) at.value = `${text.dataset.article}:${paragraph ? paragraph.id.replace(/^[a-z]+/, "") : ""}`;
    enter(target);
  };

  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (key === "Enter" && (event.ctrlKey || event.metaKey) && target.closest("[data-record]")) {
      event.preventDefault();
      document.querySelector("[data-key=a]")?.click();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === "Escape" && isWriting(target)) {
      target.blur();
      return;
    }
    if (isWriting(target) || !on()) return;
    if (key === "?") document.getElementById("keys")?.togglePopover();
    else if (key === "e") useSelection();
    else if (key === "r") enter(document.querySelector("[data-record] [name=reason]"));
    else if (key === "s") enter(document.querySelector("[data-texts]"));
    else if (FIELDS[key]) enter(firstOf(FIELDS[key]));
    else {
      const button = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
      if (!button) return;
      button.click();
    }
    event.preventDefault();
  });

  // after a record came in, reading starts at its heading, or at what is wrong
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target?.id !== "desk" && event.target.id !== "desk") return;
    const starts = document.querySelectorAll("#desk [data-start]");
    const first = document.querySelector("#desk [role=alert][data-start]") || starts[0];
    first?.focus({ preventScroll: false });
    lastField = "f-date";
  });
})();
