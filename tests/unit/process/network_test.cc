#include "process/network.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <optional>
#include <string>

#include "observed_unit.h"
#include "process/launch_server.h"
#include "support/catch.h"

using namespace touchstone::process;

namespace {

// A network with so many listeners; without one when the machine refuses it.
std::optional<Network> network_with(unsigned listeners) {
  start_launch_server();
  auto made = make_network(listeners);
  if (!made.ok()) {
    WARN("SKIPPED: " + made.error().what);
    return std::nullopt;
  }
  return std::move(made).value();
}

LaunchSpec bash_in(const Network& network, std::string script) {
  LaunchSpec spec = shell(std::move(script));
  spec.executable = "/bin/bash";
  spec.argv[0] = "bash";
  spec.network = network.space.get();
  return spec;
}

std::string port_of(int socket) {
  sockaddr_in address = {};
  socklen_t size = sizeof address;
  REQUIRE(::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) == 0);
  return std::to_string(ntohs(address.sin_port));
}

}  // namespace

TEST_CASE("in a network of its own a unit finds loopback and reaches nothing else") {
  const auto network = network_with(0);
  if (!network) return;
  ObservedUnit unit(bash_in(*network,
                            "grep -c : /proc/net/dev; grep -o lo: /proc/net/dev;"
                            "(exec 3<>/dev/tcp/192.0.2.1/9) 2>&1 | grep -om1 'Network is .*'"));

  REQUIRE(unit.run_until_gone());

  CHECK(unit.reached.own_network);
  CHECK(unit.out == "1\nlo:\nNetwork is unreachable\n");
}

TEST_CASE("a listener that is made with a network is reached from inside it") {
  const auto network = network_with(2);
  if (!network) return;
  REQUIRE(network->listeners.size() == 2);
  const int listener = network->listeners[1].get();
  ObservedUnit unit(
      bash_in(*network, "exec 3<>/dev/tcp/127.0.0.1/" + port_of(listener) + "; cat <&3"));

  pollfd event = {listener, POLLIN, 0};
  REQUIRE(::poll(&event, 1, 10000) == 1);
  Descriptor connection(::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC));
  REQUIRE(::send(connection.get(), "hello\n", 6, MSG_NOSIGNAL) == 6);
  connection.reset();
  REQUIRE(unit.run_until_gone());

  CHECK(unit.out == "hello\n");
  CHECK(port_of(network->listeners[0].get()) != port_of(listener));
}

TEST_CASE("the units of a case share its network, which is neither ours nor another case's") {
  const auto network = network_with(0);
  const auto other = network_with(0);
  if (!network || !other) return;
  ObservedUnit first(bash_in(*network, "readlink /proc/self/ns/net"));
  ObservedUnit second(bash_in(*network, "readlink /proc/self/ns/net"));
  ObservedUnit stranger(bash_in(*other, "readlink /proc/self/ns/net"));
  ObservedUnit outside(shell("readlink /proc/self/ns/net"));

  for (ObservedUnit* unit : {&first, &second, &stranger, &outside}) {
    REQUIRE(unit->run_until_gone());
  }

  CHECK(first.out.starts_with("net:["));
  CHECK(second.out == first.out);
  CHECK(stranger.out != first.out);
  CHECK(outside.out != first.out);
  CHECK_FALSE(outside.reached.own_network);
}

TEST_CASE("more listeners than a network has places for are refused") {
  start_launch_server();

  CHECK_FALSE(make_network(Network::kMaxListeners + 1).ok());
}
