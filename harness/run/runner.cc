#include "run/runner.h"

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <csignal>
#include <deque>
#include <map>

#include "base/clock.h"
#include "base/text.h"
#include "run/keep_recording.h"
#include "run/loop_turns.h"

namespace touchstone::run {

namespace asio = boost::asio;
using record::FindingKind;
using record::Verdict;

namespace {

constexpr int kProbeAttempts = 2;
constexpr std::chrono::seconds kTick{1};

// A unit that never spoke is one finding; every other failure of the probe shows in the cases.
bool never_started(const record::CaseVerdict& verdict) {
  for (const record::Finding& finding : verdict.findings) {
    switch (finding.kind) {
      case FindingKind::kCannotStart:
      case FindingKind::kExitedEarly:
      case FindingKind::kCrashed:
      case FindingKind::kHung:
      case FindingKind::kHarness:
        return true;
      case FindingKind::kNotAFrame:
        if (finding.step.empty() || verdict.verdict != Verdict::kFail) continue;
        return true;
      default:
        break;
    }
  }
  return false;
}

bool cannot_start(const record::CaseVerdict& verdict) {
  return std::any_of(verdict.findings.begin(), verdict.findings.end(),
                     [](const auto& finding) { return finding.kind == FindingKind::kCannotStart; });
}

}  // namespace

class Runner::Loop {
 public:
  Loop(RunOptions options, std::vector<Observer*> observers)
      : options_(std::move(options)),
        observers_(std::move(observers)),
        live_(std::make_shared<LiveSettings>(options_.live)),
        signals_(context_, SIGINT, SIGTERM),
        tick_(context_) {}

  RunResult run();

 private:
  struct Job {
    std::size_t index = 0;  // into cases
    int repetition = 1;
    bool again = false;  // it was only late, and runs once more, alone
  };

  void prepare();
  bool probe();
  void fill();
  void launch(const Job& job);
  void done(const Job& job, int attempt, LiveOutcome outcome);
  void settle(std::size_t index);
  void settle_interrupted();
  Attempt keep(const std::string& case_id, int attempt, LiveOutcome outcome);
  LiveOutcome run_alone(const script::CasePtr& test, int attempt);
  void watch_signals();
  void tick();
  void complete();

