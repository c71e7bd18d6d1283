// Frames that come in: every one is checked against its schema and shown to the rules, whether or
// not a step waits for it.
#include <algorithm>

#include "base/text.h"
#include "engine/engine.h"
#include "schema/schema.h"

namespace touchstone::engine {

using contract::Direction;
using record::Finding;
using record::FindingKind;

// Hands the frames of one splitter to the engine.
class Engine::ReceivedFeed final : public frame::FrameSink {
 public:
  ReceivedFeed(Engine& engine, Lane& lane) : engine_(engine), lane_(lane) {}

  void on_frame(const frame::Frame& frame) override { engine_.on_received(lane_, frame); }

 private:
  Engine& engine_;
  Lane& lane_;
};

void Engine::receive(Lane& lane, std::string_view bytes) {
  if (lane.ended) return;  // no driver tells of any, but a recording may come from anywhere
  lane.bytes_seen += bytes.size();
  ReceivedFeed feed(*this, lane);
  lane.out.push(bytes, feed);
}

void Engine::end_of(Lane& lane) {
  if (lane.ended) return;
  ReceivedFeed feed(*this, lane);
  lane.out.finish(feed);
  lane.ended = true;
}

void Engine::check_schema(Lane& lane, Direction direction, json::Value value, bool meant) {
  const schema::Schema* schema = lane.contract_lane.kinds.pick(direction, value, lane.conversation);
  const bool ours = direction == Direction::kIn;
  if (schema != nullptr && !meant) {
    std::set<std::string> wrong;
    for (const schema::Violation& violation : schema->check(value)) {
      Finding found = finding(ours ? FindingKind::kHarness : FindingKind::kSchema);
      found.process = lane.id;
      found.pointer = violation.instance_location;
      found.expected = violation.expected;
      found.actual = violation.actual;
      const std::string kind =
          lane.contract_lane.kinds.describe(direction, value, lane.conversation);
      found.explanation = std::string(ours ? "the frame that this case sends" : "this frame") +
                          " breaks the schema of " + kind + " at " + violation.keyword_location;
      if (ours) {
        // After a fault of the unit ours may be made of it: a reply to a call with a broken id.
        if (ledger_.blocking() == 0) ledger_.fail(std::move(found));
        return;
      }
      // A schema of what the unit speaks may name requirements that are not this contract's.
      std::vector<std::string> blamed = violation.requirements;
      std::erase_if(blamed, [&](const std::string& id) { return contract_.find(id) == nullptr; });
      if (blamed.empty() && !contract_.wire.empty()) blamed.push_back(contract_.wire);
      std::erase_if(blamed, [&](const std::string& id) { return !wrong.insert(id).second; });
      if (!blamed.empty() || contract_.wire.empty()) ledger_.blame(blamed, found);
    }
    if (!ours) {
      for (const std::string_view id : schema->requirements_of(value)) {
        const bool ours_to_count = contract_.find(id) != nullptr;
        if (ours_to_count && !wrong.contains(std::string(id))) ledger_.subject(id);
      }
    }
  }
  lane.conversation.note(direction, value);
}

// Makes parser_.root() the document that a payload stands for; false, and why, if it is none.
bool Engine::parse_payload(const Lane& lane, std::string_view payload, contract::Codec& codec,
                           std::string& problem) {
  const contract::Codecs& codecs = lane.contract_lane.codecs;
  codec = codecs.codec_of(payload);
  if (codec != contract::Codec::kJson) {
    auto text = codecs.to_json(codec, payload);
    if (!text) {
      problem = "what came is no message: " + text.error().what;
      return false;
    }
    payload_ = std::move(*text);
    payload = payload_;
  }
  if (parser_.parse(payload)) return true;
  problem = "what came is not JSON: " + parser_.error().what + " at byte " +
            std::to_string(parser_.error().offset);
  return false;
}

void Engine::on_received(Lane& lane, const frame::Frame& frame) {
  const std::size_t before = ledger_.blocking();
  rules::FrameFact fact;
  fact.process = lane.process;
  fact.lane = lane.contract_lane.name;
  fact.direction = Direction::kOut;
  fact.bytes = frame.bytes;
  fact.defects = frame.defects;
  fact.event = event_;
  const bool whole = !frame.defects.has(frame::Defect::kOverlong);
  // What a broken header leaves behind may look like JSON, and is no frame for that.
  const bool cut_out = frame.problem.empty() && !frame.defects.has(frame::Defect::kUnframed);
  std::string problem(frame.problem);
  const bool is_json = whole && cut_out && !frame.defects.has(frame::Defect::kBlank) &&
                       parse_payload(lane, frame.bytes, fact.codec, problem);
  if (is_json) {
    fact.json = parser_.root();
    if (!lane.heard) lane.heard = fact.codec;
  } else {
    fact.valid_utf8 = fact.codec != contract::Codec::kJson || base::is_utf8(frame.bytes);
  }
  rules_.on_frame(fact, ledger_);
  if (is_json) check_schema(lane, Direction::kOut, parser_.root(), false);
  // Whom we ended in the middle of a line does not owe the rest of it.
  const auto speaker = processes_.find(lane.process);
  const bool ended =
      speaker != processes_.end() && (speaker->second.ended_by_us || speaker->second.signalled);
  if (!is_json && ended && frame.defects.has(frame::Defect::kUnterminated)) return;
  if (!is_json && whole) {
    ++lane.garbage_seen;
    if (lane.garbage_seen >= kGarbageWithoutFrame && lane.frames_seen == 0) lane.hopeless = true;
    if (ledger_.blocking() == before) {
      Finding found = finding(FindingKind::kNotAFrame);
      found.process = lane.id;
      found.expected =
          fact.codec == contract::Codec::kJson
              ? "a frame: one JSON document"
              : "a frame: one message of codec " + std::string(contract::name_of(fact.codec));
      found.actual = base::printable(frame.bytes, kShownBytes);
      found.explanation = cut_out ? problem : "what came cannot be cut into frames: " + problem;
      std::vector<std::string> blamed;
      if (!contract_.wire.empty()) blamed.push_back(contract_.wire);
      ledger_.blame(blamed, found);
    }
    return;
  }
  ++lane.frames_seen;
  if (is_json) {
    lane.queue.push_back({std::string(parser_.root().raw()), event_, ledger_.blocking() > before});
  }
}

// The unit that called a double: the one that runs, or that was started and called before we were
// told that it runs. Once several ran at a time it could be any, and rules hear nothing of calls.
Engine::Process* Engine::caller() {
  const auto lives = [](const auto& one) { return !one.second.exited; };
  const auto found = std::find_if(processes_.begin(), processes_.end(), lives);
  return several_ || found == processes_.end() ? nullptr : &found->second;
}

// A double was called. What it was called with is a frame like any other, also for the rules.
void Engine::on_called(Lane& lane, const record::Event& event) {
  const std::size_t before = ledger_.blocking();
  rules::FrameFact fact;
  fact.lane = lane.contract_lane.name;
  fact.bytes = event.text;
  fact.event = event_;
  Process* const by = caller();
  if (by != nullptr && parser_.parse(event.text)) {
    announce(*by);
    fact.process = by->name;
    fact.json = parser_.root();
    rules_.on_frame(fact, ledger_);
  }
  lane.queue.push_back({event.text, event_, ledger_.blocking() > before});
  calls_[lane.contract_lane.name].push_back(event.text);
}

bool Engine::tolerated(const Lane& lane, json::Value frame) const {
  const auto any = [&](const std::vector<match::Pattern>& patterns) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const match::Pattern& one) { return one.matches(frame, scope_); });
  };
  if (lane.contract_lane.dialect == contract::Dialect::kDouble && !frame.find("peer")) {
    return true;  // a double's report that an instruction is done
  }
  return any(lane.contract_lane.tolerate) || any(step().tolerate) || any(case_->tolerate);
}

