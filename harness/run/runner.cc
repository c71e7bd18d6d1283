#include "run/runner.h"

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <csignal>
#include <deque>
#include <map>

#include "base/clock.h"
#include "base/file.h"
#include "base/text.h"
#include "run/excerpt.h"
#include "run/start_probe.h"

namespace touchstone::run {

namespace asio = boost::asio;
namespace fs = std::filesystem;
using record::Verdict;

namespace {

constexpr int kProbeAttempts = 2;

std::string file_name(const std::string& case_id, int attempt) {
  std::string name = case_id;
  std::replace(name.begin(), name.end(), '/', '.');
  return name + (attempt > 1 ? "." + std::to_string(attempt) : "") + ".jsonl";
}

}  // namespace

class Runner::Loop : public Tenant {
 public:
  using Done = std::function<void(RunResult)>;

  Loop(asio::io_context& context, Places& places, RunOptions options,
       std::vector<Observer*> observers, Done done)
      : context_(context),
        places_(places),
        options_(std::move(options)),
        observers_(std::move(observers)),
        done_(std::move(done)),
        live_(std::make_shared<LiveSettings>(options_.live)),
        signals_(context_, SIGINT, SIGTERM) {}
  ~Loop() override { places_.leave(*this); }

  void begin();
  bool start_one() override;
  bool start_one_alone() override;

 private:
  struct Job {
    std::size_t index = 0;  // into cases, or kProbe
    int repetition = 1;
    bool again = false;  // it was only late, and runs once more, alone
  };
  static constexpr std::size_t kProbe = static_cast<std::size_t>(-1);

  void prepare();
  void launch(const Job& job);
  void done(const Job& job, int attempt, LiveOutcome outcome);
  void probed(int attempt, LiveOutcome outcome);
  void admit_cases();
  void give_up();
  void let_go(const Job& job);
  void settle(std::size_t index);
  void settle_interrupted();
  Attempt keep(const std::string& case_id, int attempt, LiveOutcome outcome);
  void watch_signals();
  bool idle() const { return running_.empty() && waiting_.empty() && alone_.empty(); }
  void end();

