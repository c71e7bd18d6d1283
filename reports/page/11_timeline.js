// The whole timeline of one attempt. Only the rows in sight are in the page, so that ten thousand
// scroll like ten; each is ROW_HEIGHT pixels high. The selected row is shown in full beside them.

const ROW_HEIGHT = 24;
const ROWS_BEYOND = 12;
const ROWS_PRINTED = 30;

class TimelineView {
  // `findings` are those whose rows are marked; on_select is told the index of a row.
  constructor(timeline, findings, selected, on_select) {
    this.timeline = timeline;
    this.findings = findings;
    this.blamed = new Set(findings.flatMap((one) => one.rows));
    this.on_select = on_select;
    this.hidden_lanes = new Set();
    this.words = "";
    const first_blamed = Math.min(...this.blamed, timeline.rows.length - 1);
    this.selected = selected === null ? first_blamed : Math.min(selected, timeline.rows.length - 1);
    this.build();
    this.choose_rows();
  }

  build() {
    this.spacer = element("div", { class: "spacer" });
    this.list = element("div", {
      class: "rows", tabindex: "0", role: "listbox", "aria-label": "timeline",
      onscroll: () => this.draw_soon(), onkeydown: (event) => this.move(event),
      onclick: (event) => this.click(event),
    }, this.spacer);
    this.detail = element("div", { class: "detail", "aria-live": "polite" });
    this.printed = element("ol", { class: "window printed" });
    this.told = element("span", { role: "status" });
    this.element = element("div", { class: "timeline" }, this.controls(),
      element("div", { class: "beside" }, this.list, this.detail), this.printed);
  }

  controls() {
    const lanes = this.timeline.lanes.map((lane, index) => {
      const box = element("input", { type: "checkbox", onchange: (event) => {
        if (event.target.checked) this.hidden_lanes.delete(index);
        else this.hidden_lanes.add(index);
        this.choose_rows();
      } });
      box.checked = true;
      return element("label", { class: `lane ${lane_class(lane)}` }, box, lane);
    });
    const search = element("input", { type: "search", id: "search", "aria-label": "filter frames",
      placeholder: "filter frames  ( / )", oninput: (event) => {
        this.words = event.target.value.toLowerCase();
        this.choose_rows();
      } });
    return element("form", { class: "filter", role: "search",
      onsubmit: (event) => event.preventDefault() }, search, ...lanes, this.told);
  }

  choose_rows() {
    this.rows = [];
    this.timeline.rows.forEach((row, index) => {
      if (this.hidden_lanes.has(row[2])) return;
      if (this.words && !row[3].toLowerCase().includes(this.words)) return;
      this.rows.push(index);
    });
    const all = this.timeline.rows.length;
    const omitted = this.timeline.omitted
      ? `; ${plural(this.timeline.omitted, "row")} before these stand in the recording` : "";
    this.told.textContent = (this.rows.length === all ? plural(all, "row")
      : `${this.rows.length} of ${plural(all, "row")}`) + omitted;
    this.spacer.style.height = `${this.rows.length * ROW_HEIGHT}px`;
    this.show_selected();
    this.draw();
  }

  draw_soon() {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.draw();
    });
  }

  draw() {
    const first = Math.max(0, Math.floor(this.list.scrollTop / ROW_HEIGHT) - ROWS_BEYOND);
    const height = this.list.clientHeight || 600;
    const last = Math.min(this.rows.length, first + Math.ceil(height / ROW_HEIGHT) + 2 * ROWS_BEYOND);
    const drawn = [];
    for (let place = first; place < last; place += 1) {
      const made = this.row_element(this.rows[place], "div", place);
      made.style.top = `${place * ROW_HEIGHT}px`;
      drawn.push(made);
    }
    replace(this.spacer, ...drawn);
    this.list.setAttribute("aria-activedescendant", `row-${this.selected}`);
  }

  row_element(index, name, place) {
    const classes = ["row", this.blamed.has(index) ? "blamed" : "",
      index === this.selected ? "selected" : ""].join(" ").trim();
    const made = element(name, {
      id: name === "div" ? `row-${index}` : null, class: classes, role: name === "div" ? "option" : null,
      "aria-selected": name === "div" ? String(index === this.selected) : null,
      "aria-posinset": name === "div" ? place + 1 : null,
      "aria-setsize": name === "div" ? this.rows.length : null,
    }, ...row_parts(this.timeline, this.timeline.rows[index]));
    made.row = index;
    return made;
  }

  click(event) {
    const row = event.target.closest(".row");
    if (row) this.select(row.row);
  }

  move(event) {
    const at = Math.max(0, this.rows.indexOf(this.selected));
    const page = Math.floor(this.list.clientHeight / ROW_HEIGHT);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, PageUp: at - page, PageDown: at + page, Home: 0,
      End: this.rows.length - 1 }[event.key];
    if (to === undefined || !this.rows.length) return;
    event.preventDefault();
    this.select(this.rows[Math.min(Math.max(to, 0), this.rows.length - 1)]);
  }

  // The next row that is blamed, in that direction, round about.
  jump(direction) {
    const marked = [...this.blamed].sort((a, b) => a - b);
    if (!marked.length) return;
    const ahead = direction > 0 ? marked.find((row) => row > this.selected)
      : marked.findLast((row) => row < this.selected);
    this.select(ahead ?? (direction > 0 ? marked[0] : marked[marked.length - 1]));
  }

  select(index) {
    this.selected = index;
    this.show_selected();
    this.draw();
    this.on_select(index);
  }

  show_selected() {
    const place = this.rows.indexOf(this.selected);
    const height = this.list.clientHeight;
    const top = place * ROW_HEIGHT;
    if (place >= 0 && height
        && (top < this.list.scrollTop || top + ROW_HEIGHT > this.list.scrollTop + height)) {
      this.list.scrollTop = Math.max(0, top - height / 2);
    }
    this.describe();
  }

  describe() {
    const row = this.timeline.rows[this.selected];
    if (!row) return replace(this.detail);
    const about = this.findings.filter((one) => one.rows.includes(this.selected));
    replace(this.detail,
      element("p", {}, `row ${this.selected}, ${duration(row[0])}, ${this.timeline.lanes[row[2]]}`,
        row[4] ? `, ${row[4]}` : ""),
      ...about.map((one) => element("p", { class: "fail" },
        `${one.requirement || one.kind}: ${one.explanation || one.kind}`)),
      pretty(row[3], about.length ? about[0].pointer : ""),
      element("details", {}, element("summary", {}, "as it came"),
        element("pre", { class: "frame" }, row[3])));
  }

  // Paper has no scroll bar: the rows around the selected one stand there in full.
  prepare_print() {
    const place = Math.max(0, this.rows.indexOf(this.selected));
    const begin = Math.max(0, place - ROWS_PRINTED);
    const some = this.rows.slice(begin, place + ROWS_PRINTED);
    const missing = this.rows.length - some.length;
    replace(this.printed, ...some.map((index) => this.row_element(index, "li", 0)),
      missing ? element("li", {}, `${plural(missing, "row")} more are not printed`) : null);
  }
}
