// Events writes the frames of the runtime, each one JSON object on one line.
//
// The members and their order are stated here and nowhere else. Frames go into the queue given
// at construction, which must outlive this object. One thread, never fails.
#pragma once

#include <optional>
#include <string>

#include "json.h"
#include "output_queue.h"
#include "usage.h"

namespace touchstone::rpc_runtime {

class Behaviour;

class Events {
 public:
  Events(OutputQueue& output, Behaviour& behaviour) : output_(output), behaviour_(behaviour) {}

  void ready(const std::string& session_id, const std::string& model);
  void text_delta(const std::string& delta);

  // `event` is an object; message_update frames carry no id.
  void tool_event(const Json& event);
  // A whole frame about tools or subagents.
  void tool_frame(const Json& frame);

  // The frame carries no id; that of its turn is for liars.
  void agent_end(const std::string& turn_id, const Usage& usage);

  // `body` is an object whose members are put beside type, id and command.
  void response(const Json& id, const std::string& command, const Json& body);

  // Without an id the frame has no such member.
  void error(const std::optional<std::string>& id, const std::string& message);

  // A frame that only a lying runtime has; null is none.
  void extra(const Json& frame);

 private:
  void send(const Json& frame);

  OutputQueue& output_;
  Behaviour& behaviour_;
  std::size_t responses_ = 0;
  std::string held_back_;  // only a lying runtime answers out of order
};

}  // namespace touchstone::rpc_runtime
