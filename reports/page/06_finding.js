// One finding: what should hold, what was expected and came instead, and the frames around it.

const ROWS_AROUND = 5;
const ARROWS = ["→", "←", "·"];

function lane_class(lane) {
  if (lane.endsWith(".err")) return "stderr";
  if (lane.endsWith(".out") || lane.endsWith(".in")) return "unit";
  return lane.includes("#") || lane.includes(".") ? "peer" : "process";
}

// Without the header or length that the framing puts before it.
function frame_text(text) {
  return text.replace(/^Content-Length: \d+(\\x0d\\x0a)+/i, "").replace(/^(\\x[0-9a-f]{2}){3}(\\x[0-9a-f]{2}|.)(?=[{[])/, "");
}

function row_parts(timeline, row) {
  const lane = timeline.lanes[row[2]];
  return [
    element("span", { class: "at" }, duration(row[0])),
    element("span", { class: `lane ${lane_class(lane)}` }, lane),
    element("span", { class: "way", "aria-label": ["to the unit", "from the unit", "happened"][row[1]] },
      ARROWS[row[1]]),
    element("span", { class: "text" }, frame_text(row[3])),
  ];
}

// The rows of the timeline around the first that the finding is about, each a link to the whole.
function window_around(route, test, finding) {
  const timeline = test.attempts.length ? last_attempt(test).timeline : null;
  if (!timeline) return null;
  const blamed = new Set(finding.rows);
  const centre = finding.rows.length ? finding.rows[0] : timeline.rows.length - 1;
  const begin = Math.max(0, centre - ROWS_AROUND);
  const rows = timeline.rows.slice(begin, centre + ROWS_AROUND + 1).map((row, offset) =>
    element("li", { class: blamed.has(begin + offset) ? "blamed" : "" },
      element("a", { href: hash_to(route, { view: "case", id: test.id, row: begin + offset }) },
        ...row_parts(timeline, row))));
  return element("ol", { class: "window" }, ...rows);
}

function blamed_title(route, run, finding) {
  const requirement = finding.requirement && run.requirement_of.get(finding.requirement);
  if (!finding.requirement) return element("h3", {}, finding.kind, " (no single requirement is to blame)");
  if (!requirement) return element("h3", {}, finding.requirement, " (not scored by this profile)");
  return element("h3", {}, link(hash_to(route, { view: "requirement", id: requirement.id }), requirement.id),
    ` (${requirement.level}): ${requirement.says}`);
}

function expected_and_actual(finding) {
  if (!finding.expected && !finding.actual) return [];
  const [expected, actual] = differing(finding.expected, finding.actual);
  return [...entry("expected", expected), ...entry("actual", actual)];
}

// `around` is what stands below the finding, or null.
function finding_card(route, run, test, finding, around) {
  const requirement = run.requirement_of.get(finding.requirement);
  const place = (finding.pointer ? ` at ${finding.pointer}` : "")
    + (finding.process ? ` on ${finding.process}` : "");
  return element("section", { class: "finding" }, blamed_title(route, run, finding),
    element("dl", { class: "facts" },
      ...entry("finding", `${finding.kind}${place}`),
      ...expected_and_actual(finding),
      ...(finding.explanation ? entry("because", finding.explanation) : []),
      ...(finding.step ? entry("step", element("code", {}, finding.step)) : []),
      ...(requirement && requirement.breaks ? entry("breaks", requirement.breaks) : []),
      ...(requirement && requirement.expected ? entry("expected to fail", requirement.reason) : [])),
    around);
}
