#include "engine/engine.h"

#include <algorithm>

namespace touchstone::engine {

using record::Finding;
using record::FindingKind;
using script::Milliseconds;

Engine::Engine(const contract::Contract& contract, std::shared_ptr<const rules::Rules> rules,
               script::CasePtr test, Settings settings)
    : contract_(contract),
      case_(std::move(test)),
      settings_(std::move(settings)),
      ledger_(contract),
      rules_(std::move(rules)) {
  for (const auto& [name, value] : settings_.variables) scope_.set_text(name, value);
}

Engine::~Engine() = default;

record::Microseconds Engine::scaled(Milliseconds bound) const {
  const double stretched = static_cast<double>(bound.count()) * 1000.0 * settings_.scale;
  return record::Microseconds(static_cast<std::int64_t>(stretched));
}

Finding Engine::finding(FindingKind kind) const {
  Finding finding;
  finding.kind = kind;
  finding.event = event_;
  if (position_ < case_->steps.size()) {
    finding.step = step().at;
    finding.process = step().process;
  }
  return finding;
}

Engine::Process& Engine::process(const std::string& name) {
  Process& process = processes_[name];
  process.name = name;
  return process;
}

Lane& Engine::unit_lane(const std::string& process) {
  std::unique_ptr<Lane>& lane = lanes_[process];
  if (!lane) lane = std::make_unique<Lane>(process, contract_.unit, process);
  return *lane;
}

std::vector<std::string> Engine::blamed_by(const script::Step& step) const {
  return step.decides.empty() ? case_->decides : step.decides;
}

std::vector<std::string> Engine::blamed_now() const {
  const auto* all = std::get_if<script::ExpectAll>(&step().action);
  if (all == nullptr) return blamed_by(step());
  std::vector<std::string> missing;
  for (std::size_t i = 0; i < all->awaited.size(); ++i) {
    if (i < waiting_.taken.size() && waiting_.taken[i]) continue;
    const std::vector<std::string>& own = all->awaited[i].decides;
    for (const std::string& id : own.empty() ? blamed_by(step()) : own) {
      if (std::find(missing.begin(), missing.end(), id) == missing.end()) missing.push_back(id);
    }
  }
  return missing.empty() ? blamed_by(step()) : missing;
}

void Engine::begin(Actions& actions) {
  case_timer_ = next_timer_++;
  Action arm;
  arm.kind = ActionKind::kArm;
  arm.number = case_timer_;
  arm.delay = scaled(case_->bounds.case_);
  actions.push_back(std::move(arm));
  advance(actions);
}

void Engine::arm(Milliseconds bound, Actions& actions) {
  if (waiting_.timer != 0) return;
  waiting_.timer = next_timer_++;
  Action action;
  action.kind = ActionKind::kArm;
  action.number = waiting_.timer;
  action.delay = scaled(bound);
  if (step().wait) action.delay = scaled(*step().wait);
  actions.push_back(std::move(action));
}

void Engine::disarm(Actions& actions) {
  if (waiting_.timer == 0 || waiting_.late) return;
  Action action;
  action.kind = ActionKind::kDisarm;
  action.number = waiting_.timer;
  actions.push_back(std::move(action));
}

// Nothing that the step waits for came by the end of the case.
void Engine::report_silence(FindingKind otherwise) {
  Finding found = finding(otherwise);
  found.expected = step().text;
  const auto lane = lanes_.find(step().process);
  const bool unit = step().lane == contract_.unit.name;
  const bool silent = lane == lanes_.end() || lane->second->bytes_seen == 0;
  const bool exit_step = std::holds_alternative<script::Exit>(step().action);
  if (unit && (silent || exit_step)) {
    found.kind = FindingKind::kHung;
    found.actual = exit_step ? "it still runs" : "it said nothing at all";
    found.explanation = exit_step ? "the unit did not end by the end of the case"
                                  : "the unit runs and said nothing at all by the end of the case";
  } else if (unit && lane->second->frames_seen == 0) {
    found.kind = FindingKind::kNotAFrame;
    found.actual = std::to_string(lane->second->garbage_seen) + " lines that are no frames";
    found.explanation = "the unit wrote to its standard output, but not one frame";
  } else {
    found.actual = "nothing that matches";
    found.explanation = "what this step waits for never came by the end of the case";
  }
  ledger_.blame(blamed_now(), found);
}

void Engine::fail_step(Finding found) { ledger_.blame(blamed_now(), found); }

void Engine::advance(Actions& actions) {
  while (phase_ == Phase::kRunning) {
    if (position_ == case_->steps.size()) {
      completed_ = true;
      if (!unmet_) ledger_.pass(case_->decides);
      stop(actions);
      break;
    }
    if (is_inapplicable()) {  // nothing of what follows is about this unit
      completed_ = unmet_ = true;
      stop(actions);
      break;
    }
    const Progress progress = run_step(actions);
    if (progress == Progress::kFailed) {
      stop(actions);
      break;
    }
    if (progress == Progress::kWaiting) {
      give_answers(actions);
      break;
    }
    if (progress == Progress::kUnmet) {
      unmet_ = true;
      waiting_ = Waiting{};
      position_ = case_->leave_at;
      continue;
    }
    disarm(actions);
    for (const script::Check& one : step().forbid) ledger_.pass(one.requirements);
    if (waiting_.late) {
      Finding found = finding(FindingKind::kTooSlow);
      found.expected = step().text;
      found.explanation = "what this step waits for came, but after its bound";
      fail_step(std::move(found));
    } else {
      ledger_.pass(step().decides);
    }
    waiting_ = Waiting{};
    ++position_;
  }
  finish_if_gone(actions);
}

// Ends the conversation: whatever still runs is ended, and what it says is no longer judged.
void Engine::stop(Actions& actions) {
  if (phase_ != Phase::kRunning) return;
  phase_ = Phase::kEnding;
  disarm(actions);
  for (auto& [name, running] : processes_) {
    if (running.gone) continue;
    running.ended_by_us = running.ended_by_us || !running.exited;
    Action end;
    end.kind = ActionKind::kEndTree;
    end.process = name;
    actions.push_back(std::move(end));
  }
}

void Engine::finish_if_gone(Actions& actions) {
  if (phase_ != Phase::kEnding) return;
  for (const auto& [name, one] : processes_) {
    if (!one.gone) return;
  }
  phase_ = Phase::kFinished;
  rules_.finish(completed_, ledger_);
  Action finish;
  finish.kind = ActionKind::kFinish;
  actions.push_back(std::move(finish));
}

void Engine::abandon() {
  if (phase_ == Phase::kFinished) return;
  phase_ = Phase::kFinished;
  rules_.finish(false, ledger_);
}

record::CaseVerdict Engine::verdict() const {
  return ledger_.verdict(case_->id, completed_ && !interrupted_, now_.count());
}

}  // namespace touchstone::engine