// Whether a step that is still to come waits for such a frame on this lane.
bool Engine::expected_later(const Lane& lane, json::Value frame) const {
  for (std::size_t i = position_; i < case_->steps.size(); ++i) {
    const script::Step& later = case_->steps[i];
    if (later.lane != lane.contract_lane.name) continue;
    // What a unit asks before our next call of it does not belong to that call.
    const auto* write = std::get_if<script::Write>(&later.action);
    if (write != nullptr && write->reply_to.empty() && later.lane == contract_.unit.name &&
        contract_.unit.dialect == contract::Dialect::kJsonRpc) {
      return false;
    }
    if (const auto* expect = std::get_if<script::Expect>(&later.action)) {
      if (expect->awaited.pattern.matches(frame, scope_)) return true;
    } else if (const auto* all = std::get_if<script::ExpectAll>(&later.action)) {
      for (const script::Awaited& one : all->awaited) {
        if (one.pattern.matches(frame, scope_)) return true;
      }
    } else if (const auto* collect = std::get_if<script::Collect>(&later.action)) {
      if (collect->each.pattern.matches(frame, scope_) ||
          collect->until.pattern.matches(frame, scope_))
        return true;
    }
  }
  return false;
}

// Answers a frame by itself if the case or the contract has an answer for it.
bool Engine::answer(Lane& lane, const Pending& pending, Actions& actions) {
  const auto answers = case_->answers.find(lane.contract_lane.name);
  if (answers == case_->answers.end() || !parser_.parse(pending.bytes)) return false;
  for (const script::Answer& one : answers->second) {
    if (!one.when.matches(parser_.root(), scope_)) continue;
    one.when.capture(parser_.root(), scope_);
    scope_.set_json("frame", pending.bytes);
    const auto id = parser_.root().find("id");
    scope_.set_json("call:frame", id ? std::string(id->raw()) : "null");
    send(lane, one.write, actions);
    if (one.write.hangs_up) hang_up(lane, actions);
    return true;
  }
  return false;
}

