#include "peer/introduction.h"

#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "base/text.h"

namespace touchstone::peer {
namespace {

using Json = nlohmann::json;

const char* kind_of(int descriptor) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) return "closed";
  if (S_ISFIFO(status.st_mode)) return "pipe";
  if (S_ISREG(status.st_mode)) return "file";
  if (S_ISSOCK(status.st_mode)) return "socket";
  if (::isatty(descriptor) == 1) return "tty";
  if (S_ISCHR(status.st_mode) && status.st_rdev == ::makedev(1, 3)) return "null";
  return "other";
}

void add_arguments(Json& line, std::span<char* const> argv) {
  Json exact = Json::array();
  bool all_utf8 = true;
  line["argv"] = Json::array();
  for (const std::string_view argument : argv) {
    line["argv"].push_back(argument);
    exact.push_back(base::base64_encode(argument));
    all_utf8 = all_utf8 && base::is_utf8(argument);
  }
  if (!all_utf8) line["argv_base64"] = std::move(exact);
}

// Of a name that is there twice the first counts, as for getenv().
void add_environment(Json& line) {
  Json& variables = line["env"] = Json::object();
  for (char** entry = ::environ; entry != nullptr && *entry != nullptr; ++entry) {
    const std::string_view text = *entry;
    const std::size_t equals = text.find('=');
    const std::string name(text.substr(0, equals));
    const std::string_view value =
        equals == std::string_view::npos ? std::string_view() : text.substr(equals + 1);
    if (!variables.emplace(name, value).second) continue;
    if (!base::is_utf8(text)) line["env_base64"][name] = base::base64_encode(value);
  }
}

}  // namespace

std::string introduction(std::string_view peer, std::span<char* const> argv) {
  Json line = {{"peer", peer}, {"pid", ::getpid()}, {"ppid", ::getppid()}};
  line["stdin"] = kind_of(STDIN_FILENO);
  line["stdout"] = kind_of(STDOUT_FILENO);
  line["stderr"] = kind_of(STDERR_FILENO);
  std::error_code no_folder;
  const std::filesystem::path folder = std::filesystem::current_path(no_folder);
  line["cwd"] = no_folder ? Json(nullptr) : Json(folder.string());
  add_arguments(line, argv);
  add_environment(line);
  return line.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace touchstone::peer
