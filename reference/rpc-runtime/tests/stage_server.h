// StageServer is a model server in the test's own process and event loop: it takes connections
// on a free port of 127.0.0.1 and gives each request the next of its answers, as the bytes are.
// An answer is written once the request is whole; then the connection is closed unless the answer
// asks to hold it. One thread.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <vector>

#include "event_loop.h"
#include "json.h"
#include "unique_fd.h"

namespace touchstone::rpc_runtime {

class StageServer {
 public:
  enum class After { kClose, kHold };

  explicit StageServer(EventLoop& loop);
  ~StageServer();

  std::string url() const { return "http://127.0.0.1:" + std::to_string(port_) + "/v1"; }
  void answer(std::string bytes, After after = After::kClose);
  // A chunked event stream of these chat completions deltas, a finish and the end mark.
  void answer_with(const std::vector<Json>& deltas);

  const std::vector<Json>& requests() const { return requests_; }  // their bodies
  std::size_t hung_up() const { return hung_up_; }  // connections that the other side closed

 private:
  struct Connection {
    UniqueFd descriptor;
    EventLoop::Id watch = 0;
    std::string received;
    bool answered = false;
  };
  struct Answer {
    std::string bytes;
    After after;
  };

  void accept_one();
  void read_from(int descriptor);
  void close_connection(int descriptor);

  EventLoop& loop_;
  UniqueFd listener_;
  int port_ = 0;
  EventLoop::Id watch_ = 0;
  std::map<int, Connection> connections_;
  std::deque<Answer> answers_;
  std::vector<Json> requests_;
  std::size_t hung_up_ = 0;
};

}  // namespace touchstone::rpc_runtime
