// Makers of elements. What comes from the data goes in as text, never as markup.
"use strict";

function element(name, properties, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "class") made.className = value;
    else if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((one) => one !== null && one !== undefined));
  return made;
}

function replace(parent, ...children) {
  parent.replaceChildren(...children.filter((one) => one !== null && one !== undefined));
}

function link(href, text, properties) {
  return element("a", { href, ...properties }, text);
}

// A label and what it names, as a row of a definition list.
function entry(label, ...content) {
  return [element("dt", {}, label), element("dd", {}, ...content)];
}

function badge(verdict, expected) {
  const made = element("span", { class: `badge ${verdict}` }, verdict);
  if (expected) made.append(" (expected)");
  return made;
}

function plural(count, word) {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

function duration(us) {
  return us < 1000000 ? `${(us / 1000).toFixed(1)} ms` : `${(us / 1000000).toFixed(2)} s`;
}
