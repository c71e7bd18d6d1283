// Grids: requirement x case of one unit, requirement x unit of several. Arrow keys move in them.

const SIGNS = { pass: "●", fail: "✕", none: "" };

// `columns` and `rows` are {label, href}; cell(row, column) gives {kind, sign, words, href} or null.
function grid(name, columns, rows, cell) {
  const status = element("p", { class: "status", role: "status" }, "Arrow keys move, Enter opens.");
  const head = element("tr", {}, element("td"), ...columns.map((one) =>
    element("th", { scope: "col" }, element("span", {}, one.label))));
  const body = rows.map((row, y) => {
    const line = element("tr", {}, element("th", { scope: "row" }, link(row.href, row.label)));
    columns.forEach((column, x) => {
      const what = cell(row, column);
      const made = element("td", { class: what ? what.kind : "none", tabindex: x + y ? "-1" : "0" },
        what ? what.sign : "");
      made.told = what;
      line.append(made);
    });
    return line;
  });
  const table = element("table", { class: "grid", "aria-label": name }, element("thead", {}, head),
    element("tbody", {}, ...body));
  const tell = (event) => {
    const told = event.target.closest("td") && event.target.closest("td").told;
    if (told) status.textContent = told.words;
  };
  table.addEventListener("mouseover", tell);
  table.addEventListener("focusin", tell);
  table.addEventListener("click", (event) => open_cell(event.target.closest("td")));
  table.addEventListener("keydown", (event) => move_in_grid(event, table));
  return element("div", { class: "grid-frame" }, status, element("div", { class: "scroll" }, table));
}

function open_cell(cell) {
  if (cell && cell.told && cell.told.href) location.hash = cell.told.href;
}

function move_in_grid(event, table) {
  const cell = event.target.closest("tbody td");
  if (!cell) return;
  if (event.key === "Enter") return open_cell(cell);
  const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  if (!step) return;
  event.preventDefault();
  const line = table.tBodies[0].rows[cell.parentElement.sectionRowIndex + step[1]];
  const next = line && line.cells[cell.cellIndex + step[0]];
  if (!next || next.tagName !== "TD") return;
  cell.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

function case_matrix(route, run) {
  const seen = run.cases.filter((test) => Object.keys(test.tallies).length);
  const columns = seen.map((test) => ({ label: test.id, test }));
  const looked_at = new Set(seen.flatMap((test) => Object.keys(test.tallies)));
  const rows = run.requirements.filter((one) => looked_at.has(one.id)).map((one) =>
    ({ label: one.id, one, href: hash_to(route, { view: "requirement", id: one.id }) }));
  return grid("requirement by case", columns, rows, (row, column) => {
    const tally = column.test.tallies[row.one.id];
    if (!tally || !(tally[0] || tally[1])) return null;
    const kind = tally[1] ? "fail" : "pass";
    return {
      kind, sign: SIGNS[kind], href: hash_to(route, { view: "case", id: column.test.id }),
      words: `${row.one.id} in ${column.test.id}: ${tally[1]} of ${plural(tally[0], "subject")} failed`,
    };
  });
}

function unit_matrix(route) {
  const columns = runs.map((run, index) => ({ label: name_of(run), run, index }));
  // Those in which units differ come first.
  const verdict_of = (run, id) => (run.requirement_of.get(id) || { verdict: "" }).verdict;
  const differs = (id) => runs.some((run) => verdict_of(run, id) !== verdict_of(runs[0], id));
  const all = [...new Set(runs.flatMap((run) => run.requirements.map((one) => one.id)))];
  const ids = [...all.filter(differs), ...all.filter((id) => !differs(id))];
  const count = all.filter(differs).length;
  const rows = ids.map((id) => ({ label: id, id, href: hash_to(route, { view: "requirement", id }) }));
  const note = element("p", { class: "remark", id: "differing" },
    count ? `The units differ in ${count} of ${plural(all.length, "requirement")}, which come first.`
      : `The units do not differ in any of ${plural(all.length, "requirement")}.`);
  return element("div", {}, note, grid("requirement by unit", columns, rows, (row, column) => {
    const one = column.run.requirement_of.get(row.id);
    if (!one) return null;
    return {
      kind: one.verdict, sign: one.verdict,
      href: hash_to(route, { view: "requirement", id: row.id, run: column.index }),
      words: `${row.id} of ${name_of(column.run)}: ${one.verdict}`,
    };
  }));
}

// A section that draws its grid when it is opened.
function folded(title, id, draw, open) {
  const made = element("details", { id, class: "matrix", open });
  const fill = () => {
    if (made.open && made.childElementCount === 1) made.append(draw());
  };
  made.append(element("summary", {}, title));
  made.addEventListener("toggle", fill);
  fill();
  return made;
}

function matrices(route, run) {
  return element("section", {},
    runs.length > 1 ? folded("Requirement by unit", "unit-matrix", () => unit_matrix(route), true) : null,
    run.requirements.length
      ? folded("Requirement by case", "case-matrix", () => case_matrix(route, run), false) : null);
}
