// LocalProviderCall asks a model server on this machine by the chat completions dialect.
//
// The answer is a stream of server-sent events. It is whole when the server says [DONE], or when
// the model has finished and the body ends in order. A status other than success, a redirect, a
// cut connection and an event that cannot be read fail the call; a body that ends in order before
// the model has finished gives a reply that is not `ended`. Contract as for ProviderCall.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "chat_answer.h"
#include "http_exchange.h"
#include "provider.h"
#include "sse_reader.h"

namespace touchstone::rpc_runtime {

class Behaviour;

class LocalProviderCall : public ProviderCall {
 public:
  // `request.model` is the name that the server knows.
  LocalProviderCall(EventLoop& loop, const HttpUrl& server, ProviderRequest request,
                    std::function<bool()> paused, Behaviour& behaviour);

  std::optional<Fallible<ProviderReply>> poll() override;
  void cancel() override { exchange_.reset(); }

 private:
  void ask();
  std::optional<Fallible<ProviderReply>> poll_refusal();
  void read_events();
  Fallible<ProviderReply> whole_reply() const;

  EventLoop& loop_;
  const HttpUrl server_;
  const ProviderRequest request_;
  const std::function<bool()> paused_;
  Behaviour& behaviour_;
  std::unique_ptr<HttpExchange> exchange_;  // from the first poll
  SseReader events_;
  ChatAnswer answer_;
  std::string refusal_;  // the body of an answer that is no success
};

}  // namespace touchstone::rpc_runtime
