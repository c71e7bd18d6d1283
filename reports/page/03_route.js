// What is looked at stands in the fragment of the address, so that it can be linked to:
// #/, #/case/ID, #/requirement/ID, each with ?run=1&q=words&v=fail,warn&attempt=2&row=12.

function read_route() {
  const [path, query] = location.hash.replace(/^#\/?/, "").split("?");
  const [view, ...rest] = path.split("/");
  const parameters = new URLSearchParams(query || "");
  const number = (name) => {
    const value = Number.parseInt(parameters.get(name) || "", 10);
    return Number.isInteger(value) && value >= 0 ? value : null;
  };
  let id = "";
  try {
    id = decodeURIComponent(rest.join("/"));
  } catch {
    // A damaged link leads to the overview.
  }
  return {
    view: id ? view : "",
    id,
    run: Math.min(number("run") || 0, runs.length - 1),
    words: parameters.get("q") || "",
    verdicts: new Set((parameters.get("v") || "").split(",").filter((one) => one)),
    attempt: number("attempt"),
    row: number("row"),
  };
}

function to_hash(route) {
  const parameters = new URLSearchParams();
  if (route.run) parameters.set("run", route.run);
  if (route.words) parameters.set("q", route.words);
  if (route.verdicts && route.verdicts.size) parameters.set("v", [...route.verdicts].join(","));
  if (route.attempt !== null && route.attempt !== undefined) parameters.set("attempt", route.attempt);
  if (route.row !== null && route.row !== undefined) parameters.set("row", route.row);
  const query = parameters.toString();
  const path = route.view ? `${route.view}/${encodeURIComponent(route.id).replaceAll("%2F", "/")}` : "";
  return `#/${path}${query ? `?${query}` : ""}`;
}

// Another place, with the same run and filter.
function hash_to(route, change) {
  return to_hash({ ...route, attempt: null, row: null, ...change });
}

// Changes the address without going anywhere, so that going back leaves the page at once.
function note_in_address(route) {
  history.replaceState(null, "", to_hash(route));
}
