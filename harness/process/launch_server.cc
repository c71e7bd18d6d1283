#include "process/launch_server.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "process/control_group.h"
#include "process/descriptor_passing.h"
#include "process/launch_request.h"
#include "process/namespaces.h"
#include "process/network.h"

namespace touchstone::process {
namespace {

constexpr std::size_t kStreams = 4;  // the control socket and the three streams come first
constexpr int kServerSocket = 3;
// argv and env are bounded by the kernel (a quarter of the stack, 2 MiB as a rule).
constexpr std::size_t kMaxRequest = std::size_t{64} << 20;

struct Server {
  Descriptor socket;
  pid_t owner = 0;  // a fork of touchstone has no server
  pid_t pid = 0;

  ~Server() { end(); }
  bool is_ours() const { return socket.is_open() && owner == ::getpid(); }
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

// What the server is asked for: a supervisor, whose request of `size` bytes follows, or a network
// with `size` listeners. Descriptors travel beside it, and beside the answer to the latter.
struct Order {
  enum class Kind : std::int32_t { kSupervisor, kNetwork } kind = Kind::kSupervisor;
  std::size_t size = 0;
};

// Whether supervisors are to be made without a user namespace: the server has one for them all.
bool enter_user_namespace() {
  const std::uint64_t flags = supervisor_flags();
  if ((flags & CLONE_NEWUSER) == 0) return false;
  const uid_t user = ::geteuid();
  const gid_t group = ::getegid();
  if (::unshare(CLONE_NEWUSER) != 0) return false;
  // There is no way back out of a namespace without ids: touchstone does without a server then.
  if (settle_in_namespaces(CLONE_NEWUSER, user, group) != 0) ::_exit(1);
  return true;
}

pid_t make_supervisor(std::string_view request, std::vector<Descriptor>& passed, bool in_user) {
  LaunchSpec spec;
  std::optional<SupervisorPlan> plan = unpack_request(request, spec);
  if (!plan || passed.size() < kStreams) return 0;
  plan->control = passed[0].get();
  for (std::size_t i = 0; i < 3; ++i) plan->standard[i] = passed[i + 1].get();
  if (passed.size() > kStreams) plan->network = passed[kStreams].get();
  if (in_user) plan->flags &= ~std::uint64_t{CLONE_NEWUSER};
  Forked forked = fork_with(plan->flags | CLONE_PARENT);
  if (forked.pid == 0) Supervisor(*plan).run();
  return forked.pid > 0 ? forked.pid : 0;
}

bool answer_with_network(unsigned listeners) {
  std::vector<Descriptor> made;
  const int error = open_network(listeners, made);
  std::vector<int> numbers;
  for (const Descriptor& one : made) numbers.push_back(one.get());
  return send_with_descriptors(kServerSocket, std::as_bytes(std::span(&error, 1)), numbers);
}

bool answer_with_supervisor(std::string& request, std::vector<Descriptor>& passed, bool in_user) {
  if (!read_all(kServerSocket, request.data(), request.size())) return false;
  const pid_t pid = make_supervisor(request, passed, in_user);
  return write_all(kServerSocket, reinterpret_cast<const char*>(&pid), sizeof pid);
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
  sweep_control_groups();
  const bool in_user = enter_user_namespace();
  std::string request;
  for (;;) {
    Order order;
    std::vector<Descriptor> passed;
    const auto bytes = std::as_writable_bytes(std::span(&order, 1));
    if (!receive_with_descriptors(kServerSocket, bytes, passed)) ::_exit(0);
    if (order.size > kMaxRequest) ::_exit(0);
    if (order.kind == Order::Kind::kNetwork) {
      if (!answer_with_network(static_cast<unsigned>(order.size))) ::_exit(0);
      continue;
    }
    request.resize(order.size);
    if (!answer_with_supervisor(request, passed, in_user)) ::_exit(0);
  }
}

bool send_order(int socket, const Order& order, std::span<const int> descriptors) {
  return send_with_descriptors(socket, std::as_bytes(std::span(&order, 1)), descriptors);
}

}  // namespace

void start_launch_server() {
  Server& own = server();
  if (own.is_ours()) return;
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
  if (!own.is_ours()) return 0;
  const std::string request = pack_request(plan);
  const int socket = own.socket.get();
  std::vector<int> numbers = {plan.control, plan.standard[0], plan.standard[1], plan.standard[2]};
  if (plan.network >= 0) numbers.push_back(plan.network);
  pid_t pid = 0;
  if (request.size() <= kMaxRequest &&
      send_order(socket, {Order::Kind::kSupervisor, request.size()}, numbers) &&
      write_all(socket, request.data(), request.size()) &&
      read_all(socket, reinterpret_cast<char*>(&pid), sizeof pid)) {
    return pid;
  }
  own.end();  // it has died, or is of no use
  return 0;
}

int ask_for_network(unsigned listeners, std::vector<Descriptor>& made) {
  Server& own = server();
  if (!own.is_ours()) return ESRCH;
  int error = 0;
  const auto answer = std::as_writable_bytes(std::span(&error, 1));
  if (send_order(own.socket.get(), {Order::Kind::kNetwork, listeners}, {}) &&
      receive_with_descriptors(own.socket.get(), answer, made)) {
    return error == 0 && made.size() != listeners + 1 ? EMFILE : error;
  }
  own.end();
  return ESRCH;
}

}  // namespace touchstone::process
