#include "simulation/stage.h"

#include <algorithm>

#include "json/document.h"

namespace touchstone::simulation {

using record::Event;
using record::EventKind;
using record::Microseconds;

namespace {

// More than any schedule of honest length needs; who needs it does not come to an end.
constexpr std::uint32_t kMostMoves = 20000;

Event event_of(EventKind kind, const std::string& process, const std::string& lane = {}) {
  Event event;
  event.kind = kind;
  event.process = process;
  event.lane = lane;
  return event;
}

}  // namespace

Stage::Stage(const World& world, script::CasePtr test, const Plan& plan, Choices& choices)
    : world_(world),
      case_(std::move(test)),
      plan_(plan),
      choices_(choices),
      engine_(*world.contract, world.rules, case_,
              engine::Settings{1.0, {{"HOME", "/h"}, {"SOCKET_helper", "/s"}}}),
      writer_(0) {
  for (const script::Step& step : case_->steps) named_.insert(step.process);
}

Stage::~Stage() = default;

void Stage::add_moves(const std::string& name, const Process& process,
                      std::vector<Move>& moves) const {
  if (process.gone) return;
  if (!process.told_start) {
    moves.push_back({MoveKind::kStart, name});
    return;
  }
  const SimulatedUnit& unit = *process.unit;
  const bool alive = !unit.ended;
  if (alive && (!process.in.empty() || (process.input_closed && !process.input_end_read))) {
    moves.push_back({MoveKind::kRead, name});
  }
  // A tree that has ended is drained, whether or not somebody wanted its output stopped.
  if (!unit.out.empty() && (!process.paused || !alive)) moves.push_back({MoveKind::kOut, name});
  if (!unit.err.empty()) moves.push_back({MoveKind::kErr, name});
  if (alive) return;
  if (unit.out.empty() && !process.out_ended) moves.push_back({MoveKind::kEndOut, name});
  if (unit.err.empty() && !process.err_ended) moves.push_back({MoveKind::kEndErr, name});
  if (!process.out_ended || !process.err_ended) return;
  moves.push_back({process.told_exit ? MoveKind::kGone : MoveKind::kExit, name});
}

std::vector<Stage::Move> Stage::possible() const {
  std::vector<Move> moves;
  if (!posted_.empty()) moves.push_back({MoveKind::kPosted, ""});
  for (const auto& [name, process] : processes_) add_moves(name, process, moves);
  for (const auto& [lane, child] : children_) {
    if (!child.connected) {
      // A listener numbers its connections as it accepts them.
      const auto before = children_.find(child.peer + "#" + std::to_string(child.number - 1));
      if (before != children_.end() && !before->second.connected) continue;
      moves.push_back({MoveKind::kConnect, lane});
      continue;
    }
    if (child.hung_up || child.told_end) continue;
    if (!child.in.empty() && !child.ended) moves.push_back({MoveKind::kChildRead, lane});
    if (!child.out.empty()) moves.push_back({MoveKind::kChildOut, lane});
    if (child.out.empty() && child.ended) moves.push_back({MoveKind::kChildEnd, lane});
  }
  for (const auto& [number, due] : timers_) {
    if (due <= now_) moves.push_back({MoveKind::kTimer, "", number});
  }
  return moves;
}

// Lets time go on to the next timer when nothing else can happen. False when no timer is left.
bool Stage::pass_time(const std::vector<Move>& moves) {
  if (!moves.empty() && !stalled_) {
    now_ += Microseconds(choices_.below(200));
    return true;
  }
  stalled_ = false;
  if (timers_.empty()) return !moves.empty();
  const auto next = std::min_element(timers_.begin(), timers_.end(),
                                     [](auto& a, auto& b) { return a.second < b.second; });
  now_ = std::max(now_, next->second) + Microseconds(choices_.below(3));
  return true;
}

// What comes after the end changes nothing.
void Stage::check_after_finish() {
  if (!finished_) return;
  engine::Actions actions;
  Event late = event_of(EventKind::kBytes, "main", "main.out");
  late.at = now_ + Microseconds(1);
  late.text = "{\"type\":\"answer\"}\n";
  engine_.handle(late, actions);
  late.kind = EventKind::kTrouble;
  engine_.handle(late, actions);
  if (!actions.empty()) complain("the engine wants something after it has finished");
  if (record::to_json(engine_.verdict()) != record::to_json(run_.verdict)) {
    complain("the verdict changes after the engine has finished");
  }
}

Run Stage::play() {
  begin();
  while (!finished_) {
    if (++moves_ > kMostMoves) {
      complain("the case does not come to an end");
      break;
    }
    for (const Accident& accident : plan_.accidents) {
      if (accident.at == moves_ && !finished_) suffer(accident.kind);
    }
    if (finished_) break;
    if (!pass_time(possible())) {
      complain("nothing can happen any more, and the engine has not finished");
      break;
    }
    const std::vector<Move> moves = possible();
    if (!moves.empty()) make(moves[choices_.below(static_cast<std::uint32_t>(moves.size()))]);
  }
  run_.verdict = engine_.verdict();
  check_after_finish();
  for (const auto& [name, process] : processes_) {
    if (process.unit->broke_its_word) run_.broke_its_word = true;
  }
  writer_.verdict(record::to_json(run_.verdict));
  run_.recording = writer_.text();
  return std::move(run_);
}

void Stage::story(const std::string& line) const {
  constexpr std::size_t kShown = 200;
  if (told_ == nullptr) return;
  std::fprintf(told_, "    %s%s\n", line.substr(0, std::min(kShown, line.size() - 1)).c_str(),
               line.size() > kShown ? "..." : "");
}

// As LiveCase does, so that what is found here about the cap holds there.
void Stage::deliver(Event event) {
  if (finished_) return;
  event.at = now_;
  const bool has_bytes = event.kind == EventKind::kBytes && !event.text.empty();
  if (has_bytes && limit_told_) return;
  const Event kept = writer_.keep(std::move(event));
  if (kept.kind == EventKind::kBytes && !kept.text.empty()) run_.delivered[kept.lane] += kept.text;
  story(record::to_line(kept));
  run_.events.push_back(kept);
  engine::Actions actions;
  engine_.handle(kept, actions);
  perform(actions);
  if (!has_bytes || !kept.text.empty()) return;
  limit_told_ = true;
  Event limit = event_of(EventKind::kLimit, "", kept.lane);
  limit.number = kept.number;
  limit.text = "the recording reached its cap";
  deliver(std::move(limit));
}

void Stage::deliver_bytes(const std::string& process, const std::string& lane,
                          std::string& pending) {
  const auto size = static_cast<std::uint32_t>(std::min<std::size_t>(pending.size(), 65536));
  // Small chunks of what is short, big ones of a flood: else a flood would be thousands of them.
  std::uint32_t length = size;
  if (choices_.chance(60)) {
    length = size > 2000 ? 1000 + choices_.below(size - 1000) : 1 + choices_.below(size);
  }
  Event event = event_of(EventKind::kBytes, process, lane);
  event.text = pending.substr(0, length);
  pending.erase(0, length);
  deliver(std::move(event));
}

void Stage::child_reads(Child& child) {
  const std::string read = std::exchange(child.in, {});
  if (child.peer == "tool") {
    if (read.find("\"exit\"") != std::string::npos) child.ended = true;
    return;
  }
  struct Frames final : frame::FrameSink {
    std::vector<std::string> all;
    void on_frame(const frame::Frame& frame) override { all.emplace_back(frame.bytes); }
  } frames;
  frame::Splitter(child.framing).push(read, frames);
  for (std::string& text : frames.all) {
    auto frame = json::Document::parse(std::move(text));
    if (!frame) continue;
    const auto id = frame->root().find("id");
    if (frame->root().find("echo")) {
      child.out += frame::encode(child.framing, frame->root().raw());
    } else if (frame->root().find("method") && id) {
      child.out +=
          frame::encode(child.framing, "{\"jsonrpc\":\"2.0\",\"id\":" + std::string(id->raw()) +
                                           ",\"result\":{\"dug\":true}}");
    }
  }
}

void Stage::make(const Move& move) {
  Process* process = processes_.contains(move.name) ? &processes_[move.name] : nullptr;
  Child* child = children_.contains(move.name) ? &children_[move.name] : nullptr;
  switch (move.kind) {
    case MoveKind::kPosted: {
      Event event = std::move(posted_.front());
      posted_.erase(posted_.begin());
      return deliver(std::move(event));
    }
    case MoveKind::kStart: {
      process->told_start = true;
      if (process->fails_to_start) {
        process->out_ended = process->err_ended = process->told_exit = true;
        process->unit->end(false, 0);
        Event failed = event_of(EventKind::kStartFailed, move.name);
        failed.number = 2;
        failed.text = "no such file";
        return deliver(std::move(failed));
      }
      if (!process->unit->ended) process->unit->start();
      return deliver(event_of(EventKind::kStarted, move.name));
    }
    case MoveKind::kRead: {
      if (process->in.empty()) {
        process->input_end_read = true;
        return process->unit->input_ended();
      }
      const auto size = static_cast<std::uint32_t>(process->in.size());
      const std::uint32_t length = choices_.chance(50) ? 1 + choices_.below(size) : size;
      process->unit->read(std::string_view(process->in).substr(0, length));
      process->in.erase(0, length);
      return;
    }
    case MoveKind::kOut:
      return deliver_bytes(move.name, move.name + ".out", process->unit->out);
    case MoveKind::kErr:
      return deliver_bytes(move.name, move.name + ".err", process->unit->err);
    case MoveKind::kEndOut:
    case MoveKind::kEndErr: {
      const bool out = move.kind == MoveKind::kEndOut;
      (out ? process->out_ended : process->err_ended) = true;
      if (std::exchange(end_missing_, false)) return;
      return deliver(event_of(EventKind::kEnd, move.name, move.name + (out ? ".out" : ".err")));
    }
    case MoveKind::kExit: {
      process->told_exit = true;
      Event exited = event_of(EventKind::kExited, move.name);
      exited.number = process->unit->ended->number;
      exited.flag = process->unit->ended->by_signal;
      // The children of an obedient unit leave with it.
      if (move.name == "main") {
        for (auto& [lane, one] : children_) one.ended = true;
      }
      return deliver(std::move(exited));
    }
    case MoveKind::kGone: {
      process->gone = true;
      Event gone = event_of(EventKind::kGone, move.name);
      gone.text = process->unit->leaves_something ? R"([{"pid":7,"name":"stray"}])" : "[]";
      return deliver(std::move(gone));
    }
    case MoveKind::kConnect: {
      child->connected = true;
      Event connected = event_of(EventKind::kConnected, "", move.name);
      connected.text = child->header;
      return deliver(std::move(connected));
    }
    case MoveKind::kChildRead:
      return child_reads(*child);
    case MoveKind::kChildOut:
      return deliver_bytes("", move.name, child->out);
    case MoveKind::kChildEnd:
      child->told_end = true;
      return deliver(event_of(EventKind::kEnd, "", move.name));
    case MoveKind::kTimer: {
      timers_.erase(move.number);
      Event fired = event_of(EventKind::kTimer, "");
      fired.number = move.number;
      return deliver(std::move(fired));
    }
  }
}

}  // namespace touchstone::simulation
