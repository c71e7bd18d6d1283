#include "run/runner.h"

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <csignal>
#include <deque>
#include <map>

#include "base/clock.h"
#include "base/text.h"
#include "run/failure_limit.h"
#include "run/keep_recording.h"
#include "run/planned_result.h"
#include "run/seat.h"
#include "run/shrink_walk.h"
#include "run/start_probe.h"

namespace touchstone::run {

namespace asio = boost::asio;
using record::Verdict;

namespace {

constexpr int kProbeAttempts = 2;
constexpr std::chrono::seconds kTick{1};
// More are in the recordings only.
constexpr std::size_t kMostOutsideWrites = 200;

}  // namespace

class Runner::Loop : public Tenant {
 public:
  using Done = std::function<void(RunResult)>;

  Loop(SharedLoop& loop, RunOptions options, std::vector<Observer*> observers, Done done)
      : loop_(loop),
        options_(std::move(options)),
        observers_(std::move(observers)),
        done_(std::move(done)),
        limit_(options_.until_fail && options_.max_fail == 0 ? 1 : options_.max_fail,
               options_.fold),
        live_(std::make_shared<LiveSettings>(options_.live)),
        signals_(loop.context, SIGINT, SIGTERM),
        tick_(loop.context) {}
  ~Loop() override { loop_.places.leave(*this); }

  void begin();
  bool start_one() override { return start_next(waiting_); }
  bool start_one_alone() override { return start_next(alone_); }

 private:
  struct Job {
    std::size_t index = 0;  // into cases, or kProbe
    int repetition = 1;
    bool again = false;  // it was only late, and runs once more, alone
  };
  static constexpr std::size_t kProbe = static_cast<std::size_t>(-1);

  void prepare();
  bool start_next(std::deque<Job>& jobs);
  void launch(const Job& job);
  void done(const Job& job, int attempt, LiveOutcome outcome);
  void probed(int attempt, LiveOutcome outcome);
  void admit_cases();
  void give_up();
  void let_go(const Job& job);
  void note_pass(std::size_t index, int number, LiveOutcome& outcome);
  void show_pass(std::size_t index);
  void settle(std::size_t index);
  void announce(std::size_t index);
  void end_round();
  void settle_interrupted();
  void begin_no_more();
  Attempt keep(const std::string& case_id, int attempt, LiveOutcome outcome);
  void watch_signals();
  bool idle() const { return running_.empty() && waiting_.empty() && alone_.empty(); }
  void tick();
  void end();
  void shrink_next();
  void complete();

