#include "sidecar/host_link.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace touchstone::sidecar {
namespace {

FatalError system_error(const char* what) {
  return {std::string(what) + ": " + std::strerror(errno)};
}

int milliseconds_until(std::optional<Clock::time_point> until) {
  if (!until) return -1;
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(*until - Clock::now()).count();
  return left < 0 ? 0 : static_cast<int>(left);
}

}  // namespace

std::optional<Request> HostLink::take_request() {
  if (requests_.empty()) return std::nullopt;
  if (behaviour_.serves_newest_first()) std::swap(requests_.front(), requests_.back());
  Request request = std::move(requests_.front());
  requests_.pop_front();
  return request;
}

void HostLink::fail(FatalError error) {
  if (!fatal_) fatal_ = std::move(error);
}

void HostLink::wait(std::vector<pollfd>& others, std::optional<Clock::time_point> until) {
  std::vector<pollfd> all = others;
  const bool listens = !ended();
  if (listens) all.push_back({input_, POLLIN, 0});
  const int count = ::poll(all.data(), all.size(), milliseconds_until(until));
  if (count < 0 && errno != EINTR) fail(system_error("waiting"));
  if (count <= 0) return;
  for (std::size_t i = 0; i < others.size(); ++i) others[i].revents = all[i].revents;
  if (listens && all.back().revents != 0) read();
}

void HostLink::read() {
  char chunk[65536];
  const ssize_t count = ::read(input_, chunk, sizeof chunk);
  if (count < 0 && errno == EINTR) return;
  if (count < 0) return fail(system_error("reading a frame"));
  if (count == 0) {
    ended_ = true;
    if (!frames_.may_end() && behaviour_.minds_cut_frames())
      fail({"the input ended inside a frame"});
    return;
  }
  frames_.feed({chunk, static_cast<std::size_t>(count)});
  while (!fatal_) {
    Outcome<std::optional<std::string>, FatalError> payload =
        frames_.next(behaviour_.max_payload_bytes());
    if (!payload.ok()) return fail(payload.error());
    if (!payload.value()) return;
    take(*payload.value());
  }
}

// The first frame pins the codec: by its first byte, or else by being readable at all.
Outcome<HostFrame, FatalError> HostLink::decode(std::string_view payload) {
  const PayloadCodec sniffed = payload.starts_with('{') ? PayloadCodec::kJson : PayloadCodec::kBare;
  if (codec_ && behaviour_.keeps_codec()) return decode_frame(payload, *codec_, behaviour_);
  Outcome<HostFrame, FatalError> frame = decode_frame(payload, sniffed, behaviour_);
  PayloadCodec codec = sniffed;
  if (!frame.ok() && behaviour_.falls_back_to_other_codec()) {
    codec = sniffed == PayloadCodec::kJson ? PayloadCodec::kBare : PayloadCodec::kJson;
    Outcome<HostFrame, FatalError> again = decode_frame(payload, codec, behaviour_);
    if (again.ok()) frame = std::move(again);
  }
  if (frame.ok() && !codec_) codec_ = codec;
  return frame;
}

void HostLink::take(std::string_view payload) {
  Outcome<HostFrame, FatalError> frame = decode(payload);
  if (!frame.ok()) {
    const bool ours = frame.error().text.starts_with("expected request");
    if (ours && !behaviour_.minds_frames_of_sidecars()) return;
    return fail(frame.error());
  }
  if (auto* request = std::get_if<Request>(&frame.value())) {
    requests_.push_back(std::move(*request));
    return;
  }
  HostAnswer& answer = std::get<HostAnswer>(frame.value());
  if (given_up_.erase(answer.id) == 1) return;
  const auto question = asked_.find(answer.id);
  if (question == asked_.end() || !(question->second == answer.ownership)) {
    if (behaviour_.takes_unknown_answers()) return;
    return fail({"sidecar response " + std::to_string(answer.id) + " matches no open question"});
  }
  asked_.erase(question);
  answered_[answer.id] = std::move(answer.payload);
}

void HostLink::write(const Json& frame) {
  if (deaf_) return;
  const PayloadCodec codec = behaviour_.answers_in(codec_.value_or(PayloadCodec::kJson));
  const std::string payload =
      behaviour_.payload_written(encode_frame(behaviour_.frame_written(frame, codec), codec));
  const std::string bytes = FrameCodec::encode(payload);
  std::string_view rest = bytes;
  while (!rest.empty()) {
    const ssize_t count = ::write(output_, rest.data(), rest.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      deaf_ = true;
      return fail(system_error("writing a frame"));
    }
    rest.remove_prefix(static_cast<std::size_t>(count));
  }
}

std::optional<Json> HostLink::ask(const Ownership& ownership, const Json& payload,
                                  Clock::time_point until) {
  const std::int64_t id = last_question_ = behaviour_.next_question_id(last_question_);
  asked_.emplace(id, ownership);
  write(question_frame(id, ownership, payload));
  std::vector<pollfd> nothing_else;
  while (!hopeless() && !answered_.contains(id) && Clock::now() < until) {
    wait(nothing_else, until);
  }
  const auto answer = answered_.find(id);
  if (answer == answered_.end()) {
    if (asked_.erase(id) == 1) given_up_.insert(id);
    return std::nullopt;
  }
  Json result = std::move(answer->second);
  answered_.erase(answer);
  return result;
}

}  // namespace touchstone::sidecar
