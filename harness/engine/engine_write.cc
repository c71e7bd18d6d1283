// Frames that go out: they are checked and shown to the rules as those that come in are, so that a
// case cannot break a contract without saying so.
#include "base/text.h"
#include "engine/engine.h"
#include "frame/http_answer.h"

namespace touchstone::engine {

using contract::Direction;
using record::Finding;
using record::FindingKind;

namespace {

// Longer writes are made where they are written, bit by bit.
constexpr std::size_t kLongWrite = std::size_t{64} << 10;

}  // namespace

// Hands the frames that we wrote to the engine.
class Engine::SentFeed final : public frame::FrameSink {
 public:
  SentFeed(Engine& engine, Lane& lane, const std::string& meant)
      : engine_(engine), lane_(lane), meant_(meant) {}

  void on_frame(const frame::Frame& frame) override { engine_.on_sent(lane_, frame, meant_); }

 private:
  Engine& engine_;
  Lane& lane_;
  const std::string& meant_;
};

void Engine::on_sent(Lane& lane, const frame::Frame& frame, const std::string& meant) {
  rules::FrameFact fact;
  fact.process = lane.process;
  fact.lane = lane.contract_lane.name;
  fact.direction = Direction::kIn;
  fact.bytes = frame.bytes;
  fact.defects = frame.defects;
  fact.event = events_ == 0 ? 0 : event_;
  fact.meant = !meant.empty();
  if (frame.defects.has(frame::Defect::kBlank)) return;
  std::string problem;
  const bool whole = !frame.defects.has(frame::Defect::kOverlong);
  bool is_json = whole && parse_payload(lane, frame.bytes, fact.codec, problem);
  // What a case writes byte by byte may be in the other codec than its first byte says.
  const bool other = whole && !is_json && lane.contract_lane.codecs.offers(contract::Codec::kJson);
  if (other && parser_.parse(frame.bytes)) {
    is_json = true;
    fact.codec = contract::Codec::kJson;
  }
  if (is_json) {
    fact.json = parser_.root();
    check_schema(lane, Direction::kIn, parser_.root(), fact.meant);
  } else if (meant.empty() && !frame.defects.has(frame::Defect::kUnterminated)) {
    Finding found = finding(FindingKind::kHarness);
    found.process = lane.id;
    found.actual = base::printable(frame.bytes, kShownBytes);
    found.explanation = "the case sends something that is not JSON without saying meant: \"why\"";
    ledger_.fail(std::move(found));
  }
  rules_.on_frame(fact, ledger_);
}

// The bytes of one frame. On a lane that speaks HTTP the frame is an instruction, and is looked at
// here; elsewhere it is looked at when it is cut out of the bytes again.
base::Result<std::string> Engine::encode(Lane& lane, const script::Write& write,
                                         const match::Template& what) {
  auto text = what.render(scope_);
  if (!text) return text;
  if (write.instructions) return *text + "\n";
  const contract::Codecs& codecs = lane.contract_lane.codecs;
  // A child that we play answers in the codec in which it is spoken to.
  const bool follows = lane.contract_lane.kind != contract::PeerKind::kUnit && lane.heard;
  const contract::Codec codec = write.codec.value_or(follows ? *lane.heard : codecs.first());
  if (codec != contract::Codec::kJson) {
    auto document = json::Document::parse(*text);
    if (!document) return document.error();
    auto message = codecs.from_json(codec, document->root());
    if (!message) return message;
    return frame::encode(lane.contract_lane.framing, *message);
  }
  if (lane.contract_lane.dialect != contract::Dialect::kHttp) {
    return frame::encode(lane.contract_lane.framing, *text);
  }
  auto bytes = frame::http_answer(*text);
  if (!bytes) return bytes;
  frame::Frame instruction;
  instruction.bytes = *text;
  instruction.payload_bytes = text->size();
  on_sent(lane, instruction, write.meant);
  return bytes;
}

// The bytes that a case states, with what they refer to.
base::Pieces Engine::stated(const script::Write& write) const {
  if (!write.raw_refers) return write.raw;
  base::Pieces bytes;
  for (const base::Pieces::Part& part : write.raw.parts()) {
    auto text = scope_.interpolate(part.text);
    bytes.add(text ? std::move(*text) : part.text, part.times);
  }
  return bytes;
}

void Engine::send(Lane& lane, const script::Write& write, Actions& actions) {
  base::Pieces bytes = stated(write);
  for (const match::Template& frame : write.frames) {
    auto encoded = encode(lane, write, frame);
    if (!encoded) {
      Finding found = finding(FindingKind::kHarness);
      found.explanation = "the frame could not be made: " + encoded.error().what;
      ledger_.fail(std::move(found));
      return;
    }
    bytes.add(std::move(*encoded));
  }
  // Bytes for a unit without framing are no frames that a schema or rule could look at.
  const bool has_frames = lane.contract_lane.framing != frame::Framing::kRaw &&
                          lane.contract_lane.dialect != contract::Dialect::kHttp;
  if (!write.instructions && has_frames) {
    SentFeed feed(*this, lane, write.meant);
    base::PiecesReader reader(bytes);
    while (!reader.at_end()) lane.in.push(reader.next(kLongWrite), feed);
  }
  Action action;
  action.kind = ActionKind::kWrite;
  const bool unit = lane.contract_lane.kind == contract::PeerKind::kUnit;
  action.process = unit ? lane.process : "";
  action.lane = unit ? lane.id + ".in" : lane.id;
  if (bytes.size() <= kLongWrite) {
    action.text = bytes.text();
  } else {
    action.pieces = std::move(bytes);
  }
  action.number = static_cast<std::int64_t>(write.chunk);
  action.step = position_ < case_->steps.size() ? step().at : "";
  action.meant = write.meant;
  actions.push_back(std::move(action));
  last_deed_ = now_;
}

// Who hangs up hears of nothing more, nor of an end.
void Engine::hang_up(Lane& lane, Actions& actions) {
  Action action;
  action.kind = ActionKind::kHangUp;
  action.lane = lane.id;
  action.step = position_ < case_->steps.size() ? step().at : "";
  actions.push_back(std::move(action));
  lane.ended = true;
  last_deed_ = now_;
}

Lane* Engine::lane_for_write(const script::Write& write) {
  if (write.reply_to.empty() && step().lane == contract_.unit.name) {
    return &unit_lane(step().process);
  }
  return connection(write.reply_to);
}

// The connection of a call, or the newest of the step's peer; nullptr when there is none.
Lane* Engine::connection(const std::string& call) {
  if (!call.empty()) {
    const auto id = call_lanes_.find(call);
    return id == call_lanes_.end() ? nullptr : lanes_.at(id->second).get();
  }
  const std::vector<std::string>& ids = peer_lanes_[step().lane];
  return ids.empty() ? nullptr : lanes_.at(ids.back()).get();
}

}  // namespace touchstone::engine
