// Draws what the address asks for, now and whenever it changes.

function overview(route, run) {
  return [summary(route, run), filter_bar(route, run), failures(route, run), matrices(route, run),
    requirements(route, run), cases(route, run)];
}

function draw() {
  const route = read_route();
  const run = runs[route.run];
  const page = document.getElementById("page");
  const test = route.view === "case" ? run.case_of.get(route.id) : null;
  timeline_view = null;
  if (test) {
    replace(page, case_page(route, run, test));
    window.scrollTo(0, 0);
    if (timeline_view) timeline_view.choose_rows();  // now that it has a height
    return;
  }
  replace(page, ...overview(route, run));
  apply_filter(route);
  aim(route);
}

// Shows the requirement that a link leads to, also when the filter would hide it.
function aim(route) {
  if (route.view === "case") {
    document.getElementById("page").prepend(element("p", { class: "remark" },
      `This report has no case "${route.id}".`));
  }
  if (route.view !== "requirement") return window.scrollTo(0, 0);
  const found = document.getElementById(`requirement-${route.id}`);
  if (!found) return window.scrollTo(0, 0);
  found.hidden = false;
  found.scrollIntoView({ block: "center" });
  found.querySelector("summary").focus({ preventScroll: true });
}

addEventListener("hashchange", draw);
addEventListener("keydown", on_key);
addEventListener("beforeprint", () => timeline_view?.prepare_print());
draw();
