#include "peer/tool_double.h"

#include <signal.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <span>

#include "frame/splitter.h"
#include "peer/instruction.h"
#include "peer/introduction.h"
#include "peer/stream_io.h"

namespace touchstone::peer {
namespace {

constexpr int kNoHarness = 125;

// Ends the process as the signal would have ended the tool, if that signal ends anything.
void raise_with_default_action(int signal) {
  ::signal(signal, SIG_DFL);
  sigset_t only;
  ::sigemptyset(&only);
  ::sigaddset(&only, signal);
  ::sigprocmask(SIG_UNBLOCK, &only, nullptr);
  ::kill(::getpid(), signal);
}

// Follows each instruction line and answers it, until one says to exit.
class Obedience final : public frame::FrameSink {
 public:
  Obedience(const DoublePlace& place, int socket) : place_(place), socket_(socket) {}

  void on_frame(const frame::Frame& line) override {
    if (exit_code_) return;
    const Obeyed obeyed = obey(line.bytes, place_, socket_);
    // A harness that is gone is noticed by the next read.
    if (!send_all(socket_, obeyed.answer)) return;
    if (obeyed.signal != 0) raise_with_default_action(obeyed.signal);
    exit_code_ = obeyed.exit_code;
  }

  std::optional<int> exit_code() const { return exit_code_; }

 private:
  const DoublePlace& place_;
  int socket_;
  std::optional<int> exit_code_;
};

int fail(const DoublePlace& place, const std::string& why) {
  std::fprintf(stderr, "%s (a touchstone double): %s\n", place.path.c_str(), why.c_str());
  return kNoHarness;
}

}  // namespace

int double_main(int argc, char** argv, const DoublePlace& place) {
  const std::span<char* const> called(argv, static_cast<std::size_t>(argc));
  const std::string hello =
      introduction(place.path.filename().string(),
                   called.subspan(static_cast<std::size_t>(place.first_argument)));
  fill_standard_descriptors();
  ::signal(SIGPIPE, SIG_IGN);
  const base::Result<int> socket = connect_unix(place.socket_path);
  if (!socket) return fail(place, base::to_string(socket.error()));
  send_all(*socket, hello);

  Obedience obedience(place, *socket);
  frame::Splitter instructions(frame::Framing::kJsonLines);
  std::array<char, 64 * 1024> room;
  for (;;) {
    const std::optional<std::size_t> got = read_some(*socket, room);
    if (!got) continue;  // a signal came
    if (*got == 0) return fail(place, "the harness is gone before it said how to exit");
    instructions.push({room.data(), *got}, obedience);
    if (obedience.exit_code()) return *obedience.exit_code();
  }
}

}  // namespace touchstone::peer
