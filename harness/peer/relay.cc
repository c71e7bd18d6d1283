#include "peer/relay.h"

#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <string>

#include "peer/introduction.h"
#include "peer/pump.h"
#include "peer/stream_io.h"

namespace touchstone::peer {
namespace {

constexpr int kWrongCall = 2;
constexpr int kCannotConnect = 3;

class Relay {
 public:
  explicit Relay(int socket)
      : socket_(socket), to_harness_(STDIN_FILENO, socket), to_unit_(socket, STDOUT_FILENO) {}

  void run() {
    while (input_open_ || output_open_) {
      move_bytes();
      end_directions();
    }
  }

 private:
  void move_bytes();
  void end_directions();

  int socket_;
  Pump to_harness_;
  Pump to_unit_;
  bool input_open_ = true;   // standard input is still being carried
  bool output_open_ = true;  // and standard output
  bool hung_up_ = false;     // the harness neither reads nor writes any more
};

// Waits for whatever can go on and does it.
void Relay::move_bytes() {
  const int socket_events =
      (to_unit_.wants_input() ? POLLIN : 0) | (to_harness_.wants_output() ? POLLOUT : 0);
  // A socket that hung up reports so for ever: it is asked only while there is something to read.
  const bool ask_socket = !hung_up_ || to_unit_.wants_input();
  pollfd polled[] = {
      {input_open_ && to_harness_.wants_input() ? STDIN_FILENO : -1, POLLIN, 0},
      {ask_socket ? socket_ : -1, static_cast<short>(socket_events), 0},
      {output_open_ ? STDOUT_FILENO : -1, static_cast<short>(to_unit_.wants_output() ? POLLOUT : 0),
       0},
  };
  if (::poll(polled, 3, -1) < 0) return;  // a signal came; ask again
  const auto& [input, socket, output] = polled;

  if ((socket.revents & (POLLHUP | POLLERR)) != 0) hung_up_ = true;
  if (socket.revents != 0 && to_unit_.wants_input() &&
      (socket.revents & (POLLIN | POLLHUP | POLLERR)) != 0) {
    to_unit_.read();
  }
  if (hung_up_) {
    to_harness_.abandon();
  } else if ((socket.revents & POLLOUT) != 0 && to_harness_.wants_output()) {
    to_harness_.write();
  }
  if (input.revents != 0 && to_harness_.wants_input()) to_harness_.read();
  if ((output.revents & POLLOUT) != 0 && to_unit_.wants_output()) {
    to_unit_.write();
  } else if (output.revents != 0) {
    to_unit_.abandon();
  }
}

// Passes the end of one side on to the other.
void Relay::end_directions() {
  if (input_open_ && to_harness_.finished()) {
    input_open_ = false;
    if (to_harness_.completed()) {
      ::shutdown(socket_, SHUT_WR);
    } else {
      ::close(STDIN_FILENO);
    }
  }
  if (output_open_ && to_unit_.finished()) {
    output_open_ = false;
    if (to_unit_.abandoned()) ::shutdown(socket_, SHUT_RD);
    ::close(STDOUT_FILENO);
  }
}

}  // namespace

int relay_main(int argc, char** argv) {
  if (argc != 3 && argc != 4) {
    std::fputs("usage: touchstone __relay SOCKET [NAME]\n", stderr);
    return kWrongCall;
  }
  const std::string name = argc == 4 ? argv[3] : "relay";
  const std::string hello = introduction(name, {argv, static_cast<std::size_t>(argc)});
  fill_standard_descriptors();
  ::signal(SIGPIPE, SIG_IGN);
  const base::Result<int> socket = connect_unix(argv[2]);
  if (!socket) {
    std::fprintf(stderr, "touchstone relay: %s\n", base::to_string(socket.error()).c_str());
    return kCannotConnect;
  }
  if (send_all(*socket, hello)) Relay(*socket).run();
  return 0;
}

}  // namespace touchstone::peer
