#include "sidecar/serve.h"

#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>

#include "sidecar/frame_codec.h"
#include "sidecar/protocol.h"
#include "sidecar/sidecar.h"

namespace touchstone::sidecar {
namespace {

std::uint64_t wall_clock_ms() {
  const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
  return static_cast<std::uint64_t>(
      std::chrono::duration_cast<std::chrono::milliseconds>(since_epoch).count());
}

FatalError system_error(const char* what) {
  return {std::string(what) + ": " + std::strerror(errno)};
}

Outcome<Done, FatalError> write_all(int output, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(output, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return system_error("writing a frame");
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return Done{};
}

// Serves all whole frames that the codec holds.
Outcome<Done, FatalError> serve_frames(FrameCodec& codec, Sidecar& sidecar, int output) {
  for (;;) {
    Outcome<std::optional<std::string>, FatalError> payload = codec.next();
    if (!payload.ok()) return payload.error();
    if (!payload.value()) return Done{};
    Outcome<Request, FatalError> request = parse_request(*payload.value());
    if (!request.ok()) return request.error();
    for (const std::string& text : sidecar.handle(request.value())) {
      Outcome<Done, FatalError> written = write_all(output, FrameCodec::encode(text));
      if (!written.ok()) return written;
    }
  }
}

Outcome<Done, FatalError> serve_until_end(int input, int output, Behaviour& behaviour) {
  Sidecar sidecar(behaviour, wall_clock_ms);
  FrameCodec codec;
  char chunk[65536];
  for (;;) {
    const ssize_t count = ::read(input, chunk, sizeof chunk);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return system_error("reading a frame");
    if (count == 0) break;
    codec.feed({chunk, static_cast<std::size_t>(count)});
    Outcome<Done, FatalError> served = serve_frames(codec, sidecar, output);
    if (!served.ok()) return served;
  }
  if (!codec.may_end()) return FatalError{"the input ended inside a frame"};
  return Done{};
}

}  // namespace

int serve(int input, int output, Behaviour& behaviour) {
  const Outcome<Done, FatalError> served = serve_until_end(input, output, behaviour);
  if (served.ok()) return 0;
  std::fprintf(stderr, "agent-os-sidecar: %s\n", served.error().text.c_str());
  return 1;
}

int serve_stdio(Behaviour& behaviour) {
  std::signal(SIGPIPE, SIG_IGN);
  return serve(STDIN_FILENO, STDOUT_FILENO, behaviour);
}

}  // namespace touchstone::sidecar
