// The top of the page: whether the unit is conformant, what was judged, and how many of what.

function facts(run) {
  const rows = [
    entry("unit", element("code", {}, run.unit.argv.join(" ")),
      run.unit.version ? ` (${run.unit.version})` : ""),
    entry("digest", element("code", {}, run.unit.digest || "unknown")),
    entry("isolation", [run.machine.isolation, ...run.machine.degraded].join("; ")),
    entry("cases", `${run.cases.length} of ${run.planned_cases}`),
    entry("time", `${duration(run.wall_us)}, of which touchstone added ${duration(run.added_us)}`),
    entry("touchstone", run.touchstone.version),
  ];
  if (run.machine.calibration > 1.05) {
    rows.push(entry("bounds", `stretched by ${run.machine.calibration.toFixed(1)}`));
  }
  for (const one of run.expectations || []) {
    if (one.state === "failed" && !one.flaky) continue;
    rows.push(entry(one.blocks ? "unexpected" : one.flaky ? "flaky" : "expectation",
      `${one.requirement || one.case} ${one.text}`));
  }
  for (const trouble of run.troubles || []) rows.push(entry("trouble", trouble));
  if (run.reports_note) rows.push(entry("reports", run.reports_note));
  return element("dl", { class: "facts" }, ...rows.flat());
}

function headline(run) {
  const kind = run.conformant ? "pass" : run.refuted ? "fail" : "inconclusive";
  const profile = run.profile ? `, profile ${run.profile}` : "";
  return element("h1", { class: kind }, `${run.standing[0].toUpperCase()}${run.standing.slice(1)} ${run.contract} ${run.revision}${profile}`);
}

// What speaks against the unit by name, each leading to what is known of it.
const NAMED = { fail: "failed", inconclusive: "inconclusive", "harness-error": "could not be asked", warn: "warned" };
const NAMED_AT_ONCE = 40;

function named(route, run) {
  const lines = Object.entries(NAMED).flatMap(([verdict, label]) => {
    const some = run.requirements.filter((one) => one.verdict === verdict && !one.expected);
    if (!some.length) return [];
    const links = some.slice(0, NAMED_AT_ONCE).flatMap((one, index) => [index ? ", " : "",
      link(hash_to(route, { view: "requirement", id: one.id }), one.id, { title: one.says })]);
    const more = some.length > NAMED_AT_ONCE ? ` and ${some.length - NAMED_AT_ONCE} more` : "";
    return [element("p", { class: "named" }, element("b", { class: verdict }, `${label}: `), ...links, more)];
  });
  return element("div", {}, ...lines);
}

function remarks(run) {
  const words = [];
  if (run.interrupted) {
    words.push(`The run was stopped: ${run.cases.length} of ${run.planned_cases} cases were run.`);
  }
  if (run.never_started) words.push("The unit never started, so no case was run.");
  if (run.partial && !run.never_started) {
    words.push("A part of the cases was chosen: what they leave open does not block.");
  }
  if (run.strict) words.push("Strict: what speaks against a SHOULD blocks as well.");
  return words.map((one) => element("p", { class: "remark" }, one));
}

function families(run) {
  const counts = new Map();
  for (const one of run.requirements) {
    if (!counts.has(one.family)) counts.set(one.family, {});
    const row = counts.get(one.family);
    row[one.verdict] = (row[one.verdict] || 0) + 1;
  }
  const columns = VERDICTS.filter((verdict) => run.counts[verdict]);
  const cells = (row) => columns.map((verdict) =>
    element("td", { class: row[verdict] ? verdict : "none" }, String(row[verdict] || "·")));
  const head = element("tr", {}, element("th", { scope: "col" }, "requirements"),
    ...columns.map((verdict) => element("th", { scope: "col" }, verdict)));
  const body = [...counts].map(([family, row]) =>
    element("tr", {}, element("th", { scope: "row" }, family), ...cells(row)));
  body.push(element("tr", { class: "all" }, element("th", { scope: "row" }, "all"),
    ...cells(run.counts)));
  return element("table", { class: "families" }, element("thead", {}, head),
    element("tbody", {}, ...body));
}

// Which of several units is looked at.
function unit_tabs(route) {
  if (runs.length < 2) return null;
  return element("nav", { class: "units", "aria-label": "units" }, ...runs.map((run, index) =>
    link(to_hash({ ...route, view: "", run: index, attempt: null, row: null }), name_of(run),
      { "aria-current": index === route.run ? "page" : null })));
}

function summary(route, run) {
  return element("header", { class: "summary" }, unit_tabs(route), headline(run), ...remarks(run), named(route, run),
    element("div", { class: "beside" }, facts(run),
      run.requirements.length ? families(run) : null));
}
