// ChatAnswer puts the chunks of a chat completions stream together and tells the listener of each.
//
// Take the data of one event after the other. A tool call is known by its index in the answer;
// its name and its id come with its first chunk, its arguments in any number of fragments. Does
// no I/O. One object per answer; the listener must outlive it.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "provider.h"

namespace touchstone::rpc_runtime {

class ChatAnswer {
 public:
  explicit ChatAnswer(TurnListener& listener) : listener_(listener) {}

  void take(const std::string& event);

  // Nothing more will come: the server has said so.
  bool done() const { return done_; }
  // The model has ended its answer, though usage may still come.
  bool finished() const { return finished_; }
  // What is wrong with the stream, empty while it is in order.
  const std::string& error() const { return error_; }

  // The answer as far as it came, for the history; its content may be empty.
  ProviderReply reply() const;

 private:
  struct Call {
    std::string id;
    std::string name;
    std::string arguments;
    bool announced = false;
  };

  void take_delta(const Json& delta);
  void take_call(const Json& part);
  void take_usage(const Json& usage, const Json& chunk);

  TurnListener& listener_;
  std::string text_;
  std::map<std::uint64_t, Call> calls_;  // by index
  bool finished_ = false;
  bool done_ = false;
  std::string error_;
};

}  // namespace touchstone::rpc_runtime
