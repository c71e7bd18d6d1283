#include "session-client/driver.h"

#include <poll.h>
#include <unistd.h>

#include <csignal>

#include "session-client/methods.h"
#include "session-client/rpc_lines.h"

namespace touchstone::session_client {
namespace {

constexpr int kMethodNotFound = -32601;

class Driver {
 public:
  Driver(Codec codec, Behaviour& behaviour)
      : lines_(STDIN_FILENO, STDOUT_FILENO),
        client_(codec, behaviour, fibers_, clock_,
                [this](const std::string& method, const Json& params) {
                  lines_.notify(method, params);
                }) {}

  int run();

 private:
  void take(RpcMessage message);
  void serve(const RpcMessage& call);
  Json probe(const RpcMessage& call);
  Json call_port(const std::string& method, const Json& params);

  Fibers fibers_;
  Clock clock_;
  RpcLines lines_;
  Client client_;
  std::map<std::int64_t, Slot<Json>*> ports_;  // calls of ours that are not answered
  std::int64_t last_port_call_ = 0;
};

int Driver::run() {
  for (;;) {
    pollfd watched[2] = {{lines_.input(), POLLIN, 0}, {client_.wire().output(), POLLIN, 0}};
    if (::poll(watched, client_.wire().is_open() ? 2 : 1, -1) < 0) continue;
    if (client_.wire().is_open() && watched[1].revents != 0) client_.wire().take_input();
    fibers_.run_ready();
    if (watched[0].revents == 0) continue;
    if (!lines_.read_some()) break;
    while (std::optional<RpcMessage> message = lines_.next()) {
      take(std::move(*message));
      fibers_.run_ready();
    }
  }
  client_.wire().close("closed");
  return 0;
}

void Driver::take(RpcMessage message) {
  if (message.method.empty()) {
    const auto waiting =
        message.id.is_number_integer() ? ports_.find(message.id.get<std::int64_t>()) : ports_.end();
    if (waiting == ports_.end()) return;
    Slot<Json>* slot = waiting->second;
    ports_.erase(waiting);
    slot->put(message.answer);
    return;
  }
  if (message.method == "clock.advance") {
    const Json& ms = member(message.params, "ms");
    if (!ms.is_number_integer() || ms < 0) {
      return lines_.error(message.id, bad_params("ms must be a number from 0 on"));
    }
    clock_.advance(ms.get<std::int64_t>(), [this] { fibers_.run_ready(); });
    return lines_.result(message.id, Json::object());
  }
  fibers_.start([this, message] { serve(message); });
}

void Driver::serve(const RpcMessage& call) {
  if (call.id.is_null() && call.method.rfind("driver.", 0) == 0) return;
  try {
    const bool is_probe = call.method.rfind("probe.", 0) == 0;
    const std::optional<Json> result =
        is_probe ? probe(call) : call_client(client_, call.method, call.params);
    if (!result) throw Failure{kMethodNotFound, "", "unknown method " + call.method, nullptr};
    lines_.result(call.id, *result);
    after_answer(client_, call.method, call.params, *result);
  } catch (const Failure& failure) {
    if (!call.id.is_null()) lines_.error(call.id, failure);
  }
}

Json Driver::probe(const RpcMessage& call) {
  if (call.method == "probe.wait") {
    const Json& ms = member(call.params, "ms");
    if (!ms.is_number_integer()) throw bad_params("ms must be a number");
    Slot<bool> due(fibers_);
    clock_.at_in(ms.get<std::int64_t>(), [&] { due.put(true); });
    due.take();
    return Json::object();
  }
  const std::string method = text_of(call.params, "method");
  const Json params = call.params.value("params", Json::object());
  if (!params.is_object()) throw bad_params("params must be an object");
  if (call.method == "probe.notify") {
    lines_.notify(method, params);
    return Json::object();
  }
  if (call.method == "probe.call") return call_port(method, params);
  throw Failure{kMethodNotFound, "", "unknown method " + call.method, nullptr};
}

Json Driver::call_port(const std::string& method, const Json& params) {
  Slot<Json> slot(fibers_);
  ports_[++last_port_call_] = &slot;
  lines_.call(last_port_call_, method, params);
  const Json answer = slot.take();
  const Json& error = member(answer, "error");
  if (error.is_null()) return member(answer, "result");
  Failure failure{error.value("code", -32000), "", error.value("message", ""), nullptr};
  failure.data = member(error, "data");
  throw failure;
}

}  // namespace

int run_driver(Codec codec, Behaviour& behaviour) {
  std::signal(SIGPIPE, SIG_IGN);
  Driver driver(codec, behaviour);
  const int code = driver.run();
  ::_exit(code);  // calls that still wait have nobody left to wait for
}

}  // namespace touchstone::session_client
