// Drives an engine by hand: a test says what happens, and sees what the engine wants.
#pragma once

#include <string>
#include <vector>

#include "engine/engine.h"
#include "support/catch.h"
#include "support/toy.h"

namespace touchstone::testing {

class ByHand {
 public:
  explicit ByHand(const std::vector<std::string>& steps, const std::string& more = "")
      : toy_(load_toy(toy_suite(steps, more))) {
    auto cases = script::load_suite(*toy_.contract, toy_.source);
    if (!cases) FAIL(base::to_string(cases.error()));
    case_ = cases->front();
    engine_ = std::make_unique<engine::Engine>(
        *toy_.contract, toy_.rules, case_,
        engine::Settings{1.0,
                         {{"HOME", "/h"}, {"SOCKET_helper", "/s"}, {"URL_oracle", "http://o"}}});
    engine_->begin(actions_);
  }

  ByHand& happens(record::Event event) {
    event.at = now_;
    events_.push_back(event);
    engine_->handle(event, actions_);
    return *this;
  }
  ByHand& after_ms(int ms) {
    now_ += std::chrono::milliseconds(ms);
    return *this;
  }
  ByHand& starts(const std::string& process = "main") {
    return happens(make(record::EventKind::kStarted, process));
  }
  ByHand& says(const std::string& bytes, const std::string& process = "main") {
    record::Event event = make(record::EventKind::kBytes, process);
    event.lane = process + ".out";
    event.text = bytes;
    return happens(event);
  }
  ByHand& exits(int number, bool by_signal = false) {
    record::Event end = make(record::EventKind::kEnd, "main");
    end.lane = "main.out";
    happens(end);
    record::Event event = make(record::EventKind::kExited, "main");
    event.number = number;
    event.flag = by_signal;
    return happens(event);
  }
  ByHand& gone(const std::string& leftovers = "[]") {
    record::Event event = make(record::EventKind::kGone, "main");
    event.text = leftovers;
    return happens(event);
  }
  ByHand& leaves() { return exits(0).gone(); }
  ByHand& greets() { return starts().says("{\"type\":\"hello\"}\n"); }
  ByHand& fires(std::int64_t timer) {
    record::Event event = make(record::EventKind::kTimer, "");
    event.number = timer;
    return happens(event);
  }
  // Lets the bound of the step that waits now pass.
  ByHand& bound_passes() { return fires(last(engine::ActionKind::kArm).number); }
  ByHand& case_ends() { return fires(1); }

  static record::Event make(record::EventKind kind, const std::string& process) {
    record::Event event;
    event.kind = kind;
    event.process = process;
    return event;
  }

  // The last action of a kind; fails the test when there was none.
  engine::Action last(engine::ActionKind kind) const {
    for (auto it = actions_.rbegin(); it != actions_.rend(); ++it) {
      if (it->kind == kind) return *it;
    }
    FAIL("the engine never wanted " << engine::to_string(kind));
    return {};
  }
  const engine::Actions& actions() const { return actions_; }
  // Whether the contract's leave steps have begun.
  bool asked_to_leave() const { return written().find("\"bye\"") != std::string::npos; }
  std::string written() const {
    std::string all;
    for (const engine::Action& action : actions_) {
      if (action.kind == engine::ActionKind::kWrite) all += action.text;
    }
    return all;
  }

  bool finished() const { return engine_->finished(); }
  record::CaseVerdict verdict() const { return engine_->verdict(); }
  // "fail missing-frame TOY-003", or "pass".
  std::string outcome() const {
    const record::CaseVerdict verdict = engine_->verdict();
    std::string text(record::to_string(verdict.verdict));
    for (const record::Finding& one : verdict.findings) {
      text += " " + std::string(record::to_string(one.kind));
      if (!one.requirement.empty()) text += " " + one.requirement;
    }
    return text;
  }
  const std::vector<record::Event>& events() const { return events_; }
  const Toy& toy() const { return toy_; }
  const script::Case& test() const { return *case_; }

 private:
  Toy toy_;
  script::CasePtr case_;
  std::unique_ptr<engine::Engine> engine_;
  engine::Actions actions_;
  std::vector<record::Event> events_;
  record::Microseconds now_{0};
};

}  // namespace touchstone::testing
