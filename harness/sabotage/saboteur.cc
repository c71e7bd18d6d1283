#include "sabotage/saboteur.h"

#include <algorithm>
#include <utility>

#include "match/scope.h"
#include "sabotage/disturb.h"

namespace touchstone::sabotage {

using contract::Direction;

namespace {

bool matches_one(const std::vector<match::Pattern>& patterns, json::Value value) {
  const match::Scope scope;
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const match::Pattern& one) { return one.matches(value, scope); });
}

}  // namespace

Saboteur::Saboteur(const contract::Lane& lane, Fault fault, unsigned skip)
    : lane_(lane),
      fault_(std::move(fault)),
      skip_(skip),
      always_(is_for_all(fault_.act)),
      unit_(lane.framing, {.max_frame_bytes = lane.max_frame_bytes}),
      host_(lane.framing, {.max_frame_bytes = lane.max_frame_bytes}),
      unit_ear_(*this, &Saboteur::hear_unit),
      host_ear_(*this, &Saboteur::hear_host) {}

void Saboteur::unit_said(std::string_view chunk, Pieces& out) {
  out_ = &out;
  held_ += chunk;
  unit_.push(chunk, unit_ear_);
  // A frame too long to be judged whole is none to plant a fault in.
  if (held_.size() > lane_.max_frame_bytes + frame::Limits().head_bytes || unit_.lost()) {
    pass_held(held_offset_ + held_.size());
  }
  out_ = nullptr;
}

void Saboteur::unit_ended(Pieces& out) {
  out_ = &out;
  unit_.finish(unit_ear_);
  pass_held(held_offset_ + held_.size());
  release(out);
  if (is_at_end(fault_.act) && !last_.empty()) {
    fired_ = true;
    out.push_back(broken_end(fault_.act, last_));
  }
  out_ = nullptr;
}

void Saboteur::host_said(std::string_view chunk, Pieces& out) {
  // Only a conversation of requests needs to know what was asked.
  if (lane_.dialect == contract::Dialect::kJsonRpc) host_.push(chunk, host_ear_);
  if (delaying_) release(out);
}

void Saboteur::host_ended(Pieces& out) { release(out); }

void Saboteur::release(Pieces& out) {
  delaying_ = swapping_ = false;
  if (!delayed_.empty()) out.push_back(std::exchange(delayed_, {}));
}

void Saboteur::hear_host(const frame::Frame& frame) {
  if (parser_.parse(frame.bytes)) conversation_.note(Direction::kIn, parser_.root());
}

// Passes on what is held up to `end`, an offset in the unit's stream.
void Saboteur::pass_held(std::uint64_t end) {
  if (end <= held_offset_) return;
  const auto bytes = static_cast<std::size_t>(end - held_offset_);
  say(held_.substr(0, bytes));
  held_.erase(0, bytes);
  held_offset_ = end;
}

void Saboteur::say(std::string bytes) {
  if (bytes.empty()) return;
  if (delaying_) {
    delayed_ += bytes;
  } else {
    out_->push_back(std::move(bytes));
  }
}

void Saboteur::hear_unit(const frame::Frame& frame) {
  const std::uint64_t end = frame.offset + frame.wire_bytes;
  // The head of a frame that was too long has gone already.
  if (frame.offset < held_offset_ || !frame.defects.none()) return pass_held(end);
  pass_held(frame.offset);
  std::string raw = held_.substr(0, static_cast<std::size_t>(frame.wire_bytes));
  held_.erase(0, raw.size());
  held_offset_ = end;
  hand_on(std::move(raw), frame);
}

void Saboteur::hand_on(std::string raw, const frame::Frame& frame) {
  if (is_at_end(fault_.act)) last_ = raw;
  if (fault_.act == Act::kSplit) {
    fired_ = true;
    for (std::string& piece : split_up(lane_.framing, raw)) say(std::move(piece));
    return;
  }
  if (swapping_) {
    say(std::move(raw));
    return release(*out_);
  }
  if (!parser_.parse(frame.bytes)) return say(std::move(raw));
  const json::Value value = parser_.root();
  const std::string kind = lane_.kinds.describe(Direction::kOut, value, conversation_);
  conversation_.note(Direction::kOut, value);
  ++seen_[kind];
  if ((!always_ && fired_) || !concerns(value, kind) || !plant(raw, frame, value)) {
    say(std::move(raw));
  }
}

bool Saboteur::concerns(json::Value value, const std::string& kind) const {
  if (fault_.act == Act::kNone || is_at_end(fault_.act)) return false;
  if (!fault_.kind.empty() && fault_.kind != kind) return false;
  if (!fault_.fits.empty() && !matches_one(fault_.fits, value)) return false;
  // Nobody waits for what may come at any time.
  return !is_about_order(fault_.act) || !matches_one(lane_.tolerate, value);
}

// True when the frame was dealt with.
bool Saboteur::plant(std::string& raw, const frame::Frame& frame, json::Value value) {
  std::string instead = raw;
  if (!is_about_order(fault_.act)) {
    auto made = disturbed(fault_, lane_, raw, frame.bytes, value);
    if (!made) return false;
    instead = std::move(*made);
  }
  if (skip_ > 0) {
    --skip_;
    return false;
  }
  fired_ = true;
  switch (fault_.act) {
    case Act::kDrop:
      break;
    case Act::kRepeat:
      say(raw);
      say(std::move(raw));
      break;
    case Act::kSwap:
      swapping_ = true;
      delayed_ = std::move(raw);
      break;
    case Act::kDelay:
      delaying_ = true;
      delayed_ = std::move(raw);
      break;
    default:
      say(std::move(instead));
  }
  return true;
}

}  // namespace touchstone::sabotage
