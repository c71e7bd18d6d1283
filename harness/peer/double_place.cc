#include <sys/auxv.h>

#include <cstdlib>
#include <vector>

#include "base/file.h"
#include "base/text.h"
#include "peer/tool_double.h"

namespace touchstone::peer {
namespace {

namespace fs = std::filesystem;

constexpr const char* kPlaceFile = ".touchstone-peer";

bool is_touchstone(const fs::path& path) {
  return path.filename().string().starts_with("touchstone");
}

// The file beside the double that is its alone: where doubles of several peers share a folder.
fs::path own_place_file(const fs::path& path) {
  return path.parent_path() / (std::string(kPlaceFile) + "." + path.filename().string());
}

std::optional<DoublePlace> double_at(const fs::path& path) {
  if (!path.has_filename() || is_touchstone(path)) return std::nullopt;
  base::Result<std::string> text = base::read_file(own_place_file(path));
  if (!text) text = base::read_file(path.parent_path() / kPlaceFile);
  if (!text) return std::nullopt;
  return DoublePlace{path, std::string(base::trim(*text)), 0};
}

// Where a shell would have found `name`: the entries of PATH, an empty one being the current
// folder.
std::vector<fs::path> search_path(const std::string& name) {
  std::vector<fs::path> found;
  const char* const path = std::getenv("PATH");
  if (path == nullptr) return found;
  for (const std::string_view folder : base::split(path, ':')) {
    const fs::path candidate = fs::path(folder.empty() ? "." : folder) / name;
    std::error_code missing;
    if (fs::exists(candidate, missing)) found.push_back(candidate);
  }
  return found;
}

}  // namespace

std::optional<DoublePlace> find_double(int argc, char** argv) {
  if (argc == 0) return std::nullopt;
  if (argc >= 3 && is_touchstone(argv[0]) && std::string_view(argv[1]) == "__double") {
    auto place = double_at(argv[2]);
    if (place) place->first_argument = 2;
    return place;
  }
  // A caller may put anything into argv[0]; the kernel knows better.
  if (const unsigned long executed = ::getauxval(AT_EXECFN); executed != 0) {
    auto place = double_at(reinterpret_cast<const char*>(executed));
    if (place) return place;
  }
  const std::string called = argv[0];
  if (called.find('/') != std::string::npos) return double_at(called);
  for (const fs::path& candidate : search_path(called)) {
    auto place = double_at(candidate);
    if (place) return place;
  }
  return std::nullopt;
}

base::Status plant_double(const fs::path& path, const fs::path& program,
                          const std::string& socket_path) {
  std::error_code code;
  if (fs::is_symlink(fs::symlink_status(path, code))) fs::remove(path, code);
  const fs::path shared = path.parent_path() / kPlaceFile;
  const std::string line = socket_path + "\n";
  const base::Result<std::string> there = base::read_file(shared);
  if (!there) {
    TS_RETURN_IF_ERROR(base::write_file(shared, line));
  } else if (*there != line) {  // the folder is another peer's
    TS_RETURN_IF_ERROR(base::write_file(own_place_file(path), line));
  }
  fs::create_symlink(program, path, code);
  if (code) {
    return base::Error{base::ExitCode::kHarnessError, "cannot make a double: " + code.message(),
                       path.string()};
  }
  return {};
}

}  // namespace touchstone::peer
