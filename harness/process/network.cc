#include "process/network.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>

#include "process/in_child.h"
#include "process/launch_server.h"
#include "process/namespaces.h"

namespace touchstone::process {
namespace {

using base::Error;
using base::ExitCode;

// What the child is to make and what it has made. It shares our memory and must not allocate.
struct NetworkPlan {
  unsigned listeners = 0;
  int space = -1;
  int sockets[Network::kMaxListeners] = {};
  unsigned made = 0;
  volatile int error_number = 0;
};

TS_IN_CHILD bool raise_loopback() {
  const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (socket < 0) return false;
  ifreq request = {};
  std::strcpy(request.ifr_name, "lo");
  request.ifr_flags = IFF_UP | IFF_RUNNING;
  const bool raised = ::ioctl(socket, SIOCSIFFLAGS, &request) == 0;
  const int error = errno;
  ::close(socket);
  errno = error;
  return raised;
}

TS_IN_CHILD bool listen_at_loopback(NetworkPlan& plan) {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (socket < 0) return false;
  plan.sockets[plan.made++] = socket;
  sockaddr_in address = {};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return ::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
         ::listen(socket, SOMAXCONN) == 0;
}

TS_IN_CHILD bool fill_network(NetworkPlan& plan) {
  if (!raise_loopback()) return false;
  plan.space = ::open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);
  if (plan.space < 0) return false;
  while (plan.made < plan.listeners) {
    if (!listen_at_loopback(plan)) return false;
  }
  return true;
}

TS_IN_CHILD int run_network_child(void* argument) {
  auto* plan = static_cast<NetworkPlan*>(argument);
  if (!fill_network(*plan)) plan->error_number = errno != 0 ? errno : EIO;
  ::_exit(0);
}

}  // namespace

int open_network(unsigned listeners, std::vector<Descriptor>& made) {
  if (listeners > Network::kMaxListeners) return EINVAL;
  NetworkPlan plan;
  plan.listeners = listeners;
  alignas(16) static char stack[64 * 1024];
  constexpr int kFlags = CLONE_VM | CLONE_VFORK | CLONE_FILES | CLONE_NEWNET | SIGCHLD;
  const int pid = ::clone(run_network_child, stack + sizeof stack, kFlags, &plan);
  if (pid < 0) return errno;
  wait_for(pid);
  made.clear();
  if (plan.space >= 0) made.emplace_back(plan.space);
  for (unsigned i = 0; i < plan.made; ++i) made.emplace_back(plan.sockets[i]);
  return plan.error_number;
}

base::Result<Network> make_network(unsigned listeners) {
  std::vector<Descriptor> made;
  if (const int error = ask_for_network(listeners, made)) {
    return Error{ExitCode::kHarnessError,
                 std::string("cannot make a network namespace: ") + std::strerror(error), "",
                 "use --isolation basic"};
  }
  Network network;
  network.space = std::move(made.front());
  for (std::size_t i = 1; i < made.size(); ++i) network.listeners.push_back(std::move(made[i]));
  return network;
}

}  // namespace touchstone::process