void Engine::give_answers(Actions& actions) {
  for (auto& [id, lane] : lanes_) {
    for (std::size_t i = 0; i < lane->queue.size();) {
      const Pending pending = lane->queue[i];
      const bool keep = !parser_.parse(pending.bytes) || expected_later(*lane, parser_.root());
      if (keep || !answer(*lane, pending, actions)) {
        ++i;
      } else {
        (void)forbidden(*lane, pending);
        lane->queue.erase(lane->queue.begin() + static_cast<std::ptrdiff_t>(i));
      }
    }
  }
}

// The lanes of the current step that have a frame to offer, that of the oldest frame first.
std::vector<Lane*> Engine::lanes_with_frames() {
  std::vector<Lane*> lanes;
  const auto add = [&](Lane& lane) {
    if (!lane.queue.empty()) lanes.push_back(&lane);
  };
  if (step().lane == contract_.unit.name) {
    add(unit_lane(step().process));
  } else {
    for (const std::string& id : peer_lanes_[step().lane]) add(*lanes_.at(id));
  }
  std::stable_sort(lanes.begin(), lanes.end(), [](const Lane* a, const Lane* b) {
    return a->queue.front().event < b->queue.front().event;
  });
  return lanes;
}

// The frame is the awaited one: captures, checks and bounds.
void Engine::take(Lane& lane, const script::Awaited& awaited, json::Value frame,
                  std::uint64_t event) {
  awaited.pattern.capture(frame, scope_);
  if (!awaited.call.empty()) {
    const auto id = frame.find("id");
    scope_.set_json("call:" + awaited.call, id ? std::string(id->raw()) : "null");
    call_lanes_[awaited.call] = lane.id;
  }
  for (const script::Check& check : awaited.checks) {
    const auto mismatch = check.pattern.explain(frame, scope_);
    if (!mismatch) {
      check.pattern.capture(frame, scope_);
      ledger_.pass(check.requirements);
      continue;
    }
    Finding found = finding(FindingKind::kWrongFrame);
    found.event = event;
    found.process = lane.id;
    found.pointer = mismatch->pointer;
    found.expected = mismatch->expected;
    found.actual = mismatch->actual;
    found.explanation = "the awaited frame came, and is wrong at " +
                        (mismatch->pointer.empty() ? "its root" : mismatch->pointer);
    ledger_.blame(check.requirements, found);
  }
  for (const script::Within& within : awaited.within) {
    const record::Microseconds taken = now_ - last_deed_;
    if (taken <= scaled(within.bound)) {
      ledger_.pass(within.requirements);
      continue;
    }
    Finding found = finding(FindingKind::kTooSlow);
    found.event = event;
    found.process = lane.id;
    found.expected = "within " + std::to_string(within.bound.count()) + " ms";
    found.actual = "after " + std::to_string(taken.count() / 1000) + " ms";
    found.explanation = "the frame came too late";
    ledger_.blame(within.requirements, found);
  }
}

void Engine::wrong_frame(const script::Awaited& awaited, json::Value frame,
                         const Pending& pending) {
  if (pending.blamed) return;  // that fault is already named; what follows is not observed
  Finding found = finding(FindingKind::kWrongFrame);
  found.event = pending.event;
  const auto mismatch = awaited.pattern.explain(frame, scope_);
  if (mismatch) {
    found.pointer = mismatch->pointer;
    found.expected = mismatch->expected;
    found.actual = mismatch->actual;
  }
  found.explanation = "waiting for " + base::printable(awaited.pattern.to_text(), kShownBytes) +
                      ", this came: " + base::printable(pending.bytes, kShownBytes);
  if (blame_by_model(frame, found)) return;
  ledger_.blame(awaited.decides.empty() ? blamed_by(step()) : awaited.decides, found);
}

// A model may name the requirement that the unit broke. One that fails is our trouble.
bool Engine::blame_by_model(json::Value frame, Finding& found) {
  const auto peer = contract_.peers.find(step().lane);
  if (peer == contract_.peers.end() || peer->second.kind != contract::PeerKind::kModel)
    return false;
  const auto result = frame.find("result");
  if (!result) {
    found.kind = FindingKind::kHarness;
    ledger_.fail(found);
    return true;
  }
  const auto id = result->find("blames");
  const contract::Requirement* named =
      id && id->is_string() ? contract_.find(id->as_string()) : nullptr;
  if (named == nullptr) return false;
  std::vector<std::string> blamed{named->id};
  // What only a SHOULD speaks against must not break a MUST.
  if (named->level == contract::Level::kMust) {
    const std::vector<std::string> own = blamed_by(step());
    blamed.insert(blamed.end(), own.begin(), own.end());
  }
  ledger_.blame(blamed, found);
  return true;
}

}  // namespace touchstone::engine
