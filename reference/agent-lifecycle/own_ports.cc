#include "agent-lifecycle/own_ports.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace touchstone::agent_lifecycle {
namespace {

namespace fs = std::filesystem;

Failure io_failure(const std::string& what, const std::string& path) {
  return Failure::with_code("IO", "cannot " + what + " " + path);
}

Outcome<Json> create_folders(const std::string& path) {
  std::error_code error;
  fs::create_directories(path, error);
  if (error || !fs::is_directory(path, error)) return io_failure("create the folder", path);
  return Json::object();
}

// Beside its place first, so that nobody sees half of it.
Outcome<Json> write_file(const std::string& path, const std::string& content) {
  const std::string beside = path + ".part";
  std::error_code error;
  {
    std::ofstream file(beside, std::ios::binary | std::ios::trunc);
    file << content;
    file.close();
    if (!file) {
      fs::remove(beside, error);
      return io_failure("write", path);
    }
  }
  fs::rename(beside, path, error);
  if (!error) return Json::object();
  std::error_code ignored;
  fs::remove(beside, ignored);
  return io_failure("write", path);
}

Outcome<Json> read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  if (!file) return Failure::with_code("NOT_FOUND", "cannot read " + path);
  return Json{{"content", content.str()}};
}

}  // namespace

Json OwnPorts::on_offer() {
  Json ports = {"fs"};
  if (Terminals::are_here()) ports.push_back("pty");
  return ports;
}

Outcome<Json> OwnPorts::take_over(const Json& params) {
  const Json ports = params.value("ports", Json());
  if (!ports.is_array()) return Failure::bad_params("ports must be a list of texts");
  const Json offer = on_offer();
  for (const Json& one : ports) {
    if (std::find(offer.begin(), offer.end(), one) == offer.end()) {
      return Failure::bad_params("this driver has no port of its own named " + one.dump());
    }
  }
  for (const Json& one : ports) taken_.insert(one.get<std::string>());
  return Json::object();
}

void OwnPorts::call_unheard(std::string_view method, const Json& params) {
  if (!is_taken(method)) return harness_.call_unheard(method, params);
  (void)call(method, params);
}

Outcome<Json> OwnPorts::call(std::string_view method, const Json& params) {
  if (!is_taken(method)) return harness_.call(method, params);
  const std::string path = params.value("path", "");
  if (method == "fs.create_dir_all") return create_folders(behaviour_.own_path(path));
  if (method == "fs.write") {
    const std::string content = behaviour_.own_content(path, params.value("content", ""));
    Outcome<Json> written = write_file(behaviour_.own_path(path), content);
    return written.ok() || behaviour_.fails_to_write() ? written : Outcome<Json>(Json::object());
  }
  if (method == "fs.read") return read_file(path);
  std::error_code error;
  if (method == "fs.exists") return Json{{"exists", fs::exists(path, error)}};
  if (method == "pty.spawn") {
    const Json size = behaviour_.own_size(params.value("size", Json::object()));
    Json spec = params.value("spec", Json::object());
    spec["cwd"] = behaviour_.own_path(spec.value("cwd", "/"));
    return terminals_.spawn(spec, size.value("rows", 24), size.value("cols", 80));
  }
  const std::string session_id = params.value("session_id", "");
  if (method == "pty.write") {
    return terminals_.write(session_id, behaviour_.own_typing(params.value("data", "")));
  }
  if (method == "pty.kill") return terminals_.kill(session_id);
  return Failure::with_code("NOT_FOUND", "no port " + std::string(method));
}

}  // namespace touchstone::agent_lifecycle
