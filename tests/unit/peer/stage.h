// Stage is what the tests of this folder play on: a temporary folder, an event loop, a listener
// that notes what it is told, and child processes with pipes.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "peer/peer_listener.h"

namespace touchstone::peer {

// The program that is a relay or a double, as the touchstone program is.
std::filesystem::path child_program();

// Everything that a listener said, in order for each peer.
class Guestbook final : public PeerEvents {
 public:
  struct Guest {
    PeerId id;
    nlohmann::json introduction;
    std::string bytes;
    bool ended = false;
  };

  void on_connect(PeerId id, std::string_view introduction) override;
  void on_bytes(PeerId id, std::string_view bytes) override;
  void on_end(PeerId id) override;
  void on_refused(std::string_view reason) override { refused.emplace_back(reason); }

  Guest& guest(PeerId id);

  std::deque<Guest> guests;  // in the order of their connecting
  std::vector<std::string> refused;
  // Called inside the events of the same name, when set.
  std::function<void(PeerId)> when_connected;
  std::function<void(PeerId)> when_bytes_come;
};

enum class ChildInput { kPipe, kNull, kClosed };

// A process whose three standard streams the test holds. Killed when it goes out of scope.
class Child {
 public:
  struct Call {
    std::string path;
    std::vector<std::string> argv;
    std::vector<std::string> environment = {};
    std::string folder = "/";
    ChildInput input = ChildInput::kPipe;
  };

  Child(boost::asio::io_context& context, const Call& call);
  ~Child();

  void write(std::string bytes);
  void close_input();
  void await_output();  // tells in `output_waits` when there is something to read
  void read_output();   // from now on, into `output`
  void close_output();  // nobody reads it

  std::string output;
  std::string errors;
  bool output_waits = false;
  bool output_ended = false;
  bool errors_ended = false;
  std::size_t written = 0;
  std::optional<int> status;  // as waitpid() gave it, once it has ended

  int exit_code() const;  // -1 when it was a signal, or when it is still running
  int signal() const;

 private:
  using Stream = boost::asio::posix::stream_descriptor;

  void read_into(Stream& stream, std::string& text, bool& ended);
  void write_next();
  void await_end();

  pid_t pid_ = -1;
  Stream input_;
  Stream output_;
  Stream errors_;
  Stream end_;
  std::string queued_;
};

class Stage {
 public:
  Stage();
  ~Stage();

  // Runs the event loop until the condition holds; false when it does not within half a minute.
  bool run_until(const std::function<bool()>& condition);

  // Starts a relay and waits until it is connected.
  std::unique_ptr<Child> start_relay(const std::string& name = "relay");
  std::unique_ptr<Child> start(const Child::Call& call);

  // The folder `bin` with a double of that name.
  std::filesystem::path plant(const std::string& name);
  // Starts a double, its standard output being read, and waits until it is connected.
  std::unique_ptr<Child> start_double(const std::filesystem::path& path,
                                      std::vector<std::string> arguments = {});
  // Tells the double an instruction and waits for its answer.
  nlohmann::json tell(PeerId id, const nlohmann::json& instruction);

  std::filesystem::path folder;
  std::string socket_path;
  boost::asio::io_context context;
  Guestbook book;
  std::unique_ptr<PeerListener> listener;
};

}  // namespace touchstone::peer
