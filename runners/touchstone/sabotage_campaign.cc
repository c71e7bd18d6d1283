#include "sabotage_campaign.h"

#include <algorithm>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <random>

#include "base/text.h"
#include "machine.h"
#include "sabotage_trials.h"
#include "sandbox/sandbox.h"
#include "selection.h"
#include "unit_source.h"

namespace touchstone::program {
namespace {

// An honest disturbance of one kind is shown by some cases; one of all frames by every case.
constexpr std::size_t kCasesForHonestKind = 8;

struct Count {
  int fired = 0;
  int caught = 0;
  int warned = 0;  // of the caught
  int never = 0;
  int honest = 0;
  int green = 0;
};

std::vector<sabotage::Fault> chosen(std::vector<sabotage::Fault> faults,
                                    const CampaignOptions& options) {
  std::erase_if(faults, [&](const sabotage::Fault& fault) {
    if (fault.act == sabotage::Act::kNone) return true;
    return !options.only.empty() &&
           std::none_of(options.only.begin(), options.only.end(), [&](const std::string& glob) {
             return base::glob_match(glob, fault.name);
           });
  });
  if (options.sample == 0 || options.sample >= faults.size()) return faults;
  std::vector<sabotage::Fault> sample;
  std::mt19937 random(options.seed);
  std::sample(faults.begin(), faults.end(), std::back_inserter(sample), options.sample, random);
  return sample;
}

// The first trial: every case, nothing planted. Those that are green serve the others.
std::vector<Trial::Ran> baseline(SabotageTrials& trials, const Loaded& loaded,
                                 const std::vector<sabotage::Fault>& faults, unsigned jobs,
                                 bool& finished) {
  // Cases run one after the other within a trial, so each core gets a part of them.
  std::vector<Trial> parts(std::min<std::size_t>(jobs, loaded.cases.size()));
  for (std::size_t i = 0; i < loaded.cases.size(); ++i) {
    parts[i % parts.size()].cases.push_back(loaded.cases[i]);
  }
  for (Trial& part : parts) {
    part.fault = faults.front();
    part.every_case = true;
  }
  finished = trials.run(parts);
  std::vector<Trial::Ran> green;
  for (Trial& part : parts) {
    for (Trial::Ran& one : part.ran) {
      if (one.verdict.verdict == record::Verdict::kPass) {
        green.push_back(std::move(one));
      } else if (finished) {
        std::cout << "left out      " << one.test->id << " is "
                  << record::to_string(one.verdict.verdict) << " with nothing planted\n";
      }
    }
  }
  std::sort(green.begin(), green.end(), [](const Trial::Ran& a, const Trial::Ran& b) {
    return a.verdict.duration_us < b.verdict.duration_us;
  });
  return green;
}

std::vector<Trial> make_trials(const std::vector<Trial::Ran>& green,
                               std::vector<sabotage::Fault> faults) {
  std::vector<Trial> trials;
  for (sabotage::Fault& fault : faults) {
    Trial trial;
    for (const Trial::Ran& one : green) {
      if (fault.kind.empty() || one.report.kinds.contains(fault.kind)) {
        trial.cases.push_back(one.test);
      }
    }
    if (fault.honest && !fault.kind.empty() && trial.cases.size() > kCasesForHonestKind) {
      trial.cases.resize(kCasesForHonestKind);
    }
    trial.every_case = fault.honest;
    trial.fault = std::move(fault);
    trials.push_back(std::move(trial));
  }
  return trials;
}

std::string word_for(const Trial& trial) {
  if (!trial.fired()) return "never fired";
  if (trial.fault.honest) return trial.red() ? "HONEST RED" : "honest green";
  if (!trial.red()) return "SURVIVED";
  return trial.blocks() ? "caught" : "warned";
}

// Blame that the derivation did not foresee is worth a look, but the fault was caught.
bool is_elsewhere(const Trial& trial, const std::set<std::string>& blamed) {
  return !trial.fault.blames.empty() && !blamed.empty() &&
         std::none_of(blamed.begin(), blamed.end(),
                      [&](const std::string& id) { return trial.fault.blames.contains(id); });
}

void print(const Trial& trial) {
  const std::set<std::string> blamed = trial.blamed();
  std::cout << std::left << std::setw(14) << word_for(trial) << std::setw(46) << trial.fault.name;
  if (trial.red()) {
    std::cout << " " << base::join({blamed.begin(), blamed.end()}, ",");
    if (!trial.fault.honest && is_elsewhere(trial, blamed)) std::cout << " (by way of a step)";
    const auto red = std::find_if(trial.ran.begin(), trial.ran.end(),
                                  [](const Trial::Ran& one) { return one.red; });
    std::cout << "  " << red->test->id;
  }
  if (trial.fired() && trial.red() == trial.fault.honest) std::cout << "  " << trial.recording;
  std::cout << "\n";
}

void add(const Trial& trial, Count& count) {
  if (!trial.fired()) {
    ++count.never;
  } else if (trial.fault.honest) {
    ++count.honest;
    count.green += trial.red() ? 0 : 1;
  } else {
    ++count.fired;
    count.caught += trial.red() ? 1 : 0;
    count.warned += trial.red() && !trial.blocks() ? 1 : 0;
  }
}

void print(const std::string& contract, const Count& count) {
  std::cout << contract << ": " << count.fired << " faults fired, " << count.caught << " caught";
  if (count.fired > 0) {
    const int per_mille = count.caught * 1000 / count.fired;
    std::cout << " (" << per_mille / 10 << "." << per_mille % 10 << " %)";
  }
  if (count.warned > 0) std::cout << ", " << count.warned << " of them as a warning";
  std::cout << ", " << count.fired - count.caught << " survived; " << count.honest
            << " honest disturbances, " << count.green << " stayed green; " << count.never
            << " never fired\n";
}

}  // namespace

base::Result<base::ExitCode> run_campaign(const Library& library, const std::string& contract,
                                          std::vector<sabotage::Fault> faults,
                                          const std::vector<std::string>& unit,
                                          const CampaignOptions& options) {
  auto loaded = library.load(contract);
  if (!loaded) return loaded.error();
  drop_slow(loaded->cases);
  auto resolved = resolve_unit(unit);
  if (!resolved) return resolved.error();
  std::vector<std::string> command = unit;
  command.front() = resolved->executable;
  run::LiveSettings live =
      live_settings(loaded->contract, loaded->rules, std::move(*resolved), options.isolation);
  sandbox::sweep_stale(sandbox::default_tmp());

  const unsigned jobs = options.jobs != 0 ? options.jobs : default_jobs();
  SabotageTrials runs(live, command, jobs);
  bool finished = false;
  const auto green = baseline(runs, *loaded, faults, jobs, finished);
  if (!finished) return base::ExitCode::kInterrupted;
  if (green.empty()) {
    return base::Error{
        base::ExitCode::kNotConformant, "no case is green with nothing planted", "",
        "look at it first: touchstone run " + contract + " -- " + base::shell_join(unit)};
  }
  std::vector<Trial> trials = make_trials(green, chosen(std::move(faults), options));
  if (!runs.run(trials)) return base::ExitCode::kInterrupted;
  Count count;
  for (const Trial& trial : trials) {
    print(trial);
    add(trial, count);
  }
  print(contract, count);
  const bool good = count.caught == count.fired && count.green == count.honest;
  return good ? base::ExitCode::kConformant : base::ExitCode::kNotConformant;
}

}  // namespace touchstone::program
