// A card for each case that speaks against the unit. A few at first, more when asked for.

const CARDS_AT_ONCE = 50;

function failure_card(route, run, test) {
  const attempt = last_attempt(test);
  return element("article", {
    class: "card", tabindex: "-1", "data-verdict": test.verdict,
    "data-words": words_of(test.id, test.title, ...test.findings.flatMap((one) =>
      [one.requirement || "", one.kind, one.explanation, one.expected, one.actual])),
  },
  element("h2", {}, badge(test.verdict, test.expected), " ",
    link(hash_to(route, { view: "case", id: test.id }), test.id), ` ${test.title}`),
  ...test.findings.map((finding) => finding_card(route, run, test, finding, window_around(route, test, finding))),
  element("dl", { class: "facts" },
    ...(attempt.recording ? entry("recording", element("code", {}, attempt.recording)) : []),
    ...entry("repeat", element("code", { class: "repeat" }, test.repeat))));
}

function failures(route, run) {
  const cases = failed_cases(run);
  if (!cases.length) return null;
  const cards = element("div", { id: "failures" });
  const add_more = () => {
    const from = cards.childElementCount;
    cards.append(...cases.slice(from, from + CARDS_AT_ONCE)
      .map((test) => failure_card(route, run, test)));
    const left = cases.length - cards.childElementCount;
    more.hidden = left === 0;
    more.textContent = `show ${Math.min(left, CARDS_AT_ONCE)} more of ${left}`;
    apply_filter(read_route());
  };
  const more = element("button", { type: "button", class: "more", onclick: add_more });
  const section = element("section", { "aria-labelledby": "failures-title" },
    element("h2", { id: "failures-title" }, `What does not hold (${plural(cases.length, "case")})`),
    cards, more);
  add_more();
  return section;
}
