#include "session-client/wire.h"

namespace touchstone::session_client {
namespace {

const Json kSchema = {{"name", "agent-os-sidecar"}, {"version", 1}};

}  // namespace

void Wire::open(const std::string& program, Listener listener) {
  listener_ = std::move(listener);
  if (!process_.start(program)) {
    throw transport_failure("the sidecar " + program + " cannot be started");
  }
}

void Wire::close(const std::string& why) {
  process_.stop();
  std::map<std::int64_t, OnReply> abandoned;
  abandoned.swap(pending_);
  if (behaviour_.strands_pending_on_loss) return;
  for (auto& [id, on_reply] : abandoned) on_reply(transport_failure(why));
  if (listener_.on_lost) listener_.on_lost();
}

void Wire::take_input() {
  const bool more = process_.read_some();
  while (const std::optional<std::string> payload = process_.next_payload()) {
    if (const std::optional<Json> frame = decode(codec_, *payload)) take_frame(*frame);
  }
  if (!more) close("sidecar transport disconnected");
}

void Wire::take_frame(const Json& frame) {
  const std::string kind = frame.value("frame_type", "");
  if (kind == "event") return listener_.on_event(frame);
  if (kind == "sidecar_request") return listener_.on_request(frame);
  if (kind != "response") return;
  auto found = pending_.find(frame.value("request_id", std::int64_t{0}));
  if (behaviour_.matches_in_order) found = pending_.begin();
  if (found == pending_.end()) {
    if (behaviour_.ends_on_unknown_id) close("an answer to no request");
    return;
  }
  const OnReply on_reply = std::move(found->second);
  pending_.erase(found);
  on_reply(member(frame, "payload"));
}

Json Wire::settle(Reply reply, const std::string& wanted) {
  if (const Failure* failure = std::get_if<Failure>(&reply)) throw *failure;
  const Json& payload = std::get<Json>(reply);
  const std::string type = payload.value("type", "");
  if (type == wanted) return payload;
  if (type == "rejected") throw kernel_failure(payload);
  throw sidecar_failure("unexpected answer of type " + type + ", wanted " + wanted);
}

Json Wire::request(const Json& ownership, const Json& payload, const std::string& wanted) {
  Slot<Reply> slot(fibers_);
  ask(ownership, payload, [&](Reply reply) { slot.put(std::move(reply)); });
  return settle(slot.take(), wanted);
}

void Wire::ask(const Json& ownership, const Json& payload, OnReply on_reply) {
  if (!is_open()) throw transport_failure("closed");
  const std::int64_t id = ++last_id_;
  const Json frame = {{"frame_type", "request"},
                      {"schema", kSchema},
                      {"request_id", id},
                      {"ownership", ownership},
                      {"payload", payload}};
  pending_[id] = std::move(on_reply);
  try {
    send(frame);
  } catch (const Failure&) {
    pending_.erase(id);
    throw;
  }
}

void Wire::answer(const Json& sidecar_request, const Json& payload) {
  if (!is_open()) return;
  send({{"frame_type", "sidecar_response"},
        {"schema", kSchema},
        {"request_id", sidecar_request.at("request_id")},
        {"ownership", sidecar_request.at("ownership")},
        {"payload", payload}});
}

void Wire::send(const Json& frame) {
  const std::string payload = encode(codec_, frame);
  if (payload.size() > max_frame_bytes_ && !behaviour_.sends_oversize) {
    if (behaviour_.dies_of_oversize) close("too much was asked");
    throw transport_failure("a frame of " + std::to_string(payload.size()) +
                            " bytes is over the limit of " + std::to_string(max_frame_bytes_));
  }
  process_.send(payload);  // who no longer listens has ended, and is found out by reading
}

}  // namespace touchstone::session_client
