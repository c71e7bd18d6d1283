// LiveCase runs one case against a real unit: it feeds an engine from the operating system, does
// what the engine wants, and writes the recording.
//
// Everything happens on the one thread that runs the io_context; many cases run side by side on
// it. The caller keeps the object until `done` was called, which is exactly once, from the
// io_context, after the unit's whole tree has gone and the scratch folders were removed.
#pragma once

#include <boost/asio/io_context.hpp>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "contract/contract.h"
#include "process/launch_spec.h"
#include "process/unit_events.h"
#include "record/recording.h"
#include "rules/rule_set.h"
#include "run/result.h"
#include "script/case.h"

namespace touchstone::run {

// What all cases of a run share.
struct LiveSettings {
  std::shared_ptr<const contract::Contract> contract;
  std::shared_ptr<const rules::Rules> rules;
  UnitInfo unit;
  MachineInfo machine;
  process::IsolationLevel isolation = process::IsolationLevel::kFull;
  process::Namespaces namespaces = process::Namespaces::kWhereAllowed;
  bool own_network = false;  // each case has a network of its own (process/network.h)
  process::Limits limits = process::usual_limits();
  process::OverlayKind overlay = process::OverlayKind::kNone;
  std::string program;    // absolute path of touchstone itself, for relays and doubles
  std::string unit_json;  // for the head of recordings
  std::string machine_json;
  std::uint64_t recording_cap = 64u << 20;
};

struct LiveOutcome {
  record::CaseVerdict verdict;
  record::Spool recording;         // the file's whole text
  record::Microseconds waited{0};  // for the unit, of the case's whole time
  std::vector<process::OutsideWrite> outside_writes;
};

class LiveCase {
 public:
  using Done = std::function<void(LiveOutcome)>;

  // Returns at once; an environment that cannot be made is a harness-error in the outcome.
  static std::unique_ptr<LiveCase> start(boost::asio::io_context& context,
                                         std::shared_ptr<const LiveSettings> settings,
                                         script::CasePtr test, int attempt, Done done);
  ~LiveCase();

  // The user stopped the run: ends the unit and then calls `done`.
  void interrupt();

  // For how long nothing has happened to it.
  record::Microseconds quiet() const;

 private:
  class State;
  explicit LiveCase(std::shared_ptr<State> state);
  std::shared_ptr<State> state_;
};

}  // namespace touchstone::run
