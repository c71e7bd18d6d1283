#include "project_file.h"

#include <filesystem>

#include "base/file.h"
#include "yaml/fields.h"

namespace touchstone::program {
namespace {

// A JSON string is a YAML one, too.
std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20) {
      constexpr char kHex[] = "0123456789abcdef";
      out += std::string("\\x") + kHex[(c >> 4) & 15] + kHex[c & 15];
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string list_of(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + quoted(word);
  return "[" + text + "]";
}

}  // namespace

base::Result<std::optional<Project>> read_project() {
  std::error_code error;
  if (!std::filesystem::exists(kProjectFile, error)) return std::optional<Project>();
  auto text = base::read_file(kProjectFile);
  if (!text) return text.error();
  auto file = yaml::parse(*text, kProjectFile);
  if (!file) return file.error();
  yaml::Fields fields(*file, file->root, "the project");
  Project project;
  project.unit = fields.texts("unit");
  project.contract = fields.required_text("contract");
  project.reports = fields.texts("reports");
  project.suites = fields.texts("suites");
  project.expect = fields.text("expect").value_or("");
  if (fields.any("isolation") != nullptr) {
    project.isolation = fields.word("isolation", {"none", "basic", "full"});
  }
  project.strict = fields.flag("strict").value_or(false);
  TS_RETURN_IF_ERROR(fields.finish());
  return std::optional<Project>(std::move(project));
}

std::string to_yaml(const Project& project) {
  return "# What `touchstone run` judges in this folder when it is given no argument.\n"
         "contract: " +
         quoted(project.contract) + "   # or CONTRACT@PROFILE: touchstone list\n" +
         "unit: " + list_of(project.unit) + "\n" + "reports: " + list_of(project.reports) + "\n" +
         "strict: " + (project.strict ? "true" : "false") +
         "   # true: what speaks against a SHOULD blocks as well\n" +
         "# expect: touchstone.expected.yaml   # failures that are known, with a reason each\n";
}

}  // namespace touchstone::program
