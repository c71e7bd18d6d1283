// RpcChannel speaks JSON-RPC 2.0 over two descriptors, one object per line, in both directions.
//
// next_request() blocks for a call of the harness; call() sends one of ours and blocks for its
// answer. Lines are read in both: a request that comes while we wait is queued and served later in
// its order, a line that is no message is answered at once. At the end of the input next_request()
// gives nothing and a waiting call() fails with code CLOSED. Not thread-safe; SIGPIPE must be
// ignored by the caller.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>

#include "agent-lifecycle/ports.h"
#include "agent-lifecycle/terminals.h"

namespace touchstone::agent_lifecycle {

struct RpcRequest {
  std::optional<Json> id;  // absent: a notification, which is never answered
  std::string method;
  Json params;  // an object; a list was sent if it is an array
};

class RpcChannel : public Ports {
 public:
  // What is told by `terminals` while we wait is sent at once; may be null.
  RpcChannel(int input, int output, Terminals* terminals = nullptr)
      : input_(input), output_(output), terminals_(terminals) {}

  std::optional<RpcRequest> next_request();
  void answer(const RpcRequest& request, const Outcome<Json>& outcome);

  Outcome<Json> call(std::string_view method, const Json& params) override;
  void call_unheard(std::string_view method, const Json& params) override;

 private:
  bool read_more();
  void wait_for_input();
  void take_line(std::string_view line);
  void take_message(const Json& message);
  void take_response(const Json& message);
  void send(const Json& message);
  void send_error(const Json& id, const Failure& failure);

  int input_;
  int output_;
  Terminals* terminals_;
  bool is_closed_ = false;
  std::string tail_;  // of the line that has not ended yet
  std::deque<RpcRequest> requests_;
  std::int64_t last_id_ = 0;
  std::optional<std::int64_t> awaited_;
  std::optional<Outcome<Json>> answer_;
};

}  // namespace touchstone::agent_lifecycle
