#include "sabotage_trials.h"

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <map>

#include "base/file.h"
#include "json/write.h"
#include "sandbox/sandbox.h"

namespace touchstone::program {

namespace asio = boost::asio;
namespace fs = std::filesystem;

bool Trial::fired() const {
  return std::any_of(ran.begin(), ran.end(), [](const Ran& one) { return one.report.fired; });
}

bool Trial::red() const {
  return std::any_of(ran.begin(), ran.end(), [](const Ran& one) { return one.red; });
}

bool Trial::blocks() const {
  return std::any_of(ran.begin(), ran.end(), [](const Ran& one) {
    return one.red && one.verdict.verdict == record::Verdict::kFail;
  });
}

std::set<std::string> Trial::blamed() const {
  std::set<std::string> ids;
  for (const Ran& one : ran) {
    if (!one.red) continue;
    for (const auto& finding : one.verdict.findings) {
      if (!finding.requirement.empty()) ids.insert(finding.requirement);
    }
  }
  return ids;
}

class SabotageTrials::Loop {
 public:
  Loop(const run::LiveSettings& settings, std::vector<std::string> unit, unsigned jobs)
      : settings_(settings), unit_(std::move(unit)), jobs_(jobs) {
    folder_ = sandbox::default_tmp() / ("sabotage-" + std::to_string(::getpid()));
    fs::create_directories(folder_);
  }
  ~Loop() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }

  bool run(std::vector<Trial>& trials);

 private:
  void fill();
  void next_case(std::size_t index);
  void done(std::size_t index, const std::string& report, run::LiveOutcome outcome);
  std::shared_ptr<const run::LiveSettings> settings_for(const sabotage::Fault& fault,
                                                        const std::string& report) const;
  static void keep(Trial& trial, run::LiveOutcome& outcome);

  run::LiveSettings settings_;
  std::vector<std::string> unit_;
  unsigned jobs_;
  fs::path folder_;
  asio::io_context context_{1};
  std::vector<Trial>* trials_ = nullptr;
  std::size_t next_ = 0;
  std::uint64_t reports_ = 0;
  bool interrupted_ = false;
  std::map<std::size_t, std::unique_ptr<run::LiveCase>> running_;
};

std::shared_ptr<const run::LiveSettings> SabotageTrials::Loop::settings_for(
    const sabotage::Fault& fault, const std::string& report) const {
  auto settings = std::make_shared<run::LiveSettings>(settings_);
  std::vector<std::string>& argv = settings->unit.argv;
  argv = {settings_.program, "sabotage", settings_.contract->name, "--fault", fault.name,
          "--report",        report};
  if (const char* const tree = std::getenv("TOUCHSTONE_TREE"); tree != nullptr && *tree != '\0') {
    argv.insert(argv.end(), {"--tree", fs::absolute(tree).string()});
  }
  argv.push_back("--");
  argv.insert(argv.end(), unit_.begin(), unit_.end());
  settings->unit.executable = settings_.program;
  settings->unit_json = "{\"argv\":[";
  const char* separator = "";
  for (const std::string& word : argv) {
    settings->unit_json += separator + json::quoted(word);
    separator = ",";
  }
  settings->unit_json += "]}";
  return settings;
}

void SabotageTrials::Loop::fill() {
  while (!interrupted_ && next_ < trials_->size() && running_.size() < jobs_) next_case(next_++);
}

void SabotageTrials::Loop::next_case(std::size_t index) {
  Trial& trial = (*trials_)[index];
  const bool enough = trial.blocks() && !trial.every_case;
  if (interrupted_ || enough || trial.ran.size() == trial.cases.size()) return;
  const std::string report = (folder_ / std::to_string(reports_++)).string();
  running_[index] = nullptr;
  running_[index] = run::LiveCase::start(
      context_, settings_for(trial.fault, report), trial.cases[trial.ran.size()], 1,
      [this, index, report](run::LiveOutcome outcome) { done(index, report, std::move(outcome)); });
}

// A recording is kept where somebody has to look into it.
void SabotageTrials::Loop::keep(Trial& trial, run::LiveOutcome& outcome) {
  const Trial::Ran& last = trial.ran.back();
  if (!trial.recording.empty() || !last.report.fired || last.red != trial.fault.honest) return;
  std::string name = "sabotage." + trial.fault.name + "." + last.test->id + ".jsonl";
  std::replace(name.begin(), name.end(), '/', '.');
  const fs::path path = fs::path("touchstone-out") / name;
  if (outcome.recording.save(path).ok()) trial.recording = path.string();
}

void SabotageTrials::Loop::done(std::size_t index, const std::string& report,
                                run::LiveOutcome outcome) {
  Trial& trial = (*trials_)[index];
  Trial::Ran ran;
  ran.test = trial.cases[trial.ran.size()];
  ran.report = read_sabotage_report(report);
  ran.verdict = std::move(outcome.verdict);
  const record::Verdict verdict = ran.verdict.verdict;
  // A note says that something is unusual, which stops nobody.
  ran.red = verdict == record::Verdict::kFail || verdict == record::Verdict::kWarn;
  // Many side by side make a machine slow: time alone is no witness here. And what went wrong
  // where nothing was planted is not due to the fault.
  if (ran.verdict.only_time || !ran.report.fired) ran.red = false;
  trial.ran.push_back(std::move(ran));
  keep(trial, outcome);
  std::error_code ignored;
  fs::remove(report, ignored);
  // The finished case is still on the stack: it is let go from the loop.
  asio::post(context_, [this, index] {
    running_.erase(index);
    next_case(index);
    fill();
  });
}

bool SabotageTrials::Loop::run(std::vector<Trial>& trials) {
  trials_ = &trials;
  next_ = 0;
  asio::signal_set signals(context_, SIGINT, SIGTERM);
  signals.async_wait([this](const boost::system::error_code& error, int) {
    if (error) return;
    interrupted_ = true;
    for (auto& [index, live] : running_) {
      if (live) live->interrupt();
    }
  });
  fill();
  context_.restart();
  while ((!running_.empty() || (next_ < trials_->size() && !interrupted_)) &&
         context_.run_one() > 0) {
  }
  return !interrupted_;
}

SabotageTrials::SabotageTrials(const run::LiveSettings& settings, std::vector<std::string> unit,
                               unsigned jobs)
    : loop_(std::make_unique<Loop>(settings, std::move(unit), jobs)) {}

SabotageTrials::~SabotageTrials() = default;

bool SabotageTrials::run(std::vector<Trial>& trials) { return loop_->run(trials); }

}  // namespace touchstone::program
