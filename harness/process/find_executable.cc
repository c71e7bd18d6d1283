#include "process/find_executable.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <system_error>

#include "base/text.h"

namespace touchstone::process {
namespace {

bool is_executable_file(const std::string& path) {
  struct stat status = {};
  return ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) &&
         ::access(path.c_str(), X_OK) == 0;
}

std::string absolute(const std::string& path) {
  std::error_code code;
  const std::filesystem::path result = std::filesystem::absolute(path, code);
  return code ? path : result.lexically_normal().string();
}

}  // namespace

base::Result<std::string> find_executable(std::string_view name, std::string_view path) {
  using base::Error;
  using base::ExitCode;
  if (name.empty()) return Error{ExitCode::kUsage, "the unit's name is empty"};
  if (name.find('/') != std::string_view::npos) {
    std::string file = absolute(std::string(name));
    if (is_executable_file(file)) return file;
    return Error{ExitCode::kCannotExecute, "cannot execute: there is no such program", file,
                 "check the path and its execute permission"};
  }
  for (std::string_view folder : base::split(path, ':')) {
    std::string file = std::string(folder.empty() ? "." : folder) + "/" + std::string(name);
    if (is_executable_file(file)) return absolute(file);
  }
  return Error{ExitCode::kCannotExecute, "cannot execute: no such program on PATH",
               std::string(name), "give a path, or add the program's folder to PATH"};
}

}  // namespace touchstone::process
