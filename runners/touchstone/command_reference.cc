// The command line as a page of Markdown: docs/reference.md is this.
#include <algorithm>
#include <array>

#include "base/exit_code.h"
#include "base/text.h"
#include "command_line.h"
#include "reports/exit_meaning.h"
#include "reports/report.h"

namespace touchstone::program {
namespace {

using base::ExitCode;

constexpr std::array kCodes = {
    ExitCode::kConformant,    ExitCode::kNotConformant,   ExitCode::kUsage,
    ExitCode::kBadInput,      ExitCode::kNothingSelected, ExitCode::kInconclusive,
    ExitCode::kCannotExecute, ExitCode::kHarnessError,    ExitCode::kBadSignature,
    ExitCode::kAltered,       ExitCode::kOtherVerdict,    ExitCode::kOtherRevision,
    ExitCode::kInternalBug,   ExitCode::kInterrupted};

// In a cell of a table, where "|" would end it and a line end the row.
std::string cell(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '|') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

std::string code(const std::string& text) { return "`" + cell(text) + "`"; }

std::string option_row(const OptionText& option) {
  std::vector<std::string> names;
  for (const std::string& name : option.names) names.push_back(code(name));
  std::string what = base::join(names, ", ");
  if (!option.value.empty()) what += (what.empty() ? "" : " ") + code(option.value);
  return "| " + what + " | " + cell(option.help) + " |\n";
}

std::string section(const CommandText& command) {
  std::string text = "\n## touchstone " + command.name + "\n\n" + command.help +
                     (command.help.ends_with('.') ? "\n" : ".\n");
  std::string rows;
  for (const OptionText& one : command.positionals) rows += option_row(one);
  for (const OptionText& one : command.options) {
    if (one.names.back() != "--help") rows += option_row(one);
  }
  if (!rows.empty()) text += "\n| option | meaning |\n| --- | --- |\n" + rows;
  if (!command.footer.empty()) text += "\n" + command.footer + "\n";
  return text;
}

std::string formats() {
  std::string text = "\n## Reports\n\n| `--report` | without a file it goes to |\n| --- | --- |\n";
  for (const std::string& format : reports::formats()) {
    const std::string file = reports::default_file(format);
    text += "| " + code(format) + " | " + (file.empty() ? "standard output" : code(file)) + " |\n";
  }
  return text +
         "\n`--report FORMAT=-` writes to standard output, and what a person reads then goes to "
         "standard error.\n";
}

std::string exit_codes() {
  std::string text = "\n## Exit codes\n\n| code | says |\n| --- | --- |\n";
  for (const ExitCode one : kCodes) {
    text += "| " + std::to_string(base::exit_code(one)) + " | " +
            std::string(reports::exit_meaning(one)) + " |\n";
  }
  return text + "\nWhere several hold, the first of 70, 130, 2, 3, 4, 6, 1, 7, 5, 0.\n";
}

}  // namespace

std::string reference_page(const std::vector<CommandText>& commands,
                           const std::string& description) {
  std::string text =
      "# The command line\n\nWritten by `touchstone man --markdown`; the target "
      "`update-reference` does that.\n\n" +
      description + "\n\nThe unit under test always comes after `--`.\n";
  for (const CommandText& command : commands) text += section(command);
  return text + formats() + exit_codes();
}

}  // namespace touchstone::program
