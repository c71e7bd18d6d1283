#include "process/launch_server.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "process/descriptor.h"
#include "process/launch_request.h"
#include "process/namespaces.h"

namespace touchstone::process {
namespace {

constexpr int kDescriptors = 4;  // the control socket and the three streams
constexpr int kServerSocket = 3;
// argv and env are bounded by the kernel (a quarter of the stack, 2 MiB as a rule).
constexpr std::size_t kMaxRequest = std::size_t{64} << 20;

struct Server {
  Descriptor socket;
  pid_t owner = 0;  // a fork of touchstone has no server
  pid_t pid = 0;

  ~Server() { end(); }
  void end() {
    socket.reset();
    if (pid > 0 && owner == ::getpid()) wait_for(pid);
    pid = 0;
  }
};

Server& server() {
  static Server one;
  return one;
}

bool write_all(int socket, const char* bytes, std::size_t size) {
  while (size > 0) {
    const ssize_t sent = ::send(socket, bytes, size, MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;
    bytes += sent;
    size -= static_cast<std::size_t>(sent);
  }
  return true;
}

bool read_all(int socket, char* bytes, std::size_t size) {
  while (size > 0) {
    const ssize_t got = ::recv(socket, bytes, size, 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    bytes += got;
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

union ControlBuffer {
  cmsghdr header;
  char bytes[CMSG_SPACE(sizeof(int) * kDescriptors)];
};

// The length of the request, with the descriptors beside it.
bool send_length(int socket, std::size_t length, const SupervisorPlan& plan) {
  iovec part = {&length, sizeof length};
  ControlBuffer buffer = {};
  msghdr packet = {};
  packet.msg_iov = &part;
  packet.msg_iovlen = 1;
  packet.msg_control = buffer.bytes;
  packet.msg_controllen = sizeof buffer.bytes;
  cmsghdr* const header = CMSG_FIRSTHDR(&packet);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof(int) * kDescriptors);
  const std::array<int, kDescriptors> numbers = {plan.control, plan.standard[0], plan.standard[1],
                                                 plan.standard[2]};
  std::memcpy(CMSG_DATA(header), numbers.data(), sizeof numbers);
  ssize_t sent = 0;
  do {
    sent = ::sendmsg(socket, &packet, MSG_NOSIGNAL);
  } while (sent < 0 && errno == EINTR);
  return sent == sizeof length;
}

bool receive_length(int socket, std::size_t& length, std::array<Descriptor, kDescriptors>& passed) {
  iovec part = {&length, sizeof length};
  ControlBuffer buffer = {};
  msghdr packet = {};
  packet.msg_iov = &part;
  packet.msg_iovlen = 1;
  packet.msg_control = buffer.bytes;
  packet.msg_controllen = sizeof buffer.bytes;
  ssize_t got = 0;
  do {
    got = ::recvmsg(socket, &packet, MSG_CMSG_CLOEXEC | MSG_WAITALL);
  } while (got < 0 && errno == EINTR);
  const cmsghdr* const header = CMSG_FIRSTHDR(&packet);
  if (header != nullptr && header->cmsg_type == SCM_RIGHTS) {
    std::array<int, kDescriptors> numbers = {-1, -1, -1, -1};
    std::memcpy(numbers.data(), CMSG_DATA(header), header->cmsg_len - CMSG_LEN(0));
    for (int i = 0; i < kDescriptors; ++i) passed[i] = Descriptor(numbers[i]);
  }
  return got == sizeof length && passed.back().is_open();
}

pid_t make_supervisor(std::string_view request, std::array<Descriptor, kDescriptors>& passed) {
  LaunchSpec spec;
  std::optional<SupervisorPlan> plan = unpack_request(request, spec);
  if (!plan) return 0;
  plan->control = passed[0].get();
  for (int i = 0; i < 3; ++i) plan->standard[i] = passed[i + 1].get();
  Forked forked = fork_with(plan->flags | CLONE_PARENT);
  if (forked.pid == 0) Supervisor(*plan).run();
  return forked.pid > 0 ? forked.pid : 0;
}

[[noreturn]] void serve(int socket) {
  ::prctl(PR_SET_NAME, "ts-launcher");
  sigset_t all;
  ::sigfillset(&all);
  ::sigprocmask(SIG_SETMASK, &all, nullptr);
  if (::dup2(socket, kServerSocket) < 0) ::_exit(1);
  const Descriptor null(::open("/dev/null", O_RDWR | O_CLOEXEC));
  for (int standard = 0; standard < kServerSocket; ++standard) ::dup2(null.get(), standard);
  ::syscall(SYS_close_range, static_cast<unsigned>(kServerSocket + 1), ~0U, 0U);
  std::string request;
  for (;;) {
    std::size_t length = 0;
    std::array<Descriptor, kDescriptors> passed;
    if (!receive_length(kServerSocket, length, passed) || length > kMaxRequest) ::_exit(0);
    request.resize(length);
    if (!read_all(kServerSocket, request.data(), length)) ::_exit(0);
    const pid_t pid = make_supervisor(request, passed);
    if (!write_all(kServerSocket, reinterpret_cast<const char*>(&pid), sizeof pid)) ::_exit(0);
  }
}

}  // namespace

void start_launch_server() {
  Server& own = server();
  if (own.owner == ::getpid() && own.socket.is_open()) return;
  own.end();
  int ends[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return;
  Descriptor ours(ends[0]);
  Descriptor theirs(ends[1]);
  const Forked forked = fork_with(0);
  if (forked.pid == 0) serve(theirs.get());
  if (forked.pid < 0) return;
  own.socket = std::move(ours);
  own.owner = ::getpid();
  own.pid = forked.pid;
}

pid_t ask_launch_server(const SupervisorPlan& plan) {
  Server& own = server();
  if (!own.socket.is_open() || own.owner != ::getpid()) return 0;
  const std::string request = pack_request(plan);
  const int socket = own.socket.get();
  pid_t pid = 0;
  if (request.size() <= kMaxRequest && send_length(socket, request.size(), plan) &&
      write_all(socket, request.data(), request.size()) &&
      read_all(socket, reinterpret_cast<char*>(&pid), sizeof pid)) {
    return pid;
  }
  own.end();  // it has died, or is of no use
  return 0;
}

}  // namespace touchstone::process