  asio::io_context& context_;
  Places& places_;
  RunOptions options_;
  std::vector<Observer*> observers_;
  Done done_;
  std::shared_ptr<LiveSettings> live_;
  asio::signal_set signals_;
  RunResult result_;
  CaseResult probe_;
  std::deque<Job> waiting_;
  std::deque<Job> alone_;
  std::map<std::pair<std::size_t, int>, std::unique_ptr<LiveCase>> running_;  // index, repetition
  std::vector<int> unfinished_;  // repetitions of each case
  bool interrupted_ = false;
  bool ended_ = false;
  base::SystemClock clock_;
  base::Microseconds begin_{0};
};

void Runner::Loop::prepare() {
  result_.contract = live_->contract->name;
  result_.revision = live_->contract->revision;
  result_.profile = options_.profile.name;
  result_.unit = live_->unit;
  result_.machine = live_->machine;
  result_.partial = options_.fold.partial;
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
  if (!options_.probe) return;
  probe_.id = options_.probe->id;
  probe_.title = options_.probe->title;
  probe_.file = options_.probe->at;
  probe_.reproduce = base::shell_join(options_.reproduce);
}

void Runner::Loop::watch_signals() {
  signals_.async_wait([this](const boost::system::error_code& error, int) {
    if (error || ended_) return;
    interrupted_ = true;
    waiting_.clear();
    alone_.clear();
    for (auto& [job, live] : running_) {
      if (live) live->interrupt();
    }
    if (idle()) end();
  });
}

// Writes the recording where it belongs and forgets its text unless a report will want it.
Attempt Runner::Loop::keep(const std::string& case_id, int attempt, LiveOutcome outcome) {
  result_.unit_wait_us += outcome.waited.count();
  Attempt kept;
  kept.verdict = std::move(outcome.verdict);
  const bool worth_it = kept.verdict.verdict != Verdict::kPass;
  const fs::path folder = options_.recordings.empty() ? options_.failures : options_.recordings;
  if (folder.empty() || (options_.recordings.empty() && !worth_it)) return kept;
  const fs::path path = folder / file_name(case_id, attempt);
  if (const base::Status saved = outcome.recording.save(path); saved.ok()) {
    kept.recording = path.string();
  } else {
    result_.troubles.push_back(base::to_string(saved.error()));
  }
  if (worth_it) kept.events = read_excerpt(outcome.recording, path.string(), kept.verdict);
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
  for (std::size_t i = 0; i < options_.cases.size(); ++i) {
    for (int repetition = 1; repetition <= options_.cases[i]->repeat; ++repetition) {
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

bool Runner::Loop::start_one() {
  if (waiting_.empty()) return false;
  const Job job = waiting_.front();
  waiting_.pop_front();
  launch(job);
  return true;
}

bool Runner::Loop::start_one_alone() {
  if (alone_.empty()) return false;
  const Job job = alone_.front();
  alone_.pop_front();
  launch(job);
  return true;
}

void Runner::Loop::launch(const Job& job) {
  int attempt = job.repetition;
  if (job.index != kProbe) {
    const CaseResult& entry = result_.cases[job.index];
    if (job.repetition == 1 && !job.again) {
      for (Observer* observer : observers_) observer->on_case_begin(entry.id);
    }
    if (job.again) attempt += entry.repetitions;
  }
  const script::CasePtr& test = job.index == kProbe ? options_.probe : options_.cases[job.index];
  auto& live = running_[{job.index, job.repetition}];
  live = LiveCase::start(context_, live_, test, attempt, [this, job, attempt](LiveOutcome outcome) {
    done(job, attempt, std::move(outcome));
  });
}

void Runner::Loop::done(const Job& job, int attempt, LiveOutcome outcome) {
  if (job.index == kProbe) {
    probed(attempt, std::move(outcome));
    return let_go(job);
  }
  CaseResult& entry = result_.cases[job.index];
  const bool late = outcome.verdict.only_time && !job.again;
  entry.attempts.push_back(keep(entry.id, attempt, std::move(outcome)));
  entry.attempts.back().repetition = job.repetition;
  if (late && !interrupted_) {
    alone_.push_back({job.index, job.repetition, true});
  } else if (--unfinished_[job.index] == 0) {
    settle(job.index);
  }
  let_go(job);
}

// The finished case is still on the stack: it is let go from the loop.
void Runner::Loop::let_go(const Job& job) {
  asio::post(context_, [this, key = std::pair(job.index, job.repetition)] {
    running_.erase(key);
    const bool ended = idle();
    places_.give_back();
    if (ended) end();
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

void Runner::Loop::begin() {
  begin_ = clock_.now();
  prepare();
  watch_signals();
  for (Observer* observer : observers_) observer->on_run_begin(result_, options_.cases.size());
  if (options_.probe) {
    waiting_.push_back({kProbe, 1});
  } else {
    admit_cases();
  }
  places_.join(*this);
  // From the loop, so that all that begin together get places in their order.
  asio::post(context_, [this] {
    if (idle()) return end();
    places_.offer();
  });
}

void Runner::Loop::end() {
  if (ended_) return;
  ended_ = true;
  places_.leave(*this);
  signals_.cancel();
  if (!result_.never_started) settle_interrupted();
  std::erase_if(result_.cases, [](const CaseResult& one) { return one.attempts.empty(); });
  if (interrupted_) result_.exit_code = base::ExitCode::kInterrupted;
  fold(result_, *live_->contract, options_.profile, options_.fold);
  result_.wall_us = (clock_.now() - begin_).count();
  for (Observer* observer : observers_) observer->on_run_end(result_);
  asio::post(context_, [done = std::move(done_), result = std::move(result_)]() mutable {
    done(std::move(result));
  });
}

Runner::Runner(RunOptions options, std::vector<Observer*> observers)
    : options_(std::move(options)), observers_(std::move(observers)) {}

Runner::~Runner() = default;

RunResult Runner::run() {
  asio::io_context context{1};
  Places places(options_.jobs);
  std::optional<RunResult> result;
  start(context, places, [&](RunResult what) { result = std::move(what); });
  context.run();
  loop_.reset();
  TS_CHECK(result.has_value());
  return std::move(*result);
}

void Runner::start(asio::io_context& context, Places& places, std::function<void(RunResult)> done) {
  TS_CHECK(!loop_);
  loop_ = std::make_unique<Loop>(context, places, std::move(options_), observers_, std::move(done));
  loop_->begin();
}

}  // namespace touchstone::run