  RunOptions options_;
  std::vector<Observer*> observers_;
  asio::io_context context_{1};
  std::shared_ptr<LiveSettings> live_;
  asio::signal_set signals_;
  asio::steady_timer tick_;
  RunResult result_;
  std::deque<Job> waiting_;
  std::deque<Job> alone_;
  std::map<std::pair<std::size_t, int>, std::unique_ptr<LiveCase>> running_;  // index, repetition
  std::vector<int> unfinished_;  // repetitions of each case
  bool exclusive_ = false;       // a case that wants to be alone runs
  bool interrupted_ = false;
  base::SystemClock clock_;
  LoopTurns turns_;
};

void Runner::Loop::prepare() {
  result_.contract = live_->contract->name;
  result_.revision = live_->contract->revision;
  result_.profile = options_.profile.name;
  result_.unit = live_->unit;
  result_.machine = live_->machine;
  result_.partial = options_.fold.partial;
  result_.strict = options_.fold.strict;
  result_.planned_cases = options_.cases.size();
  result_.reports_note = options_.reports_note;
  for (const script::CasePtr& one : options_.cases) {
    CaseResult entry;
    entry.id = one->id;
    entry.title = one->title;
    entry.file = one->at;
    entry.decides = one->requirements();
    std::vector<std::string> command = options_.reproduce;
    const auto separator = std::find(command.begin(), command.end(), "--");
    command.insert(separator, {"--only", one->id});
    entry.reproduce = base::shell_join(command);
    entry.repetitions = one->repeat;
    unfinished_.push_back(one->repeat);
    result_.cases.push_back(std::move(entry));
  }
}

void Runner::Loop::watch_signals() {
  signals_.async_wait([this](const boost::system::error_code& error, int) {
    if (error) return;
    interrupted_ = true;
    waiting_.clear();
    alone_.clear();
    for (auto& [job, live] : running_) {
      if (live) live->interrupt();
    }
  });
}

void Runner::Loop::tick() {
  tick_.expires_after(kTick);
  tick_.async_wait([this](const boost::system::error_code& error) {
    if (error) return;
    for (Observer* observer : observers_) observer->on_tick();
    tick();
  });
}

LiveOutcome Runner::Loop::run_alone(const script::CasePtr& test, int attempt) {
  std::optional<LiveOutcome> outcome;
  auto live = LiveCase::start(context_, live_, test, attempt,
                              [&](LiveOutcome what) { outcome = std::move(what); });
  context_.restart();
  while (!outcome && !context_.stopped()) {
    turns_.turn(context_);
    if (interrupted_) live->interrupt();
  }
  TS_CHECK(outcome.has_value());
  return std::move(*outcome);
}

Attempt Runner::Loop::keep(const std::string& case_id, int attempt, LiveOutcome outcome) {
  result_.unit_wait_us += outcome.waited.count();
  std::string trouble;
  Attempt kept = keep_recording({options_.recordings, options_.failures}, case_id, attempt,
                                std::move(outcome), trouble);
  if (!trouble.empty()) result_.troubles.push_back(std::move(trouble));
  return kept;
}

// Returns false when the unit never spoke, so that nothing else is worth running.
bool Runner::Loop::probe() {
  if (!options_.probe) return true;
  CaseResult entry;
  entry.id = options_.probe->id;
  entry.title = options_.probe->title;
  entry.file = options_.probe->at;
  entry.reproduce = base::shell_join(options_.reproduce);
  for (int attempt = 1; attempt <= kProbeAttempts && !interrupted_; ++attempt) {
    LiveOutcome outcome = run_alone(options_.probe, attempt);
    if (!never_started(outcome.verdict)) return true;
    entry.attempts.push_back(keep(entry.id, attempt, std::move(outcome)));
    if (cannot_start(entry.last().verdict)) break;
  }
  if (interrupted_) return false;
  settle_case(entry);
  result_.never_started = true;
  const bool harness = entry.verdict == Verdict::kHarnessError;
  result_.exit_code = harness                              ? base::ExitCode::kHarnessError
                      : cannot_start(entry.last().verdict) ? base::ExitCode::kCannotExecute
                                                           : base::ExitCode::kNotConformant;
  result_.cases.assign(1, std::move(entry));
  return false;
}

void Runner::Loop::fill() {
  while (!exclusive_ && !waiting_.empty() && running_.size() < options_.jobs) {
    const Job job = waiting_.front();
    waiting_.pop_front();
    launch(job);
  }
  if (running_.empty() && waiting_.empty() && !alone_.empty()) {
    const Job job = alone_.front();
    alone_.pop_front();
    exclusive_ = true;
    launch(job);
  }
}

void Runner::Loop::launch(const Job& job) {
  CaseResult& entry = result_.cases[job.index];
  if (job.repetition == 1 && !job.again) {
    for (Observer* observer : observers_) observer->on_case_begin(entry.id);
  }
  const int attempt = job.again ? entry.repetitions + job.repetition : job.repetition;
  auto& live = running_[{job.index, job.repetition}];
  live = LiveCase::start(
      context_, live_, options_.cases[job.index], attempt,
      [this, job, attempt](LiveOutcome outcome) { done(job, attempt, std::move(outcome)); });
}

void Runner::Loop::done(const Job& job, int attempt, LiveOutcome outcome) {
  CaseResult& entry = result_.cases[job.index];
  const bool late = outcome.verdict.only_time && !job.again;
  entry.attempts.push_back(keep(entry.id, attempt, std::move(outcome)));
  entry.attempts.back().repetition = job.repetition;
  if (late && !interrupted_) {
    alone_.push_back({job.index, job.repetition, true});
  } else if (--unfinished_[job.index] == 0) {
    settle(job.index);
  }
  // The finished case is still on the stack: it is let go from the loop.
  asio::post(context_, [this, key = std::pair(job.index, job.repetition)] {
    running_.erase(key);
    exclusive_ = false;
    fill();
    if (!running_.empty() || !waiting_.empty() || !alone_.empty()) return;
    signals_.cancel();
    tick_.cancel();
  });
}

// Cases of which some repetitions were not run any more.
void Runner::Loop::settle_interrupted() {
  for (std::size_t i = 0; i < unfinished_.size(); ++i) {
    if (unfinished_[i] > 0 && !result_.cases[i].attempts.empty()) settle(i);
  }
}

void Runner::Loop::settle(std::size_t index) {
  settle_case(result_.cases[index]);
  for (Observer* observer : observers_) observer->on_case_end(result_.cases[index]);
}

RunResult Runner::Loop::run() {
  const base::Microseconds begin = clock_.now();
  prepare();
  watch_signals();
  tick();
  for (Observer* observer : observers_) observer->on_run_begin(result_, options_.cases.size());
  if (probe() && !interrupted_) {
    for (std::size_t i = 0; i < options_.cases.size(); ++i) {
      for (int repetition = 1; repetition <= options_.cases[i]->repeat; ++repetition) {
        (options_.cases[i]->alone ? alone_ : waiting_).push_back({i, repetition, false});
      }
    }
    context_.restart();
    fill();
    while (!context_.stopped()) turns_.turn(context_);
    settle_interrupted();
  } else if (result_.never_started) {
    for (Observer* observer : observers_) observer->on_case_end(result_.cases.front());
  }
  complete();
  result_.wall_us = (clock_.now() - begin).count();
  result_.added_us = std::max<std::int64_t>(0, result_.wall_us - turns_.idle().count());
  for (Observer* observer : observers_) observer->on_run_end(result_);
  return std::move(result_);
}

void Runner::Loop::complete() {
  std::erase_if(result_.cases, [](const CaseResult& one) { return one.attempts.empty(); });
  result_.interrupted = interrupted_;
  if (interrupted_) result_.exit_code = base::ExitCode::kInterrupted;
  if (result_.never_started) {
    options_.fold.partial = true;  // nothing else was asked, so nothing else is missing
  }
  fold(result_, *live_->contract, options_.profile, options_.fold);
}

Runner::Runner(RunOptions options, std::vector<Observer*> observers)
    : loop_(std::make_unique<Loop>(std::move(options), std::move(observers))) {}

Runner::~Runner() = default;

RunResult Runner::run() { return loop_->run(); }

}  // namespace touchstone::run
