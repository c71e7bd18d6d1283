#include "reports/kill_console.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "reports/duration.h"
#include "reports/shown.h"

namespace touchstone::reports {
namespace {

using run::Kill;
using run::LiarVerdict;

std::string left(const std::string& text, std::size_t width) {
  return text + std::string(width - std::min(width, text.size()), ' ');
}

std::string right(std::size_t number, std::size_t width) {
  const std::string text = std::to_string(number);
  return std::string(width - std::min(width, text.size()), ' ') + text;
}

// What the liars did to one family of requirements.
struct Family {
  std::string name;
  std::size_t scored = 0;
  std::size_t caught = 0;  // scored, and some liar breaks it
  std::size_t kills = 0;   // pairs of requirement and liar
};

void add(Family& family, const Kill& kill) {
  if (!kill.scored) return;
  ++family.scored;
  family.kills += kill.by.size();
  if (!kill.by.empty()) ++family.caught;
}

std::vector<Family> families_of(const run::KillMatrix& matrix) {
  std::vector<Family> families;
  for (const Kill& kill : matrix.requirements) {
    auto found = std::find_if(families.begin(), families.end(),
                              [&](const Family& one) { return one.name == kill.family; });
    if (found == families.end()) found = families.insert(families.end(), {kill.family});
    add(*found, kill);
  }
  return families;
}

std::string family_table(const run::KillMatrix& matrix, const Paint& paint) {
  std::vector<Family> families = families_of(matrix);
  Family all{"all"};
  std::size_t width = 3;
  for (const Kill& kill : matrix.requirements) add(all, kill);
  families.push_back(all);
  for (const Family& one : families) width = std::max(width, one.name.size());
  std::string text = "  " + left("", width) + "  scored  killing  nothing  kills\n";
  for (const Family& one : families) {
    const std::string nothing = right(one.scored - one.caught, 9);
    text += "  " + left(one.name, width) + right(one.scored, 8) + right(one.caught, 9) +
            (one.caught < one.scored ? paint.red(nothing) : nothing) + right(one.kills, 7) + "\n";
  }
  return text;
}

std::string word_of(const LiarVerdict& verdict, const Paint& paint) {
  if (verdict.exit_code == base::ExitCode::kCannotExecute) return paint.red("no start");
  if (verdict.caught.empty()) return paint.red(verdict.held.empty() ? "unscored" : "survives");
  if (!verdict.strays.empty()) return paint.yellow("strays  ");
  return paint.green("caught  ");
}

}  // namespace

std::string kill_header(const run::RunResult& honest, std::size_t liars, const Paint& paint) {
  std::string text = paint.bold("touchstone " TOUCHSTONE_VERSION) + ": " +
                     shown(honest.contract + " " + honest.revision, kShownWords) + ", profile " +
                     shown(honest.profile, kShownWords) + ", " + std::to_string(liars) +
                     (liars == 1 ? " liar" : " liars") + ", " +
                     std::to_string(honest.cases.size()) + " cases each\n";
  text += "honest: " + shown(base::shell_join(honest.unit.argv), kShownPath) + ", " +
          (honest.conformant ? "conformant" : paint.red("NOT conformant")) + "\n\n";
  return text;
}

std::string kill_line(const LiarVerdict& verdict, const Paint& paint) {
  std::string line = word_of(verdict, paint) + "  " + shown(verdict.liar.fault, kShownWords) +
                     ": " + (verdict.caught.empty() ? "nothing" : base::join(verdict.caught, ", "));
  if (!verdict.sometimes.empty()) {
    line += paint.dim(" (also " + base::join(verdict.sometimes, ", ") + ")");
  }
  return line + "\n";
}

std::string kill_summary(const run::KillMatrix& matrix, const Paint& paint) {
  std::string text = "\n" + family_table(matrix, paint) + "\n";
  for (const run::Offence& one : matrix.offences) {
    text +=
        paint.red(std::string(to_string(one.kind))) + ": " + shown(one.text, kShownWords) + "\n";
  }
  if (!matrix.offences.empty()) text += "\n";
  const auto devious = std::count_if(matrix.liars.begin(), matrix.liars.end(),
                                     [](const LiarVerdict& one) { return one.liar.devious; });
  text += std::to_string(matrix.liars.size()) + " liars, " + std::to_string(devious) +
          " of them devious, in " + seconds(matrix.wall_us) + ": ";
  text += matrix.offences.empty()
              ? paint.green(
                    "every liar is caught by what it declares, and by "
                    "nothing else")
              : paint.red(std::to_string(matrix.offences.size()) +
                          (matrix.offences.size() == 1 ? " thing is wrong" : " things are wrong"));
  return text + "\n";
}

}  // namespace touchstone::reports
