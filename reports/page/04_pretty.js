// Frames as indented JSON with one place marked, and two texts with what differs between them.

// A number that JavaScript cannot hold, as it was written.
class Exact {
  constructor(text) {
    this.text = text;
  }
}

function keep_exact(key, value, context) {
  const inexact = typeof value === "number" && context && context.source !== JSON.stringify(value);
  return inexact ? new Exact(context.source) : value;
}

// The document in the text of a frame, behind a header or a length, or undefined. What was made
// harmless in the text stands as \xNN, which in a string of JSON has to be text once more.
function document_in(text) {
  for (const start of [text.indexOf("{"), text.indexOf("[")]) {
    if (start < 0) continue;
    const rest = text.slice(start);
    for (const one of [rest, rest.replace(/\\x(?=[0-9a-f]{2})/g, "\\\\x")]) {
      try {
        return JSON.parse(one, keep_exact);
      } catch {
        // Not JSON, or cut.
      }
    }
  }
  return undefined;
}

function pointer_parts(pointer) {
  return pointer.split("/").slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

// Appends `value` to `out`; `path` leads from here to the marked place, null when it lies elsewhere.
function write_value(out, value, indent, path) {
  const target = path !== null && path.length === 0 ? element("mark") : out;
  if (target !== out) out.append(target);
  const inner = path !== null && path.length === 0 ? null : path;
  if (value instanceof Exact) {
    target.append(element("span", { class: "json-number" }, value.text));
    return;
  }
  if (value === null || typeof value !== "object") {
    target.append(element("span", { class: `json-${value === null ? "null" : typeof value}` },
      JSON.stringify(value).replaceAll("\\\\x", "\\x")));
    return;
  }
  const list = Array.isArray(value);
  const keys = Object.keys(value);
  const missing = inner !== null && inner.length === 1 && !Object.hasOwn(value, inner[0]);
  target.append(list ? "[" : "{");
  keys.forEach((key, index) => {
    target.append(`\n${indent}  `);
    if (!list) target.append(element("span", { class: "json-key" }, JSON.stringify(key)), ": ");
    write_value(target, value[key], `${indent}  `,
      inner !== null && inner[0] === key ? inner.slice(1) : null);
    if (index + 1 < keys.length) target.append(",");
  });
  if (missing) {
    target.append(`\n${indent}  `, element("mark", {}, `${JSON.stringify(inner[0])} is not here`));
  }
  target.append(keys.length || missing ? `\n${indent}` : "", list ? "]" : "}");
}

// A frame for reading; `pointer` is the place to mark, or empty.
function pretty(text, pointer) {
  const out = element("pre", { class: "frame" });
  const value = document_in(text);
  if (value === undefined) {
    out.append(text);
  } else {
    write_value(out, value, "", pointer ? pointer_parts(pointer) : null);
  }
  return out;
}

// Both texts, with what lies between their common beginning and end marked.
function differing(expected, actual) {
  let begin = 0;
  while (begin < Math.min(expected.length, actual.length) && expected[begin] === actual[begin]) {
    begin += 1;
  }
  let end = 0;
  while (end < Math.min(expected.length, actual.length) - begin
      && expected[expected.length - 1 - end] === actual[actual.length - 1 - end]) {
    end += 1;
  }
  const marked = (text) => element("code", {}, text.slice(0, begin),
    element("mark", {}, text.slice(begin, text.length - end)), text.slice(text.length - end));
  return [marked(expected), marked(actual)];
}
