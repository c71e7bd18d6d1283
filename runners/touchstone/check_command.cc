// `touchstone check SCHEMA [FILE.jsonl...]`: any documents against any JSON Schema.
#include <fstream>
#include <iostream>
#include <memory>

#include "base/file.h"
#include "commands.h"
#include "schema/check_documents.h"

namespace touchstone::program {
namespace {

struct CheckOptions {
  std::string schema;
  std::vector<std::string> files;
  std::vector<std::string> references;  // URI=FILE
  std::string dialect = "2020-12";
  bool formats = false;
};

base::Result<schema::CheckRequest> request_of(const CheckOptions& options) {
  schema::CheckRequest request;
  auto text = base::read_file(options.schema);
  if (!text) return text.error();
  request.schema = {"", options.schema, *text};
  for (const std::string& reference : options.references) {
    const std::size_t equals = reference.rfind('=');
    if (equals == std::string::npos) {
      return base::Error{base::ExitCode::kUsage, "--ref takes URI=FILE, not " + reference};
    }
    const std::string file = reference.substr(equals + 1);
    auto referred = base::read_file(file);
    if (!referred) return referred.error();
    request.references.push_back({reference.substr(0, equals), file, *referred});
  }
  if (options.dialect == "draft-07") request.default_dialect = schema::Draft::kDraft7;
  request.assert_formats = options.formats;
  return request;
}

base::Result<base::ExitCode> check(const CheckOptions& options) {
  auto request = request_of(options);
  if (!request) return request.error();
  std::vector<std::string> files = options.files;
  if (files.empty()) files.push_back("-");
  std::size_t invalid = 0;
  for (const std::string& file : files) {
    std::ifstream opened;
    if (file != "-") {
      opened.open(file, std::ios::binary);
      if (!opened) {
        return base::Error{base::ExitCode::kBadInput, "cannot read the documents", file};
      }
    }
    std::istream& in = file == "-" ? std::cin : opened;
    auto summary = schema::check_documents(
        *request, [&](std::string& line) { return static_cast<bool>(std::getline(in, line)); },
        [](std::string_view line) { std::cout << line << "\n"; });
    if (!summary) return summary.error();
    invalid += summary->invalid;
  }
  return invalid == 0 ? base::ExitCode::kConformant : base::ExitCode::kNotConformant;
}

}  // namespace

void add_check_command(CLI::App& app, Session& session) {
  auto options = std::make_shared<CheckOptions>();
  CLI::App* command = app.add_subcommand(
      "check", "Check JSON documents, one a line, against a JSON Schema (2020-12 or draft-07)");
  command->add_option("SCHEMA", options->schema, "File of the schema")->required();
  command->add_option("FILE", options->files, "Files of documents (default: standard input)");
  command
      ->add_option("--ref", options->references, "URI=FILE that the schema refers to, repeatable")
      ->allow_extra_args(false);
  command->add_option("--dialect", options->dialect, "For a schema without $schema")
      ->check(CLI::IsMember({"2020-12", "draft-07"}));
  command->add_flag("--formats", options->formats, "Assert the formats that can be checked");
  command->callback([&session, options] {
    auto code = check(*options);
    session.exit = code ? *code : complain(code.error());
  });
}

}  // namespace touchstone::program
