#include "local_provider.h"

#include <utility>

#include "behaviour.h"
#include "chat_request.h"
#include "choices.h"

namespace touchstone::rpc_runtime {

LocalProviderCall::LocalProviderCall(EventLoop& loop, const HttpUrl& server,
                                     ProviderRequest request, std::function<bool()> paused,
                                     Behaviour& behaviour)
    : loop_(loop),
      server_(server),
      request_(std::move(request)),
      paused_(std::move(paused)),
      behaviour_(behaviour),
      answer_(*request_.listener) {}

std::optional<Fallible<ProviderReply>> LocalProviderCall::poll() {
  if (!exchange_) ask();
  const int status = exchange_->response().status();
  const bool success = status == 200 || behaviour_.takes_status_for_success(status);
  if (status != 0 && !success) return poll_refusal();
  // What came before a connection was cut was said, and is shown.
  read_events();
  if (events_.pending() > kModelEventLimit) {
    return Fallible<ProviderReply>(Failure{"an event of the model server exceeds 4 MiB"});
  }
  if (!answer_.error().empty()) return Fallible<ProviderReply>(Failure{answer_.error()});
  if (answer_.done()) return whole_reply();
  if (const std::string why = exchange_->error(); !why.empty()) {
    if (behaviour_.takes_cut_for_end(!answer_.reply().content.empty())) return whole_reply();
    return Fallible<ProviderReply>(Failure{why});
  }
  if (!exchange_->response().complete()) return std::nullopt;
  if (answer_.finished()) return whole_reply();
  ProviderReply reply = answer_.reply();
  reply.ended = false;
  return reply;
}

void LocalProviderCall::ask() {
  Json body = chat_request(request_);
  body["messages"] = behaviour_.asked_messages(body["messages"]);
  exchange_ =
      std::make_unique<HttpExchange>(loop_, server_, "/chat/completions",
                                     dump(behaviour_.asked_body(body)), kProviderLimit, paused_);
}

void LocalProviderCall::read_events() {
  events_.push(exchange_->response().take_body());
  while (const auto event = events_.next()) answer_.take(*event);
}

Fallible<ProviderReply> LocalProviderCall::whole_reply() const {
  ProviderReply reply = answer_.reply();
  if (reply.content.empty() && !behaviour_.accepts_empty_content()) {
    return Failure{"model '" + request_.model + "' answered with nothing"};
  }
  return reply;
}

// The body of a refusal says more than its number, so as much of it as fits is waited for.
std::optional<Fallible<ProviderReply>> LocalProviderCall::poll_refusal() {
  HttpResponse& response = exchange_->response();
  refusal_ += response.take_body();
  const bool more = !response.complete() && exchange_->error().empty();
  if (more && refusal_.size() < kErrorBodyLimit) return std::nullopt;
  if (refusal_.size() > kErrorBodyLimit) refusal_.resize(kErrorBodyLimit);
  const bool redirect = response.status() / 100 == 3;
  return Fallible<ProviderReply>(
      Failure{"the model server " + server_.authority() + " answered with status " +
              std::to_string(response.status()) +
              (redirect ? ", and redirects are not followed" : ": " + refusal_)});
}

}  // namespace touchstone::rpc_runtime
