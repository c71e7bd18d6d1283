#include "library.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>

#include "base/embedded.h"
#include "base/file.h"

namespace touchstone::program {

namespace fs = std::filesystem;

base::Result<Library> Library::open() {
  Library library;
  if (const char* tree = std::getenv("TOUCHSTONE_TREE"); tree != nullptr && *tree != '\0') {
    for (const char* folder : {"specs", "suites", "fixtures", "runners/units"}) {
      contract::Source part;
      TS_RETURN_IF_ERROR(part.add_folder(fs::path(tree) / folder));
      for (const std::string& path : part.list("")) {
        library.source_.add(std::string(folder) + "/" + path, std::string(*part.find(path)));
      }
    }
    return library;
  }
  for (const base::EmbeddedFile& file : base::embedded_files()) {
    library.source_.add(std::string(file.path), std::string(file.bytes()));
  }
  return library;
}

base::Result<std::vector<std::string>> files_below(const std::string& path,
                                                   const std::string& extension) {
  std::vector<std::string> files;
  std::error_code error;
  if (!fs::is_directory(path, error)) {
    files.push_back(path);
    return files;
  }
  for (fs::recursive_directory_iterator it(path, error), end; !error && it != end;
       it.increment(error)) {
    if (it->is_regular_file() && it->path().extension() == extension) {
      files.push_back(it->path().string());
    }
  }
  if (error) {
    return base::Error{base::ExitCode::kBadInput, "cannot list the folder: " + error.message(),
                       path};
  }
  std::sort(files.begin(), files.end());
  return files;
}

base::Result<std::vector<std::string>> suite_files(const std::string& path) {
  return files_below(path, ".yaml");
}

base::Result<Loaded> Library::load(const std::string& contract) const { return load(contract, {}); }

base::Result<Loaded> Library::load_law(const std::string& name, const std::string& speaks) const {
  auto contract = contract::load(source_, name, speaks);
  if (!contract) return contract.error();
  auto rules = rules::Rules::compile(**contract);
  if (!rules) return rules.error();
  return Loaded{*contract, *rules, {}, nullptr};
}

base::Result<Loaded> Library::load(const std::string& name,
                                   const std::vector<std::string>& suite_paths,
                                   const std::string& speaks) const {
  auto law = load_law(name, speaks);
  if (!law) return law.error();
  Loaded loaded = std::move(*law);
  auto cases = script::load_suite(*loaded.contract, source_);
  if (!cases) return cases.error();
  auto probe = script::probe_case(*loaded.contract, source_);
  if (!probe) return probe.error();
  loaded.cases = std::move(*cases);
  loaded.probe = *probe;
  std::map<std::string, std::string> places;
  for (const script::CasePtr& one : loaded.cases) places[one->id] = one->at;
  for (const std::string& path : suite_paths) {
    auto files = suite_files(path);
    if (!files) return files.error();
    for (const std::string& file : *files) {
      auto text = base::read_file(file);
      if (!text) return text.error();
      auto some = script::load_file(*loaded.contract, source_, *text, file);
      if (!some) return some.error();
      for (script::CasePtr& one : *some) {
        const auto [place, is_new] = places.emplace(one->id, one->at);
        if (!is_new) {
          return base::Error{base::ExitCode::kBadInput,
                             "the case id \"" + one->id + "\" is already taken at " + place->second,
                             one->at, "choose another id"};
        }
        loaded.cases.push_back(std::move(one));
      }
    }
  }
  return loaded;
}

base::Result<contract::Liars> load_liars(const Library& library, const contract::Contract& contract,
                                         const std::string& file) {
  if (!file.empty()) {
    auto text = base::read_file(file);
    if (!text) return text.error();
    return contract::read_liars(contract, *text, file);
  }
  const std::string path = contract::liars_path(contract.name);
  const auto text = library.source().find(path);
  if (!text) {
    return base::Error{base::ExitCode::kUsage, "the contract " + contract.name + " has no liars",
                       path, "name a file of them with --liars"};
  }
  return contract::read_liars(contract, *text, path);
}

}  // namespace touchstone::program
