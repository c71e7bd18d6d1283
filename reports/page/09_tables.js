// All requirements and all cases, a row each; a requirement opens to what it says in full.

function requirement_row(route, run, one) {
  const open = route.view === "requirement" && route.id === one.id;
  const cases = one.cases.slice(0, 12).map((id) =>
    [link(hash_to(route, { view: "case", id }), id), " "]).flat();
  if (one.cases.length > 12) cases.push(`and ${one.cases.length - 12} more`);
  const facts_of = element("dl", { class: "facts" },
    ...entry("checked on", plural(one.subjects, "subject")),
    ...(one.reason ? entry(one.expected ? "expected" : "because", one.reason) : []),
    ...(one.breaks ? entry("breaks", one.breaks) : []),
    ...(one.source.length ? entry("source", one.source.join(", ")) : []),
    ...(one.at ? entry("stated in", element("code", {}, one.at)) : []),
    ...(cases.length ? entry("seen in", ...cases) : []),
    ...(one.finding ? entry("first failure",
      link(hash_to(route, { view: "case", id: one.finding.case }), one.finding.case),
      `: ${one.finding.explanation || one.finding.kind}`) : []));
  return element("details", {
    open, id: `requirement-${one.id}`, class: open ? "aimed" : "", "data-verdict": one.verdict,
    "data-words": words_of(one.id, one.level, one.family, one.says, one.reason),
  },
  element("summary", {}, badge(one.verdict, one.expected), " ", element("b", {}, one.id),
    ` (${one.level}, ${one.family}) ${one.says}`),
  facts_of);
}

function requirements(route, run) {
  if (!run.requirements.length) return null;
  return element("section", { "aria-labelledby": "requirements-title", class: "requirements" },
    element("h2", { id: "requirements-title" }, `Requirements (${run.requirements.length})`),
    ...run.requirements.map((one) => requirement_row(route, run, one)));
}

function case_row(route, test) {
  const attempt = test.attempts.length ? last_attempt(test) : null;
  const attempts = test.attempts.length > 1
    ? test.attempts.map((one) => one.verdict).join(", then ") : "";
  return element("tr", {
    "data-verdict": test.verdict, "data-words": words_of(test.id, test.title, test.file),
  },
  element("td", {}, badge(test.verdict, test.expected)),
  element("td", {}, link(hash_to(route, { view: "case", id: test.id }), test.id)),
  element("td", {}, test.title),
  element("td", { class: "number" }, attempt ? duration(attempt.duration_us) : ""),
  element("td", {}, attempts));
}

function cases(route, run) {
  const head = ["verdict", "case", "what it does", "time", "attempts"];
  return element("section", { "aria-labelledby": "cases-title" },
    element("h2", { id: "cases-title" }, `Cases (${run.cases.length})`),
    element("table", { class: "cases" },
      element("thead", {}, element("tr", {}, ...head.map((one) => element("th", { scope: "col" }, one)))),
      element("tbody", {}, ...run.cases.map((test) => case_row(route, test)))));
}
