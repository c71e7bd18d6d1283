// What the engine wants of its driver, checked and done.
#include "json/write.h"
#include "simulation/stage.h"

namespace touchstone::simulation {

using engine::Action;
using engine::ActionKind;
using record::Event;
using record::EventKind;

FaultKind Stage::fault_now() {
  const std::uint32_t number = said_++;
  for (const Fault& fault : plan_.faults) {
    if (fault.at == number) return fault.kind;
  }
  return FaultKind::kNone;
}

void Stage::connect(const std::string& peer, std::string header) {
  const auto known = world_.contract->peers.find(peer);
  if (known == world_.contract->peers.end()) return;
  Child child;
  child.peer = peer;
  child.header = std::move(header);
  child.framing = known->second.framing;
  child.number = ++connections_[peer];
  children_[peer + "#" + std::to_string(child.number)] = std::move(child);
}

void Stage::child_says(const std::string& peer, std::string payload) {
  const auto child = children_.find(peer + "#" + std::to_string(connections_[peer]));
  if (child == children_.end() || child->second.ended) return;
  child->second.out += frame::encode(child->second.framing, payload);
}

void Stage::hang_up(const std::string& peer) {
  for (auto& [lane, child] : children_) {
    if (child.peer == peer) child.ended = true;
  }
}

void Stage::write_file(const std::string& name, std::string text) {
  files_["/h/" + name] = std::move(text);
}

void Stage::write_head() {
  record::Head head;
  head.contract = world_.contract->name;
  head.revision = world_.contract->revision;
  head.contract_digest = world_.contract->digest;
  head.case_id = case_->id;
  head.case_json = case_->document;
  head.variables = {{"HOME", "/h"}, {"SOCKET_helper", "/s"}};
  head.unit_json = head.machine_json = "{}";
  const std::string line = record::to_line(head);
  writer_ = record::Writer(line.size() + plan_.cap);
  writer_.head(head);
}

void Stage::begin() {
  write_head();
  engine::Actions actions;
  engine_.begin(actions);
  perform(actions);
}

void Stage::perform(const engine::Actions& actions) {
  for (const Action& action : actions) {
    check(action);
    perform_one(action);
  }
}

// What every action must be like, whatever happened before it.
void Stage::check(const Action& action) {
  const std::string verb(engine::to_string(action.kind));
  if (finished_) complain(verb + " is wanted after finish");
  const bool of_process =
      action.kind == ActionKind::kStart || action.kind == ActionKind::kCloseInput ||
      action.kind == ActionKind::kSignal || action.kind == ActionKind::kEndTree ||
      action.kind == ActionKind::kPause || action.kind == ActionKind::kResume ||
      action.kind == ActionKind::kDrop || action.kind == ActionKind::kMeasure;
  const bool unit_write = action.kind == ActionKind::kWrite && action.lane.ends_with(".in");
  const bool odd = run_.complaints.empty() && plan_.accidents.empty();
  if ((of_process || unit_write) && !named_.contains(action.process) && odd) {
    complain(verb + " names the process \"" + action.process + "\", which no step has");
  }
  if (action.kind == ActionKind::kWrite && !unit_write && !children_.contains(action.lane) && odd) {
    complain("a write goes to the lane \"" + action.lane + "\", which nobody connected");
  }
  if (action.kind == ActionKind::kHangUp && !children_.contains(action.lane) && odd) {
    complain("the lane \"" + action.lane + "\" is hung up, which nobody connected");
  }
  if (action.kind == ActionKind::kArm) {
    if (!used_timers_.insert(action.number).second) {
      complain("the timer " + std::to_string(action.number) + " is armed twice");
    }
    if (action.delay.count() < 0) complain("a timer is armed for the past");
    if (timers_.size() >= 2) complain("a third timer is armed while two still run");
  }
  if (action.kind == ActionKind::kDisarm && !timers_.contains(action.number)) {
    complain("the timer " + std::to_string(action.number) + " is disarmed and does not run");
  }
}

void Stage::start_process(const Action& action) {
  Process& process = processes_[action.process];
  const bool broke = process.unit && process.unit->broke_its_word;
  if (process.unit && !process.gone && plan_.accidents.empty()) {
    complain("\"" + action.process + "\" is started while it still runs");
  }
  process = Process{};
  process.unit =
      std::make_unique<SimulatedUnit>(action.process, world_.contract->unit.framing, *this);
  process.unit->broke_its_word = broke;
  process.fails_to_start = std::exchange(start_fails_, false);
}

void Stage::end_tree(const Action& action) {
  const auto found = processes_.find(action.process);
  if (found == processes_.end()) {
    Event gone;
    gone.kind = EventKind::kGone;
    gone.process = action.process;
    gone.text = "[]";
    posted_.push_back(std::move(gone));
    return;
  }
  if (found->second.gone) return;
  found->second.unit->end(true, 9);
  for (auto& [lane, child] : children_) {
    if (action.process == "main") child.ended = true;
  }
}

// A tree that takes nothing, and files without secrets.
void Stage::look(const Action& action) {
  Event seen;
  seen.kind = EventKind::kFiles;
  seen.number = action.number;
  seen.text = action.kind == ActionKind::kMeasure ? "{\"descriptors\":3,\"threads\":1}" : "[]";
  posted_.push_back(std::move(seen));
}

void Stage::observe(const Action& action) {
  Event files;
  files.kind = EventKind::kFiles;
  files.number = action.number;
  files.text = "[";
  for (const std::string& path : action.args) {
    if (files.text.size() > 1) files.text += ",";
    files.text += "{\"path\":\"" + path + "\",\"matches\":[";
    bool first = true;
    for (const auto& [name, text] : files_) {
      const bool below = name.starts_with(path + "/");
      if (action.recursive ? !below : name != path) continue;
      files.text +=
          std::string(first ? "" : ",") + "{\"path\":\"" +
          (action.recursive ? name.substr(path.size() + 1) : name) +
          "\",\"kind\":\"file\",\"mode\":\"0644\",\"size\":" + std::to_string(text.size()) +
          ",\"text\":";
      json::append_quoted(files.text, text);
      files.text += "}";
      first = false;
    }
    files.text += "]}";
  }
  files.text += "]";
  posted_.push_back(std::move(files));
}

void Stage::perform_one(const Action& action) {
  if (action.kind != ActionKind::kArm && action.kind != ActionKind::kDisarm) {
    record::Deed deed;
    deed.at = now_;
    deed.verb = std::string(engine::to_string(action.kind));
    deed.process = action.process;
    deed.lane = action.lane;
    deed.text = action.text;
    deed.step = action.step;
    writer_.deed(deed, action.pieces);
    story(record::to_line(deed));
  }
  const auto found = processes_.find(action.process);
  Process* process = found == processes_.end() ? nullptr : &found->second;
  switch (action.kind) {
    case ActionKind::kStart:
      return start_process(action);
    case ActionKind::kWrite:
      if (children_.contains(action.lane)) children_[action.lane].in += action.written();
      if (process != nullptr && !process->input_closed) process->in += action.written();
      return;
    case ActionKind::kCloseInput:
      if (process != nullptr) process->input_closed = true;
      return;
    case ActionKind::kSignal:
      if (process != nullptr) process->unit->signal(static_cast<int>(action.number));
      return;
    case ActionKind::kEndTree:
      return end_tree(action);
    case ActionKind::kHangUp:
      if (children_.contains(action.lane)) children_[action.lane].hung_up = true;
      return;
    case ActionKind::kPause:
    case ActionKind::kResume:
      if (process != nullptr) process->paused = action.kind == ActionKind::kPause;
      return;
    case ActionKind::kDrop:  // bytes that are under way may come all the same
      return;
    case ActionKind::kMeasure:
    case ActionKind::kSearch:
      return look(action);
    case ActionKind::kArm:
      timers_[action.number] = now_ + action.delay;
      return;
    case ActionKind::kDisarm:
      timers_.erase(action.number);
      return;
    case ActionKind::kObserve:
      return observe(action);
    case ActionKind::kPut:
      files_[action.args.front()] = action.text;
      if (std::exchange(put_fails_, false)) {
        Event trouble;
        trouble.kind = EventKind::kTrouble;
        trouble.text = "the disk is full";
        posted_.push_back(std::move(trouble));
      }
      return;
    case ActionKind::kFinish:
      if (timers_.size() > 1) complain("the timer of a step still runs at the end");
      finished_ = true;
      return;
  }
}

}  // namespace touchstone::simulation
