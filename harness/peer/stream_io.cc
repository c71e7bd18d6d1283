#include "peer/stream_io.h"

#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>

namespace touchstone::peer {
namespace {

bool would_block() { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR; }

base::Error cannot_connect(std::string_view path, int error_number) {
  return {base::ExitCode::kHarnessError,
          std::string("cannot connect to the harness: ") + std::strerror(error_number),
          std::string(path), "the run that made this socket has probably ended"};
}

// Waits for `events` on `descriptor`; false when the lifeline hung up first.
bool wait_for(int descriptor, short events, int lifeline) {
  for (;;) {
    pollfd polled[] = {{descriptor, events, 0}, {lifeline, 0, 0}};
    if (::poll(polled, 2, -1) < 0 && errno != EINTR) return false;
    if (polled[1].revents != 0) return false;
    if (polled[0].revents != 0) return true;
  }
}

}  // namespace

base::Result<int> connect_unix(std::string_view path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof(address.sun_path)) return cannot_connect(path, ENAMETOOLONG);
  std::copy(path.begin(), path.end(), address.sun_path);
  const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (socket < 0) return cannot_connect(path, errno);
  if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) < 0) {
    const int error_number = errno;
    ::close(socket);
    return cannot_connect(path, error_number);
  }
  return socket;
}

std::optional<std::size_t> read_some(int descriptor, std::span<char> room) {
  const ssize_t got = ::read(descriptor, room.data(), room.size());
  if (got >= 0) return static_cast<std::size_t>(got);
  if (would_block()) return std::nullopt;
  return 0;
}

std::optional<std::size_t> write_some(int descriptor, std::string_view bytes) {
  ssize_t put = ::send(descriptor, bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
  if (put < 0 && errno == ENOTSOCK) {
    // A pipe that poll() calls writable has room for PIPE_BUF bytes at least.
    put = ::write(descriptor, bytes.data(), std::min<std::size_t>(bytes.size(), PIPE_BUF));
  }
  if (put >= 0) return static_cast<std::size_t>(put);
  if (would_block()) return 0;
  return std::nullopt;
}

bool send_all(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (put >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(put));
    } else if (errno != EINTR) {
      return false;
    }
  }
  return true;
}

base::Status write_all(int descriptor, std::string_view bytes, int lifeline) {
  while (!bytes.empty()) {
    if (!wait_for(descriptor, POLLOUT, lifeline)) {
      return base::Error{base::ExitCode::kHarnessError, "the harness is gone"};
    }
    const std::optional<std::size_t> put = write_some(descriptor, bytes);
    if (!put) {
      return base::Error{base::ExitCode::kHarnessError,
                         std::string("cannot write: ") + std::strerror(errno)};
    }
    bytes.remove_prefix(*put);
  }
  return {};
}

bool wait_readable(int descriptor, int lifeline) { return wait_for(descriptor, POLLIN, lifeline); }

void fill_standard_descriptors() {
  int opened = 0;
  while (opened >= 0 && opened <= STDERR_FILENO) opened = ::open("/dev/null", O_RDWR);
  if (opened > STDERR_FILENO) ::close(opened);
}

}  // namespace touchstone::peer
