// HostLink is the connection to the host: frames in, frames out, and the questions asked of it.
//
// Requests queue up until somebody takes them, so that a question can wait for its answer while
// further requests come in. It never gives the reading side up before it has to: wait() polls the
// host's input together with whatever else the caller waits for. One per process; not
// thread-safe. After fatal() everything that is asked comes back empty.
#pragma once

#include <poll.h>

#include <chrono>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "sidecar/protocol.h"

namespace touchstone::sidecar {

using Clock = std::chrono::steady_clock;

class HostLink {
 public:
  // `behaviour` must outlive the link.
  HostLink(int input, int output, WireBehaviour& behaviour)
      : input_(input), output_(output), behaviour_(behaviour) {}

  // The oldest request that nobody has taken.
  std::optional<Request> take_request();

  // Waits until the host has said something, one of `others` is readable, or `until` has passed;
  // reads what the host said. The readable ones of `others` have their revents set.
  void wait(std::vector<pollfd>& others, std::optional<Clock::time_point> until);

  void write(const Json& frame);

  // Asks the host and waits for its answer until `until`; nothing when none came.
  std::optional<Json> ask(const Ownership& ownership, const Json& payload, Clock::time_point until);

  // No more requests will come: the input has ended, or the connection is broken.
  bool ended() const { return ended_ || fatal_; }
  // Nothing more can be said: stop what is going on.
  bool hopeless() const { return fatal_ || ended_; }
  const std::optional<FatalError>& fatal() const { return fatal_; }

 private:
  void read();
  void take(std::string_view payload);
  Outcome<HostFrame, FatalError> decode(std::string_view payload);
  void fail(FatalError error);

  int input_;
  int output_;
  WireBehaviour& behaviour_;
  FrameCodec frames_;
  std::optional<PayloadCodec> codec_;  // of the first frame
  std::deque<Request> requests_;
  std::int64_t last_question_ = 0;
  std::map<std::int64_t, Ownership> asked_;
  std::map<std::int64_t, Json> answered_;
  std::set<std::int64_t> given_up_;  // an answer may still come, and is of no use
  bool ended_ = false;
  bool deaf_ = false;  // the host reads no more
  std::optional<FatalError> fatal_;
};

}  // namespace touchstone::sidecar
