#include "sidecar/serve.h"

#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>

#include "sidecar/host_link.h"
#include "sidecar/sidecar.h"

namespace touchstone::sidecar {
namespace {

std::uint64_t wall_clock_ms() {
  const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
  return static_cast<std::uint64_t>(
      std::chrono::duration_cast<std::chrono::milliseconds>(since_epoch).count());
}

}  // namespace

int serve(int input, int output, Behaviour& behaviour) {
  HostLink host(input, output, behaviour);
  {
    Sidecar sidecar(host, behaviour, wall_clock_ms);
    for (;;) {
      while (const std::optional<Request> request = host.take_request()) sidecar.handle(*request);
      if (host.ended()) break;
      sidecar.listen();
      std::vector<pollfd> polled;
      sidecar.add_to(polled);
      host.wait(polled, std::nullopt);
    }
  }
  if (!host.fatal()) return behaviour.code_of_clean_end();
  if (behaviour.tells_why_it_ends()) {
    std::fprintf(stderr, "agent-os-sidecar: %s\n", host.fatal()->text.c_str());
  }
  return behaviour.code_of_cut_frame();
}

int serve_stdio(Behaviour& behaviour) {
  std::signal(SIGPIPE, SIG_IGN);
  if (!behaviour.ends_by_signals()) {
    std::signal(SIGTERM, SIG_IGN);
    std::signal(SIGINT, SIG_IGN);
  }
  return serve(STDIN_FILENO, STDOUT_FILENO, behaviour);
}

}  // namespace touchstone::sidecar
