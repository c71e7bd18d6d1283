#include "machine.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <thread>

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

}  // namespace

std::string own_program() {
  std::error_code error;
  return std::filesystem::read_symlink("/proc/self/exe", error).string();
}

base::Status describe_machine(const std::string& isolation, run::LiveSettings& live) {
  live.isolation = level_of(isolation);
  live.machine.isolation = isolation == "none" ? "none" : "basic";
  live.machine.os = run::circumstances("").os;
  live.machine.cores = std::max(1u, std::thread::hardware_concurrency());
  if (isolation != "none") {
    for (const sandbox::Capability& one : sandbox::doctor_probe()) {
      if (one.allowed || one.name != "pid-namespace") continue;
      live.machine.degraded.push_back(one.name + " is refused here: " + one.loss);
    }
  }
  if (isolation == "full") {
    live.machine.degraded.push_back(
        "full isolation is not built yet, basic is used: the network and writes outside HOME are "
        "not held back.");
  }
  live.machine.calibration = run::calibrate(live.program);
  nlohmann::ordered_json unit = {{"argv", live.unit.argv}, {"digest", live.unit.digest}};
  nlohmann::ordered_json machine = {{"isolation", live.machine.isolation},
                                    {"degraded", live.machine.degraded},
                                    {"calibration", live.machine.calibration},
                                    {"cores", live.machine.cores}};
  const auto replace = nlohmann::json::error_handler_t::replace;
  live.unit_json = unit.dump(-1, ' ', false, replace);
  live.machine_json = machine.dump(-1, ' ', false, replace);
  return {};
}

}  // namespace touchstone::program
