#include "session_socket.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include "behaviour.h"
#include "json.h"
#include "log.h"
#include "text_file.h"

namespace touchstone::rpc_runtime {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMaxConnections = 16;

short always_readable() { return POLLIN; }

}  // namespace

SessionSocket::SessionSocket(EventLoop& loop, const fs::path& base, const std::string& session_id,
                             Behaviour& behaviour)
    : loop_(loop),
      behaviour_(behaviour),
      description_(base / "run" / (session_id + ".json")),
      socket_path_(base / "run" / (session_id + ".sock")) {
  std::error_code ignored;
  fs::create_directories(base / "run", ignored);
  fs::permissions(base / "run", fs::perms::owner_all, ignored);
  listen_at(socket_path_);
  const Json description = {
      {"session_id", session_id}, {"pid", getpid()}, {"socket", socket_path_.string()}};
  if (const auto why = replace_text_file(description_, dump(description) + "\n")) log_line(*why);
}

SessionSocket::~SessionSocket() {
  loop_.unwatch(listener_watch_);
  for (const auto& [descriptor, connection] : connections_) loop_.unwatch(connection.watch);
  if (!behaviour_.removes_run_files()) return;
  std::error_code ignored;
  fs::remove(description_, ignored);
  fs::remove(socket_path_, ignored);
}

void SessionSocket::listen_at(const fs::path& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.native().size() >= sizeof address.sun_path) {
    log_line("no session socket: the path is too long: " + path.string());
    return;
  }
  std::memcpy(address.sun_path, path.c_str(), path.native().size());
  listener_ = UniqueFd(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  unlink(path.c_str());
  if (bind(listener_.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
      chmod(path.c_str(), 0600) != 0 || listen(listener_.get(), 8) != 0) {
    log_line(std::string("no session socket: ") + std::strerror(errno));
    listener_.reset();
    return;
  }
  listener_watch_ = loop_.watch(listener_.get(), always_readable, [this] { accept_one(); });
}

void SessionSocket::accept_one() {
  UniqueFd connection(accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
  if (!connection || connections_.size() >= kMaxConnections) return;
  const int descriptor = connection.get();
  const auto watch =
      loop_.watch(descriptor, always_readable, [this, descriptor] { discard_input(descriptor); });
  connections_.emplace(descriptor, Connection{std::move(connection), watch});
}

void SessionSocket::discard_input(int descriptor) {
  std::array<char, 4096> chunk;
  const ssize_t size = read(descriptor, chunk.data(), chunk.size());
  if (size > 0 || (size < 0 && (errno == EAGAIN || errno == EINTR))) return;
  const auto connection = connections_.find(descriptor);
  loop_.unwatch(connection->second.watch);
  connections_.erase(connection);
}

}  // namespace touchstone::rpc_runtime
