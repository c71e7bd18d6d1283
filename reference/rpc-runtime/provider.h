// ProviderCall is one question to a model, whoever answers it.
//
// The only provider today is an extension (extension_provider.h). One that speaks HTTP would be
// another subclass and another line in open_provider_call(); nothing else would have to know.
// The owner calls poll() after every turn of the event loop. One thread.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "fallible.h"
#include "json.h"
#include "usage.h"

namespace touchstone::rpc_runtime {

class Extensions;

struct ProviderRequest {
  std::string model;
  Json messages;
  std::optional<std::string> system_prompt;
  // Called, from within the event loop, for each fragment of text that is streamed.
  std::function<void(const std::string&)> on_text;
};

struct ProviderReply {
  Json content;  // not empty; goes into the history as it is
  Usage usage;
};

class ProviderCall {
 public:
  ProviderCall() = default;
  ProviderCall(const ProviderCall&) = delete;
  ProviderCall& operator=(const ProviderCall&) = delete;
  virtual ~ProviderCall() = default;

  // The reply, or why there is none; nothing while it is awaited.
  virtual std::optional<Fallible<ProviderReply>> poll() = 0;

  // Ends the call at once. on_text is not called any more, and poll() must not be.
  virtual void cancel() = 0;
};

// A call for the model, or why no provider can take it.
Fallible<std::unique_ptr<ProviderCall>> open_provider_call(Extensions& extensions,
                                                           ProviderRequest request);

}  // namespace touchstone::rpc_runtime
