#include "reports/kill_markdown.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "reports/shown.h"

namespace touchstone::reports {
namespace {

// Text for a cell: a bar would end it, and markup of others means nothing here.
std::string cell(const std::string& text) {
  std::string escaped;
  for (const char c : shown(text, kShownWords)) {
    if (c == '|' || c == '\\' || c == '`' || c == '*' || c == '_' || c == '<') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string code(const std::string& name) { return "`" + shown(name, kShownWords) + "`"; }

std::string codes(const std::vector<std::string>& names) {
  std::vector<std::string> quoted;
  for (const std::string& name : names) quoted.push_back(code(name));
  return base::join(quoted, " ");
}

std::string liar_row(const run::LiarVerdict& one) {
  std::string caught = base::join(one.caught, " ");
  if (!one.liar.also.empty()) {
    std::vector<std::string> ids;
    for (const auto& [id, reason] : one.liar.also) ids.push_back(id);
    caught += " (" + base::join(ids, " ") + ")";
  }
  return "| " + code(one.liar.fault) + " | " + (one.liar.devious ? "yes" : "") + " | " +
         (caught.empty() ? "**survives**" : caught) + " | " + cell(one.liar.suffers) + " |\n";
}

std::string kill_row(const run::Kill& one) {
  const std::string nothing = one.scored ? "**nothing**" : "not scored";
  return "| " + one.id + " | " + std::string(contract::to_string(one.level)) + " | " +
         cell(one.family) + " | " + (one.by.empty() ? nothing : codes(one.by)) + " |\n";
}

}  // namespace

std::string kill_markdown(const run::KillMatrix& matrix) {
  const auto devious = std::count_if(matrix.liars.begin(), matrix.liars.end(),
                                     [](const run::LiarVerdict& one) { return one.liar.devious; });
  std::string text = "# The liars of " + matrix.contract + "\n\n";
  text += "Written by `touchstone liars " + matrix.contract +
          " --report markdown=FILE`; edit nothing here. " + std::to_string(matrix.liars.size()) +
          " liars of revision " + matrix.revision + ", " + std::to_string(devious) +
          " of them devious: they hide from a test of the obvious. In brackets is what a liar may "
          "break as well.\n\n";
  text += "| liar | devious | caught by | what a user suffers |\n| --- | --- | --- | --- |\n";
  for (const run::LiarVerdict& one : matrix.liars) text += liar_row(one);
  text += "\n| requirement | level | family | kills |\n| --- | --- | --- | --- |\n";
  for (const run::Kill& one : matrix.requirements) text += kill_row(one);
  return text;
}

}  // namespace touchstone::reports
