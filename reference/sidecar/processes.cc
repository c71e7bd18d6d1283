#include "sidecar/processes.h"

#include <signal.h>
#include <unistd.h>

#include "sidecar/guest_program.h"

namespace touchstone::sidecar {
namespace {

int signal_of(const std::string& name) {
  if (name == "SIGTERM") return SIGTERM;
  if (name == "SIGINT") return SIGINT;
  if (name == "SIGHUP") return SIGHUP;
  return name == "SIGKILL" ? SIGKILL : 0;
}

Json bytes_of(const std::string& text) {
  Json bytes = Json::array();
  for (const char c : text) bytes.push_back(static_cast<unsigned char>(c));
  return bytes;
}

}  // namespace

Processes::Result Processes::serve(const Request& request, const MemoryFs& fs) {
  const Json& payload = request.payload;
  if (request.type == "execute") return execute(payload, fs);
  const bool acts = request.type == "write_stdin" || request.type == "close_stdin" ||
                    request.type == "kill_process";
  if (!acts) return inspect(request.type, payload);
  const auto id = payload["process_id"].get<std::string>();
  const auto found = running_.find(id);
  if (found == running_.end()) return Rejection{"invalid_state", "unknown process " + id};
  Child& child = found->second.child;
  if (request.type == "write_stdin") {
    std::string bytes;
    for (const Json& byte : payload["chunk"]) bytes += static_cast<char>(byte.get<int>());
    child.write(bytes);
    return Json{{"type", "stdin_written"}, {"process_id", id}, {"accepted_bytes", bytes.size()}};
  }
  if (request.type == "close_stdin") {
    child.close_input();
    return Json{{"type", "stdin_closed"}, {"process_id", id}};
  }
  const int number = signal_of(payload["signal"].get<std::string>());
  if (number == 0) {
    return Rejection{"invalid_state", "unknown signal " + payload["signal"].dump()};
  }
  child.signal(number);
  return Json{{"type", "process_killed"}, {"process_id", id}};
}

Processes::Result Processes::execute(const Json& payload, const MemoryFs& fs) {
  const auto id = payload["process_id"].get<std::string>();
  if (running_.contains(id)) return Rejection{"conflict", "process " + id + " runs already"};
  const Json& named = payload["command"].is_string() ? payload["command"] : payload["entrypoint"];
  if (!named.is_string()) return Rejection{"invalid_state", "execute needs a command"};
  const auto name = named.get<std::string>();
  auto command = guest_program(fs, name);
  if (!command) return Rejection{"execution_error", "cannot run " + name};
  std::vector<std::string> args;
  for (const Json& arg : payload["args"]) args.push_back(arg.get<std::string>());
  command->insert(command->end(), args.begin(), args.end());
  std::map<std::string, std::string> env;
  for (const auto& [key, value] : payload["env"].items()) env[key] = value.get<std::string>();
  std::optional<Child> child = Child::start(*command, env, Child::Errors::kOurs);
  if (!child) return Rejection{"execution_error", "cannot start " + name};
  const auto pid = static_cast<std::uint32_t>(child->pid());
  running_.emplace(id, Process{std::move(*child), name, args});
  return Json{{"type", "process_started"}, {"process_id", id}, {"pid", pid}};
}

Json Processes::list() const {
  Json list = Json::array();
  for (const auto& [id, process] : running_) {
    const auto pid = static_cast<std::uint32_t>(process.child.pid());
    list.push_back({{"process_id", id},
                    {"pid", pid},
                    {"ppid", static_cast<std::uint32_t>(::getpid())},
                    {"pgid", pid},
                    {"sid", static_cast<std::uint32_t>(::getsid(0))},
                    {"driver", "native"},
                    {"command", process.command},
                    {"args", process.args},
                    {"cwd", "/"},
                    {"status", "running"}});
  }
  return list;
}

Processes::Result Processes::inspect(const std::string& type, const Json& payload) const {
  if (type == "get_process_snapshot")
    return Json{{"type", "process_snapshot"}, {"processes", list()}};
  if (type == "find_listener") return Json{{"type", "listener_snapshot"}};
  if (type == "find_bound_udp") return Json{{"type", "bound_udp_snapshot"}};
  if (type == "get_zombie_timer_count") return Json{{"type", "zombie_timer_count"}, {"count", 0}};
  if (type == "get_signal_state") {
    return Json{{"type", "signal_state"},
                {"process_id", payload["process_id"]},
                {"handlers", Json::object()}};
  }
  return Rejection{"unsupported", "this reference does not serve " + type};
}

void Processes::add_to(std::vector<pollfd>& polled) const {
  for (const auto& [id, process] : running_) process.child.add_to(polled);
}

std::vector<Json> Processes::news() {
  std::vector<Json> news;
  for (auto it = running_.begin(); it != running_.end();) {
    const std::string& id = it->first;
    Child& child = it->second.child;
    child.flush();
    std::optional<std::string> chunk = child.read();
    for (; chunk && !chunk->empty(); chunk = child.read()) {
      news.push_back({{"type", "process_output"},
                      {"process_id", id},
                      {"channel", "stdout"},
                      {"chunk", bytes_of(*chunk)}});
    }
    const auto code = chunk ? child.exit_code(std::chrono::milliseconds(1000)) : std::nullopt;
    if (!code) {
      ++it;
      continue;
    }
    news.push_back({{"type", "process_exited"}, {"process_id", id}, {"exit_code", *code}});
    it = running_.erase(it);
  }
  return news;
}

}  // namespace touchstone::sidecar
