#include "session-client/agent_packages.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <vector>

#include "session-client/failure.h"

namespace touchstone::session_client {
namespace {

namespace fs = std::filesystem;
using Ordered = nlohmann::ordered_json;  // the first program is the first as written

bool is_package(const fs::path& folder) {
  std::error_code error;
  return fs::is_regular_file(folder / "package.json", error);
}

// The folder of the package below node_modules, or nothing: in it, else in its store.
fs::path package_folder(const fs::path& modules, const std::string& package,
                        const Behaviour& behaviour) {
  if (is_package(modules / package) && !behaviour.prefers_store) return modules / package;
  if (behaviour.knows_no_store) return {};
  std::error_code error;
  std::vector<fs::path> stores;
  for (const fs::directory_entry& one : fs::directory_iterator(modules / ".pnpm", error)) {
    stores.push_back(one.path());
  }
  std::sort(stores.begin(), stores.end());
  for (const fs::path& store : stores) {
    if (is_package(store / "node_modules" / package)) return store / "node_modules" / package;
  }
  return is_package(modules / package) ? modules / package : fs::path();
}

std::string program_entry(const Ordered& manifest, const std::string& package,
                          const std::string& wanted) {
  const Ordered bin = manifest.is_object() ? manifest.value("bin", Ordered()) : Ordered();
  if (bin.is_string()) return bin.get<std::string>();
  if (!bin.is_object() || bin.empty()) return "";
  for (const std::string& name : {wanted, package}) {
    const auto found = bin.find(name);
    if (!name.empty() && found != bin.end() && found->is_string()) return found->get<std::string>();
  }
  return bin.begin()->is_string() ? bin.begin()->get<std::string>() : "";
}

}  // namespace

std::string program_of(const std::string& module_folder, const std::string& package,
                       const std::string& wanted, const Behaviour& behaviour) {
  const fs::path modules = fs::path(module_folder) / "node_modules";
  const fs::path folder = package_folder(modules, package, behaviour);
  if (folder.empty()) throw sidecar_failure("package not found: " + package);
  std::ostringstream text;
  text << std::ifstream(folder / "package.json").rdbuf();
  const Ordered manifest = Ordered::parse(text.str(), nullptr, /*allow_exceptions=*/false);
  std::string entry =
      program_entry(manifest, package, behaviour.ignores_wanted_program ? "" : wanted);
  if (entry.empty()) throw sidecar_failure("No bin entry found in " + package + "/package.json");
  while (entry.rfind("./", 0) == 0 && !behaviour.keeps_leading_dot) entry.erase(0, 2);
  const std::string inside = (folder / entry).string().substr(modules.string().size());
  if (behaviour.names_host_paths) return (folder / entry).string();
  return "/root/node_modules" + inside;
}

}  // namespace touchstone::session_client
