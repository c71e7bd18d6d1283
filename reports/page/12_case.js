// The page of one case: its findings, its attempts, and the timeline of the attempt looked at.

let timeline_view = null;

function attempt_tabs(route, test, current) {
  if (test.attempts.length < 2) return null;
  return element("nav", { class: "units", "aria-label": "attempts" },
    ...test.attempts.map((attempt, index) =>
      link(to_hash({ ...route, attempt: index, row: null }),
        `attempt ${index + 1}: ${attempt.verdict}`,
        { "aria-current": index === current ? "page" : null })));
}

function timeline_of_attempt(route, test, current) {
  const attempt = test.attempts[current];
  timeline_view = null;
  if (!attempt || !attempt.timeline) {
    const where = attempt && attempt.recording ? `; see the recording ${attempt.recording}` : "";
    return element("p", {}, `No frames of this attempt are in this file${where}. `
      + "A case that passes keeps none unless --recordings is given.");
  }
  const last = current === test.attempts.length - 1;
  timeline_view = new TimelineView(attempt.timeline, last ? test.findings : [], route.row,
    (row) => note_in_address({ ...read_route(), row }));
  return timeline_view.element;
}

function case_page(route, run, test) {
  const current = route.attempt === null ? test.attempts.length - 1
    : Math.min(route.attempt, test.attempts.length - 1);
  const attempt = test.attempts[current];
  return element("article", { class: "case" },
    element("nav", {}, link(hash_to(route, { view: "", id: "" }), "← all of the run", { id: "back" })),
    element("h1", {}, badge(test.verdict, test.expected), ` ${test.id}`),
    element("p", {}, test.title),
    element("dl", { class: "facts" },
      ...entry("case", element("code", {}, test.file)),
      ...(attempt ? entry("took", duration(attempt.duration_us)) : []),
      ...(attempt && attempt.recording ? entry("recording", element("code", {}, attempt.recording)) : []),
      ...entry("repeat", element("code", { class: "repeat" }, test.repeat))),
    ...test.findings.map((finding) => finding_card(route, run, test, finding, null)),
    element("h2", {}, "Timeline"), attempt_tabs(route, test, current),
    timeline_of_attempt(route, test, current));
}
