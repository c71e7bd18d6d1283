#include "session-client/sidecar_process.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>

namespace touchstone::session_client {
namespace {

constexpr std::size_t kPrefix = 4;

bool write_all(int descriptor, std::string_view rest) {
  while (!rest.empty()) {
    const ssize_t count = ::write(descriptor, rest.data(), rest.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    rest.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

}  // namespace

bool SidecarProcess::start(const std::string& program) {
  int in[2];
  int out[2];
  if (::pipe2(in, O_CLOEXEC) != 0) return false;
  if (::pipe2(out, O_CLOEXEC) != 0) {
    ::close(in[0]);
    ::close(in[1]);
    return false;
  }
  child_ = ::fork();
  if (child_ == 0) {
    ::dup2(in[0], STDIN_FILENO);
    ::dup2(out[1], STDOUT_FILENO);
    std::signal(SIGPIPE, SIG_DFL);
    ::execlp(program.c_str(), program.c_str(), static_cast<char*>(nullptr));
    ::_exit(127);
  }
  ::close(in[0]);
  ::close(out[1]);
  to_child_ = in[1];
  from_child_ = out[0];
  if (child_ < 0) stop();
  return child_ > 0;
}

bool SidecarProcess::send(std::string_view payload) {
  const auto size = static_cast<std::uint32_t>(payload.size());
  std::string frame;
  for (int shift = 24; shift >= 0; shift -= 8) frame += static_cast<char>(size >> shift & 0xff);
  frame += payload;
  return to_child_ >= 0 && write_all(to_child_, frame);
}

bool SidecarProcess::read_some() {
  char chunk[65536];
  ssize_t count = -1;
  do {
    count = ::read(from_child_, chunk, sizeof chunk);
  } while (count < 0 && errno == EINTR);
  if (count <= 0) return false;
  unread_.append(chunk, static_cast<std::size_t>(count));
  return true;
}

std::optional<std::string> SidecarProcess::next_payload() {
  if (unread_.size() < kPrefix) return std::nullopt;
  std::size_t size = 0;
  for (std::size_t i = 0; i < kPrefix; ++i) {
    size = size << 8 | static_cast<unsigned char>(unread_[i]);
  }
  if (unread_.size() < kPrefix + size) return std::nullopt;
  std::string payload = unread_.substr(kPrefix, size);
  unread_.erase(0, kPrefix + size);
  return payload;
}

void SidecarProcess::stop() {
  if (to_child_ >= 0) ::close(to_child_);
  if (from_child_ >= 0) ::close(from_child_);
  to_child_ = from_child_ = -1;
  unread_.clear();
  if (child_ <= 0) return;
  ::kill(child_, SIGKILL);
  while (::waitpid(child_, nullptr, 0) < 0 && errno == EINTR) {
  }
  child_ = -1;
}

}  // namespace touchstone::session_client