  SharedLoop& loop_;
  RunOptions options_;
  std::vector<Observer*> observers_;
  Done done_;
  FailureLimit limit_;
  std::shared_ptr<LiveSettings> live_;
  asio::signal_set signals_;
  asio::steady_timer tick_;
  RunResult result_;
  CaseResult probe_;
  std::deque<Job> waiting_;
  std::deque<Job> alone_;
  struct Running {
    std::unique_ptr<LiveCase> live;
    std::shared_ptr<Seat> seat;
  };
  std::map<std::pair<std::size_t, int>, Running> running_;  // index, repetition
  std::vector<int> unfinished_;                             // repetitions of each case
  std::vector<int> launched_;                               // attempts at each case
  std::vector<bool> announced_;                             // its end was told
  // Of a case that is repeated, the last time that it passed: what a failure is compared with.
  struct Pass {
    std::size_t attempt = 0;
    int number = 0;
    record::Spool recording;
  };
  std::map<std::size_t, Pass> passes_;
  unsigned round_ = 0;
  bool failed_ = false;  // as many cases as are wanted
  std::unique_ptr<WalkShrinker> shrinker_;
  std::size_t shrink_at_ = 0;  // of the cases
  bool interrupted_ = false;
  bool ended_ = false;
  base::SystemClock clock_;
  base::Microseconds begin_{0};
  base::Microseconds idle_before_{0};  // of the loop
};

void Runner::Loop::prepare() {
  result_ = planned_result(options_);
  unfinished_.assign(options_.cases.size(), 0);
  launched_.assign(options_.cases.size(), 0);
  announced_.assign(options_.cases.size(), false);
  if (!options_.probe) return;
  probe_.id = options_.probe->id;
  probe_.title = options_.probe->title;
  probe_.file = options_.probe->at;
  probe_.reproduce = base::shell_join(options_.reproduce);
}

void Runner::Loop::watch_signals() {
  signals_.async_wait([this](const boost::system::error_code& error, int) {
    if (error) return;
    interrupted_ = true;
    if (shrinker_) return shrinker_->interrupt();
    waiting_.clear();
    alone_.clear();
    for (auto& [job, running] : running_) {
      if (running.live) running.live->interrupt();
    }
    if (idle()) end();  // unless it has ended
  });
}

void Runner::Loop::tick() {
  if (observers_.empty()) return;
  tick_.expires_after(kTick);
  tick_.async_wait([this](const boost::system::error_code& error) {
    if (error || ended_) return;  // a cancel may come after the timer has fired
    for (Observer* observer : observers_) observer->on_tick();
    tick();
  });
}

Attempt Runner::Loop::keep(const std::string& case_id, int attempt, LiveOutcome outcome) {
  result_.unit_wait_us += outcome.waited.count();
  for (process::OutsideWrite& one : outcome.outside_writes) {
    if (result_.outside_writes.size() == kMostOutsideWrites) break;
    const bool removed = one.kind == process::OutsideWrite::Kind::kRemoved;
    result_.outside_writes.emplace(std::move(one.path), OutsideNote{case_id, removed});
  }
  std::string trouble;
  Attempt kept = keep_recording({options_.recordings, options_.failures}, case_id, attempt,
                                std::move(outcome), trouble);
  if (!trouble.empty()) result_.troubles.push_back(std::move(trouble));
  return kept;
}

// A unit that never spoke is asked nothing else.
void Runner::Loop::probed(int attempt, LiveOutcome outcome) {
  if (interrupted_) return;
  if (!never_spoke(outcome.verdict)) return admit_cases();
  const bool executable = !cannot_start(outcome.verdict);
  probe_.attempts.push_back(keep(probe_.id, attempt, std::move(outcome)));
  if (executable && attempt < kProbeAttempts) {
    waiting_.push_back({kProbe, attempt + 1});
  } else {
    give_up();
  }
}

void Runner::Loop::admit_cases() {
  ++round_;
  for (std::size_t i = 0; i < options_.cases.size(); ++i) {
    CaseResult& entry = result_.cases[i];
    const int times = options_.cases[i]->repeat * times_each(options_);
    if (round_ > 1) entry.repetitions += times;
    unfinished_[i] = times;
    for (int repetition = entry.repetitions - times + 1; repetition <= entry.repetitions;
         ++repetition) {
      (options_.cases[i]->alone ? alone_ : waiting_).push_back({i, repetition, false});
    }
  }
}

void Runner::Loop::give_up() {
  settle_case(probe_);
  result_.never_started = true;
  const bool harness = probe_.verdict == Verdict::kHarnessError;
  result_.exit_code = harness                               ? base::ExitCode::kHarnessError
                      : cannot_start(probe_.last().verdict) ? base::ExitCode::kCannotExecute
                                                            : base::ExitCode::kNotConformant;
  result_.cases.assign(1, std::move(probe_));
  for (Observer* observer : observers_) observer->on_case_end(result_.cases.front());
  options_.fold.partial = true;  // nothing else was asked, so nothing else is missing
}

bool Runner::Loop::start_next(std::deque<Job>& jobs) {
  if (jobs.empty()) return false;
  const Job job = jobs.front();
  jobs.pop_front();
  launch(job);
  return true;
}

void Runner::Loop::launch(const Job& job) {
  int attempt = job.repetition;
  if (job.index == kProbe) {
    for (Observer* observer : observers_) observer->on_probe(options_.probe->id, attempt);
  } else {
    const CaseResult& entry = result_.cases[job.index];
    if (job.repetition == 1 && !job.again) {
      for (Observer* observer : observers_) observer->on_case_begin(entry.id);
    }
    attempt = ++launched_[job.index];
  }
  const script::CasePtr& test = job.index == kProbe ? options_.probe : options_.cases[job.index];
  Running& running = running_[{job.index, job.repetition}];
  running.live = LiveCase::start(
      loop_.context, live_, test, attempt,
      [this, job, attempt](LiveOutcome outcome) { done(job, attempt, std::move(outcome)); });
  running.seat = Seat::take(loop_.context, loop_.places,
                            [live = running.live.get()] { return live->quiet(); });
}

void Runner::Loop::done(const Job& job, int attempt, LiveOutcome outcome) {
  if (job.index == kProbe) {
    probed(attempt, std::move(outcome));
    return let_go(job);
  }
  CaseResult& entry = result_.cases[job.index];
  const bool late = outcome.verdict.only_time && !job.again;
  if (outcome.verdict.verdict == Verdict::kPass) note_pass(job.index, attempt, outcome);
  entry.attempts.push_back(keep(entry.id, attempt, std::move(outcome)));
  entry.attempts.back().repetition = job.repetition;
  if (late && !interrupted_) {
    alone_.push_back({job.index, job.repetition, true});
  } else if (--unfinished_[job.index] == 0) {
    settle(job.index);
  }
  let_go(job);
}

void Runner::Loop::note_pass(std::size_t index, int number, LiveOutcome& outcome) {
  const CaseResult& entry = result_.cases[index];
  if (entry.repetitions == 1 && !options_.until_fail) return;
  const bool first = !passes_.contains(index);
  if (options_.recordings.empty()) {
    passes_[index] = {entry.attempts.size(), number, std::move(outcome.recording)};
  }
  // What passed in the same way a thousand times is not held a thousand times.
  if (options_.until_fail && !first) {
    outcome.verdict.requirements.clear();
    outcome.verdict.findings.clear();
  }
}

void Runner::Loop::show_pass(std::size_t index) {
  const auto pass = passes_.find(index);
  CaseResult& entry = result_.cases[index];
  if (pass == passes_.end() || entry.verdict == Verdict::kPass) return;
  std::string trouble;
  keep_counterpart({options_.recordings, options_.failures}, entry.id, pass->second.number,
                   std::move(pass->second.recording), entry.attempts[pass->second.attempt],
                   trouble);
  if (!trouble.empty()) result_.troubles.push_back(std::move(trouble));
  passes_.erase(pass);
}

// The finished case is still on the stack: it is let go from the loop.
void Runner::Loop::let_go(const Job& job) {
  asio::post(loop_.context, [this, key = std::pair(job.index, job.repetition)] {
    const auto seat = std::move(running_.at(key).seat);
    running_.erase(key);
    const bool ended = idle();
    seat->leave();
    if (ended) end_round();
  });
}

void Runner::Loop::end_round() {
  const bool more = options_.until_fail && !interrupted_ && !failed_ && !result_.never_started &&
                    (options_.repeat == 0 || round_ < options_.repeat);
  if (!more) return end();
  admit_cases();
  loop_.places.offer();
}

// Cases of which some repetitions were not run any more.
void Runner::Loop::settle_interrupted() {
  for (std::size_t i = 0; i < unfinished_.size(); ++i) {
    if (unfinished_[i] > 0 && !result_.cases[i].attempts.empty()) settle(i);
  }
}

void Runner::Loop::settle(std::size_t index) {
  const CaseResult& entry = result_.cases[index];
  settle_case(result_.cases[index]);
  show_pass(index);
  if (!options_.until_fail) passes_.erase(index);
  // One that may be run again is told of when it fails, or at the end.
  if (!options_.until_fail || entry.verdict != Verdict::kPass) announce(index);
  if (!limit_.is_reached_by(entry)) return;
  failed_ = true;
  begin_no_more();
}

void Runner::Loop::announce(std::size_t index) {
  if (announced_[index]) return;
  announced_[index] = true;
  for (Observer* observer : observers_) observer->on_case_end(result_.cases[index]);
}

// What runs, and what was only late, still comes to its end.
void Runner::Loop::begin_no_more() {
  const auto drop = [](std::deque<Job>& jobs) {
    return std::erase_if(jobs, [](const Job& job) { return !job.again; });
  };
  if (drop(waiting_) + drop(alone_) > 0) result_.stopped_early = options_.fold.partial = true;
}

void Runner::Loop::begin() {
  begin_ = clock_.now();
  idle_before_ = loop_.turns.idle();
  prepare();
  watch_signals();
  tick();
  for (Observer* observer : observers_) observer->on_run_begin(result_, options_.cases.size());
  if (options_.probe) {
    waiting_.push_back({kProbe, 1});
  } else {
    admit_cases();
  }
  loop_.places.join(*this);
  // From the loop, so that all that begin together get places in their order.
  asio::post(loop_.context, [this] {
    if (idle()) return end();
    loop_.places.offer();
  });
}

void Runner::Loop::end() {
  if (ended_) return;
  ended_ = true;
  loop_.places.leave(*this);
  // In a turn of its own, before which the wait of this one was counted.
  asio::post(loop_.context, [this] { shrink_next(); });
}

// Random walks that failed, one after the other, and then the end.
void Runner::Loop::shrink_next() {
  shrinker_.reset();
  const auto is_due = [this](std::size_t i) {
    const CaseResult& one = result_.cases[i];
    return options_.cases[i]->walks && !one.attempts.empty() &&
           (one.verdict == Verdict::kFail || one.verdict == Verdict::kWarn);
  };
  const bool wanted = options_.shrinks && !interrupted_ && !result_.never_started;
  while (wanted && shrink_at_ < options_.cases.size()) {
    const std::size_t index = shrink_at_++;
    if (!is_due(index)) continue;
    const auto done = [this, index](std::optional<ShrunkWalk> shrunk) {
      if (shrunk) {
        std::string trouble;
        keep_shrunk({options_.recordings, options_.failures}, result_.cases[index].id, *shrunk,
                    trouble);
        if (!trouble.empty()) result_.troubles.push_back(std::move(trouble));
        result_.cases[index].shrunk = std::move(shrunk);
      }
      asio::post(loop_.context, [this] { shrink_next(); });
    };
    shrinker_ = std::make_unique<WalkShrinker>(loop_.context, live_, options_.cases[index],
                                               result_.cases[index].last().verdict, done);
    return shrinker_->start();
  }
  signals_.cancel();
  tick_.cancel();
  complete();
}

void Runner::Loop::complete() {
  if (!result_.never_started) {
    settle_interrupted();
    for (std::size_t i = 0; i < announced_.size(); ++i) {
      if (result_.cases[i].deciding) announce(i);
    }
  }
  result_.rounds = options_.until_fail ? static_cast<int>(round_) : 0;
  std::erase_if(result_.cases, [](const CaseResult& one) { return one.attempts.empty(); });
  result_.interrupted = interrupted_;
  if (interrupted_) result_.exit_code = base::ExitCode::kInterrupted;
  fold(result_, *live_->contract, options_.profile, options_.fold);
  result_.wall_us = (clock_.now() - begin_).count();
  // The verdicts stand; only not all that was asked for is there.
  if (!options_.recordings.empty() && !result_.troubles.empty()) {
    result_.exit_code = base::worst(result_.exit_code, base::ExitCode::kHarnessError);
  }
  const base::Microseconds idle = loop_.turns.idle() - idle_before_;
  result_.added_us = std::max<std::int64_t>(0, result_.wall_us - idle.count());
  for (Observer* observer : observers_) observer->on_run_end(result_);
  const Done done = std::move(done_);
  done(std::move(result_));  // may destroy this
}

Runner::Runner(RunOptions options, std::vector<Observer*> observers)
    : options_(std::move(options)), observers_(std::move(observers)) {}

Runner::~Runner() = default;

RunResult Runner::run() {
  SharedLoop loop(options_.jobs);
  std::optional<RunResult> result;
  start(loop, [&](RunResult what) { result = std::move(what); });
  loop.drive();
  loop_.reset();
  TS_CHECK(result.has_value());
  return std::move(*result);
}

void Runner::start(SharedLoop& loop, std::function<void(RunResult)> done) {
  TS_CHECK(!loop_);
  loop_ = std::make_unique<Loop>(loop, std::move(options_), observers_, std::move(done));
  loop_->begin();
}

}  // namespace touchstone::run
