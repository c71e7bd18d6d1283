#include "machine.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <thread>
#include <utility>

#include "base/digest.h"
#include "run/expectation.h"
#include "run/runner.h"
#include "sandbox/doctor_probe.h"

namespace touchstone::program {
namespace {

process::IsolationLevel level_of(const std::string& isolation) {
  if (isolation == "none") return process::IsolationLevel::kNone;
  return isolation == "basic" ? process::IsolationLevel::kBasic : process::IsolationLevel::kFull;
}

// Whether the machine allows this; a notice if it does not.
bool allowed(const std::string& name, run::MachineInfo& machine) {
  for (const sandbox::Capability& one : sandbox::doctor_probe()) {
    if (one.name != name) continue;
    if (!one.allowed) machine.degraded.push_back(one.name + " is refused here: " + one.loss);
    return one.allowed;
  }
  return false;
}

// What of the wanted level this machine gives.
void isolate(const std::string& wanted, run::LiveSettings& live) {
  live.isolation = level_of(wanted);
  live.machine.isolation = "none";
  if (wanted == "none") return;
  live.machine.isolation = "basic";
  allowed("pid-namespace", live.machine);
  allowed("control-groups", live.machine);
  if (wanted == "basic") return;
  live.own_network = allowed("network-namespace", live.machine);
  const bool overlay = allowed("overlay", live.machine);
  const process::OverlaysAllowed& overlays = sandbox::overlays_allowed();
  live.overlay = overlays.kind;
  for (const std::string& place : overlays.uncovered) {
    live.machine.degraded.push_back("overlay is refused over " + place +
                                    ", where something is mounted below: what a unit writes there "
                                    "reaches the disk and is not listed.");
  }
  if (live.own_network && overlay) live.machine.isolation = "full";
}

}  // namespace

std::string own_program() {
  std::error_code error;
  return std::filesystem::read_symlink("/proc/self/exe", error).string();
}

unsigned default_jobs() {
  constexpr unsigned kJobsACore = 4;
  return kJobsACore * std::max(1u, std::thread::hardware_concurrency());
}

run::LiveSettings live_settings(std::shared_ptr<const contract::Contract> contract,
                                std::shared_ptr<const rules::Rules> rules, run::UnitInfo unit,
                                const std::string& isolation) {
  run::LiveSettings live;
  live.contract = std::move(contract);
  live.rules = std::move(rules);
  live.unit = std::move(unit);
  live.program = own_program();
  isolate(isolation.empty() ? kDefaultIsolation : isolation, live);
  live.machine.os = run::circumstances("").os;
  live.machine.cores = std::max(1u, std::thread::hardware_concurrency());
  live.machine.calibration = run::calibrate(live.program);
  nlohmann::ordered_json started = {{"argv", live.unit.argv}, {"digest", live.unit.digest}};
  nlohmann::ordered_json machine = {{"isolation", live.machine.isolation},
                                    {"degraded", live.machine.degraded},
                                    {"calibration", live.machine.calibration},
                                    {"cores", live.machine.cores}};
  const auto replace = nlohmann::json::error_handler_t::replace;
  live.unit_json = started.dump(-1, ' ', false, replace);
  live.machine_json = machine.dump(-1, ' ', false, replace);
  return live;
}

}  // namespace touchstone::program
