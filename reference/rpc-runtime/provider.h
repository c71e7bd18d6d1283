// ProviderCall is one question to a model, whoever answers it: an extension
// (extension_provider.h) or a server on this machine (local_provider.h).
//
// The owner calls poll() after every turn of the event loop. One thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "fallible.h"
#include "json.h"
#include "turn_listener.h"

namespace touchstone::rpc_runtime {

struct ProviderRequest {
  std::string model;
  Json messages;
  std::optional<std::string> system_prompt;
  Json tools;              // what the model may call: name, description, input_schema
  TurnListener* listener;  // hears the answer as it is streamed; outlives the call
};

struct ToolCall {
  std::string id;
  std::string name;
  Json input;  // an object, or the text of arguments that are none
};

struct ProviderReply {
  Json content;  // not empty; goes into the history as it is
  std::vector<ToolCall> calls;
  bool ended = true;  // false: the stream just stopped, and the content is what came until then
};

class ProviderCall {
 public:
  ProviderCall() = default;
  ProviderCall(const ProviderCall&) = delete;
  ProviderCall& operator=(const ProviderCall&) = delete;
  virtual ~ProviderCall() = default;

  // The reply, or why there is none; nothing while it is awaited.
  virtual std::optional<Fallible<ProviderReply>> poll() = 0;

  // Ends the call at once. The listener hears no more, and poll() must not be called.
  virtual void cancel() = 0;
};

}  // namespace touchstone::rpc_runtime
