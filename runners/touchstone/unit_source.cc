#include "unit_source.h"

#include <cstdlib>
#include <filesystem>

#include "base/digest.h"
#include "base/file.h"
#include "base/text.h"
#include "process/find_executable.h"
#include "yaml/fields.h"

namespace touchstone::program {

namespace fs = std::filesystem;

namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

// Where tools/real keeps what it installs; the same rule as in that script.
std::string cache_folder() {
  if (const std::string set = environment("TOUCHSTONE_CACHE"); !set.empty()) return set;
  if (const std::string xdg = environment("XDG_CACHE_HOME"); !xdg.empty()) {
    return xdg + "/touchstone";
  }
  return environment("HOME") + "/.cache/touchstone";
}

std::string expand(std::string text) {
  const std::pair<std::string, std::string> names[] = {{"${CACHE}", cache_folder()},
                                                       {"${HOME}", environment("HOME")}};
  for (const auto& [name, value] : names) {
    for (std::size_t at = 0; (at = text.find(name, at)) != std::string::npos; at += value.size()) {
      text.replace(at, name.size(), value);
    }
  }
  return text;
}

}  // namespace

std::vector<std::string> descriptor_names(const contract::Source& source) {
  std::vector<std::string> names;
  for (const std::string& one : source.list("runners/units/")) {
    if (one.ends_with(".expected.yaml")) continue;
    names.push_back(fs::path(one).stem().string());
  }
  return names;
}

base::Result<Descriptor> find_descriptor(const contract::Source& source, const std::string& name) {
  const std::string path = "runners/units/" + name + ".yaml";
  const auto text = source.find(path);
  if (!text) {
    const std::vector<std::string> known = descriptor_names(source);
    const auto near = base::did_you_mean(name, known);
    return base::Error{base::ExitCode::kUsage, "there is no unit descriptor \"" + name + "\"", "",
                       near ? "did you mean " + *near + "?" : "known: " + base::join(known, ", ")};
  }
  auto file = yaml::parse(*text, path);
  if (!file) return file.error();
  yaml::Fields fields(*file, file->root, "a unit descriptor");
  Descriptor descriptor;
  descriptor.name = fields.required_text("unit");
  descriptor.contracts = fields.texts("contract");
  descriptor.command = fields.texts("command");
  descriptor.search = fields.texts("search");
  descriptor.install = fields.required_text("install");
  TS_RETURN_IF_ERROR(fields.finish());
  if (descriptor.contracts.empty()) {
    return file->error(file->root.mark, "a unit descriptor needs the contracts that it speaks");
  }
  if (descriptor.command.empty()) return file->error(file->root.mark, "a unit needs a command");
  return descriptor;
}

base::Result<run::UnitInfo> resolve_unit(const std::vector<std::string>& argv) {
  run::UnitInfo unit;
  unit.argv = argv;
  auto executable = process::find_executable(argv.front(), environment("PATH"));
  if (!executable) return executable.error();
  unit.executable = *executable;
  if (auto bytes = base::read_file(unit.executable)) unit.digest = base::sha256(*bytes);
  return unit;
}

base::Result<run::UnitInfo> resolve_unit(const Descriptor& descriptor,
                                         const std::vector<std::string>& more) {
  std::vector<std::string> argv = descriptor.command;
  argv.insert(argv.end(), more.begin(), more.end());
  for (const std::string& folder : descriptor.search) {
    const fs::path candidate = fs::path(expand(folder)) / argv.front();
    std::error_code error;
    if (!fs::exists(candidate, error)) continue;
    argv.front() = candidate.string();
    break;
  }
  auto unit = resolve_unit(argv);
  if (unit) return unit;
  base::Error error = unit.error();
  error.hint = "install it with " + descriptor.install;
  return error;
}

}  // namespace touchstone::program
