#include "reports/report.h"

#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <utility>

#include "base/text.h"
#include "reports/console.h"
#include "reports/document_report.h"
#include "reports/github.h"
#include "reports/html.h"
#include "reports/json.h"
#include "reports/jsonl.h"
#include "reports/junit.h"
#include "reports/markdown.h"
#include "reports/report_file.h"
#include "reports/sarif.h"
#include "reports/stream_file.h"
#include "reports/tap.h"

namespace touchstone::reports {
namespace {

using Made = base::Result<std::unique_ptr<run::Observer>>;

bool is_standard_output(const std::string& file) { return file.empty() || file == kStandardOutput; }

// Standard output when there is no file.
base::Result<std::shared_ptr<std::ostream>> open_text(const std::string& file,
                                                      std::ostream& standard = std::cout) {
  if (is_standard_output(file)) {
    // Standard streams outlive every report.
    return std::shared_ptr<std::ostream>(&standard, [](std::ostream*) {});
  }
  std::error_code ignored;
  const auto folder = std::filesystem::path(file).parent_path();
  if (!folder.empty()) std::filesystem::create_directories(folder, ignored);
  auto out = std::make_shared<std::ofstream>(file, std::ios::binary | std::ios::trunc);
  if (!*out) {
    return base::Error{base::ExitCode::kUsage, "cannot write a report", file,
                       "name a file in a folder that can be written"};
  }
  return std::shared_ptr<std::ostream>(std::move(out));
}

Made make_console(const std::string& file, const ReportOptions& options) {
  const bool on_error = file.empty() && options.console_on_error;
  auto out = open_text(file, on_error ? std::cerr : std::cout);
  if (!out) return out.error();
  ConsoleOptions how;
  how.color = options.color == "always";
  if (is_standard_output(file)) {
    how = options_of_terminal(on_error ? STDERR_FILENO : STDOUT_FILENO, options.color);
  }
  how.tells_exit_code = options.tells_exit_code;
  return {std::make_unique<Console>(std::move(out).value(), how)};
}

using Render = DocumentReport::Render;

Render render_with_program(std::string (*render)(const run::RunResult&, const Program&)) {
  return [render, program = this_program()](const run::RunResult& result) {
    return render(result, program);
  };
}

Made make_document(const std::string& file, Render render) {
  auto opened = ReportFile::open(file);
  if (!opened) return opened.error();
  return {std::make_unique<DocumentReport>(std::move(opened).value(), std::move(render))};
}

Made make_jsonl(const std::string& file) {
  auto opened = StreamFile::open(file);
  if (!opened) return opened.error();
  return {std::make_unique<JsonLines>(std::move(opened).value(), this_program())};
}

Made make_tap(const std::string& file) {
  auto opened = StreamFile::open(file);
  if (!opened) return opened.error();
  return {std::make_unique<Tap>(std::move(opened).value())};
}

Made make_github(const std::string& file) {
  auto out = open_text(file);
  if (!out) return out.error();
  return {std::make_unique<Github>(std::move(out).value())};
}

struct Format {
  std::string_view name;
  std::string_view default_file;  // empty: standard output
  ReportKind kind;
  Made (*make)(const std::string& file, const ReportOptions& options);
};

constexpr std::array kFormats = {
    Format{"console", "", ReportKind::kText, make_console},
    Format{"github", "", ReportKind::kText,
           [](const std::string& file, const ReportOptions&) { return make_github(file); }},
    Format{"html", "touchstone.html", ReportKind::kDocument,
           [](const std::string& file, const ReportOptions&) {
             return make_document(file, render_with_program(to_html));
           }},
    Format{"json", "touchstone.json", ReportKind::kDocument,
           [](const std::string& file, const ReportOptions&) {
             return make_document(file, render_with_program(to_json));
           }},
    Format{"jsonl", "touchstone.jsonl", ReportKind::kStream,
           [](const std::string& file, const ReportOptions&) { return make_jsonl(file); }},
    Format{"junit", "touchstone.xml", ReportKind::kDocument,
           [](const std::string& file, const ReportOptions&) {
             return make_document(file, to_junit);
           }},
    Format{"markdown", "touchstone.md", ReportKind::kDocument,
           [](const std::string& file, const ReportOptions&) {
             return make_document(file, to_markdown);
           }},
    Format{"sarif", "touchstone.sarif", ReportKind::kDocument,
           [](const std::string& file, const ReportOptions&) {
             return make_document(file, render_with_program(to_sarif));
           }},
    Format{"tap", "touchstone.tap", ReportKind::kStream,
           [](const std::string& file, const ReportOptions&) { return make_tap(file); }},
};

}  // namespace

std::vector<std::string> formats() {
  std::vector<std::string> names;
  for (const Format& format : kFormats) names.emplace_back(format.name);
  return names;
}

std::string default_file(std::string_view format) {
  for (const Format& one : kFormats) {
    if (one.name == format) return std::string(one.default_file);
  }
  return "";
}

ReportKind kind_of(std::string_view format) {
  for (const Format& one : kFormats) {
    if (one.name == format) return one.kind;
  }
  return ReportKind::kText;
}

Made make_report(std::string_view format, const std::string& file, const ReportOptions& options) {
  for (const Format& one : kFormats) {
    if (one.name != format) continue;
    return one.make(file.empty() ? std::string(one.default_file) : file, options);
  }
  const auto near = base::did_you_mean(format, formats());
  return base::Error{
      base::ExitCode::kUsage, "there is no report format \"" + base::printable(format, 100) + "\"",
      "", near ? "did you mean " + *near + "?" : "known: " + base::join(formats(), ", ")};
}

}  // namespace touchstone::reports
