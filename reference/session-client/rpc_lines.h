// RpcLines speaks JSON-RPC 2.0 over two descriptors, one object a line.
//
// The owner polls input() and calls read_some(); what was read is handed out by next(). A line that
// is no message is answered at once. Not thread-safe; SIGPIPE is the caller's to ignore.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include "session-client/failure.h"

namespace touchstone::session_client {

struct RpcMessage {
  Json id;             // null: a notification
  std::string method;  // empty: an answer
  Json params;         // of a call
  Json answer;         // of an answer: the whole message
};

class RpcLines {
 public:
  RpcLines(int input, int output) : input_(input), output_(output) {}

  int input() const { return input_; }
  // False at the end of the input.
  bool read_some();
  std::optional<RpcMessage> next();

  void result(const Json& id, const Json& result);
  void error(const Json& id, const Failure& failure);
  void notify(const std::string& method, const Json& params);
  void call(std::int64_t id, const std::string& method, const Json& params);

 private:
  void take_line(std::string_view line);
  void take_message(const Json& message);
  void send(const Json& message);

  int input_;
  int output_;
  std::string tail_;  // of the line that has not ended yet
  std::deque<RpcMessage> messages_;
};

}  // namespace touchstone::session_client
