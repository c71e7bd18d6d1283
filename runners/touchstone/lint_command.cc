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

// Where each case id was seen, by contract: in the shipped suites and in the files before.
class Places {
 public:
  explicit Places(const Library& library) : library_(library) {}

  base::Status take(const script::Case& test, const contract::Contract& contract) {
    auto [of_contract, is_first] = places_.try_emplace(contract.name);
    if (is_first) {
      auto shipped = script::load_suite(contract, library_.source());
      if (!shipped) return shipped.error();
      for (const script::CasePtr& one : *shipped) of_contract->second[one->id] = {one->at, true};
    }
    const auto [place, is_new] = of_contract->second.try_emplace(test.id, Place{test.at, false});
    if (is_new) return {};
    // A file of the tree that the shipped suite was made of has the same ids.
    if (place->second.shipped && is_same_file(test.at, place->second.at)) {
      place->second = {test.at, false};
      return {};
    }
    return base::Error{base::ExitCode::kBadInput,
                       "the case id \"" + test.id + "\" is already taken at " + place->second.at +
                           (place->second.shipped ? ", in the suite that touchstone ships" : ""),
                       test.at, "choose another id; ids are permanent"};
  }

 private:
  struct Place {
    std::string at;
    bool shipped = false;
  };

  // "FILE:LINE" of a checkout, and of the same file as it is shipped.
  static bool is_same_file(const std::string& at, const std::string& shipped) {
    const std::string path = shipped.substr(0, shipped.find(':'));
    const std::string own = at.substr(0, at.find(':'));
    return own == path || own.ends_with("/" + path);
  }

  const Library& library_;
  std::map<std::string, std::map<std::string, Place>> places_;
};

base::Result<std::size_t> lint_file(const Library& library, Places& places, const std::string& path,
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
  auto cases = script::load_file(*loaded->contract, library.source(), *text, path);
  if (!cases) return cases.error();
  if (cases->empty()) {
    const yaml::Node* const list = file->root.find("cases");
    return file->error(list != nullptr ? list->mark : file->root.mark,
                       "there is no case in this file", "write one: docs/case-format.md");
  }
  for (const script::CasePtr& one : *cases) {
    TS_RETURN_IF_ERROR(places.take(*one, *loaded->contract));
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
    Places places(*library);
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
        auto count = lint_file(*library, places, file, options->speaks);
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
