// What keys do, and light or dark.

const KEYS = [
  ["/", "filter"], ["j, k", "next, previous failure"], ["Enter", "open it"],
  ["n, p", "next, previous blamed frame of a timeline"], ["arrows, Page, Home, End", "move in a timeline"],
  ["Escape", "leave a field, then the case"], ["?", "these keys"],
];

function change_theme() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
}

function toggle_help() {
  const open = document.getElementById("help");
  if (open) return open.remove();
  document.body.append(element("aside", { id: "help", role: "note", "aria-label": "keys" },
    element("dl", { class: "facts" }, ...KEYS.flatMap(([key, does]) =>
      entry(does, element("kbd", {}, key))))));
}

function step_failure(direction) {
  const cards = [...document.querySelectorAll("#failures .card")].filter((one) => !one.hidden);
  if (!cards.length) return;
  const at = cards.indexOf(document.activeElement.closest(".card"));
  const to = at < 0 ? (direction > 0 ? 0 : cards.length - 1)
    : Math.min(Math.max(at + direction, 0), cards.length - 1);
  cards[to].focus();
  cards[to].scrollIntoView({ block: "start" });
}

function open_failure() {
  if (!document.activeElement.matches(".card")) return;
  document.activeElement.querySelector("h2 a").click();
}

function leave() {
  const help = document.getElementById("help");
  const back = document.getElementById("back");
  if (help) help.remove();
  else if (document.activeElement.matches("input")) document.activeElement.blur();
  else if (back) back.click();
}

function on_key(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") return leave();
  if (event.target.matches("input")) return;
  const does = {
    "/": () => document.getElementById("search")?.focus(),
    "?": toggle_help,
    j: () => step_failure(1),
    k: () => step_failure(-1),
    n: () => timeline_view?.jump(1),
    p: () => timeline_view?.jump(-1),
    Enter: open_failure,
  }[event.key];
  if (!does) return;
  if (event.key !== "Enter") event.preventDefault();
  does();
}
