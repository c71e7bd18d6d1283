// The filter: words that must all occur, and verdicts. It hides rows and cards that bear
// data-words and data-verdict, and says how many are left.

function words_of(...texts) {
  return texts.join(" ").toLowerCase();
}

function passes(route, words, verdict) {
  if (route.verdicts.size && !route.verdicts.has(verdict)) return false;
  return route.words.toLowerCase().split(/\s+/).every((word) => words.includes(word));
}

function apply_filter(route) {
  let shown = 0;
  let all = 0;
  for (const one of document.querySelectorAll("[data-words]")) {
    const visible = passes(route, one.dataset.words, one.dataset.verdict);
    one.hidden = !visible;
    all += 1;
    shown += visible ? 1 : 0;
  }
  const told = document.getElementById("filtered");
  if (told) told.textContent = shown === all ? "" : `${shown} of ${all} shown`;
}

function change_filter(change) {
  const route = { ...read_route(), ...change };
  note_in_address(route);
  apply_filter(route);
}

function verdict_choice(route, verdict) {
  const choose = (event) => {
    const verdicts = new Set(read_route().verdicts);
    if (event.target.checked) verdicts.add(verdict);
    else verdicts.delete(verdict);
    change_filter({ verdicts });
  };
  const box = element("input", { type: "checkbox", value: verdict, onchange: choose });
  box.checked = route.verdicts.has(verdict);
  return element("label", { class: verdict }, box, verdict);
}

function filter_bar(route, run) {
  const there = new Set([...run.requirements, ...run.cases].map((one) => one.verdict));
  const search = element("input", {
    type: "search", id: "search", placeholder: "filter: words, ids, kinds  ( / )",
    "aria-label": "filter", value: route.words,
    oninput: (event) => change_filter({ words: event.target.value }),
  });
  return element("form", { class: "filter", role: "search", onsubmit: (event) => event.preventDefault() },
    search, ...VERDICTS.filter((one) => there.has(one)).map((one) => verdict_choice(route, one)),
    element("span", { id: "filtered", role: "status" }),
    element("button", { type: "button", class: "theme", onclick: change_theme }, "light / dark"),
    element("button", { type: "button", onclick: toggle_help }, "keys ( ? )"));
}
