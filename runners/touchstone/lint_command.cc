// `touchstone lint PATH...`: checks case files without a unit.
#include <iostream>
#include <map>
#include <memory>

#include "base/file.h"
#include "commands.h"
#include "library.h"
#include "yaml/node.h"

namespace touchstone::program {
namespace {

struct LintOptions {
  std::vector<std::string> paths;
  std::string speaks;
};

base::Result<std::size_t> lint_file(const Library& library, const std::string& path,
                                    const std::string& speaks) {
  auto text = base::read_file(path);
  if (!text) return text.error();
  auto file = yaml::parse(*text, path);
  if (!file) return file.error();
  const yaml::Node* contract = file->root.find("contract");
  if (contract == nullptr || !contract->is_string()) {
    return file->error(file->root.mark, "a suite file must say its contract", "contract: rpc");
  }
  auto loaded = library.load(contract->scalar, {}, speaks);
  if (!loaded) {
    base::Error error = loaded.error();
    if (error.where.empty()) error.where = file->where(contract->mark);
    error.code = base::ExitCode::kBadInput;
    return error;
  }
  // The same ids as the embedded suite are no fault here: linting the tree's own files is usual.
  auto cases = script::load_file(*loaded->contract, library.source(), *text, path);
  if (!cases) return cases.error();
  std::map<std::string, std::string> places;
  for (const script::CasePtr& one : *cases) {
    const auto [place, is_new] = places.emplace(one->id, one->at);
    if (!is_new) {
      return base::Error{base::ExitCode::kBadInput,
                         "the case id \"" + one->id + "\" is already taken at " + place->second,
                         one->at, "choose another id; ids are permanent"};
    }
  }
  return cases->size();
}

}  // namespace

void add_lint_command(CLI::App& app, Session& session) {
  auto options = std::make_shared<LintOptions>();
  CLI::App* command = app.add_subcommand("lint", "Check case files without a unit");
  command->add_option("PATH", options->paths, "Case files, or folders of them")->required();
  command->add_option("--speaks", options->speaks,
                      "The contract that is spoken, for cases that use its scripts");
  command->callback([&session, options] {
    auto library = Library::open();
    if (!library) {
      session.exit = complain(library.error());
      return;
    }
    for (const std::string& path : options->paths) {
      auto files = suite_files(path);
      if (!files) {
        session.exit = base::worst(session.exit, complain(files.error()));
        continue;
      }
      if (files->empty()) {
        session.exit =
            base::worst(session.exit,
                        complain({base::ExitCode::kNothingSelected, "no *.yaml file here", path}));
      }
      for (const std::string& file : *files) {
        auto count = lint_file(*library, file, options->speaks);
        if (count) {
          std::cout << file << ": " << *count << " cases, no complaint\n";
        } else {
          session.exit = base::worst(session.exit, complain(count.error()));
        }
      }
    }
  });
}

}  // namespace touchstone::program
