#include "process/find_executable.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
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

// Why a path cannot be executed.
base::Error refusal(const std::string& file) {
  const auto error = [&](std::string what, std::string hint) {
    return base::Error{base::ExitCode::kCannotExecute, "cannot execute: " + std::move(what), file,
                       std::move(hint)};
  };
  struct stat status = {};
  if (::stat(file.c_str(), &status) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) {
      return error("there is no such program", "check the path");
    }
    return error(std::strerror(errno), "check the path, and who may read its folders");
  }
  if (S_ISDIR(status.st_mode)) return error("it is a folder", "name the program in it");
  if (!S_ISREG(status.st_mode)) return error("it is no file", "name a program");
  return error("it may not be executed", "chmod +x " + base::shell_quote(file));
}

}  // namespace

base::Result<std::string> find_executable(std::string_view name, std::string_view path) {
  using base::Error;
  using base::ExitCode;
  if (name.empty()) return Error{ExitCode::kUsage, "the unit's name is empty"};
  if (name.find('/') != std::string_view::npos) {
    std::string file = absolute(std::string(name));
    if (is_executable_file(file)) return file;
    return refusal(file);
  }
  for (std::string_view folder : base::split(path, ':')) {
    std::string file = std::string(folder.empty() ? "." : folder) + "/" + std::string(name);
    if (is_executable_file(file)) return absolute(file);
  }
  return Error{ExitCode::kCannotExecute, "cannot execute: no such program on PATH",
               std::string(name), "give a path, or add the program's folder to PATH"};
}

}  // namespace touchstone::process
