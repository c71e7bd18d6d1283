#include "sandbox/doctor_probe.h"

#include <algorithm>

#include "process/namespaces.h"
#include "support/catch.h"

using touchstone::sandbox::Capability;
using touchstone::sandbox::doctor_probe;

TEST_CASE("every capability says what is lost without it") {
  const std::vector<Capability>& found = doctor_probe();

  REQUIRE(found.size() == 9);
  CHECK(std::all_of(found.begin(), found.end(), [](const Capability& capability) {
    return !capability.name.empty() && capability.loss.ends_with('.') &&
           (capability.allowed || !capability.detail.empty());
  }));
}

TEST_CASE("the doctor and the launcher agree about PID namespaces") {
  const std::vector<Capability>& found = doctor_probe();

  CHECK(found.front().name == "pid-namespace");
  CHECK(found.front().allowed == (touchstone::process::supervisor_flags() != 0));
}

TEST_CASE("a machine that runs this test can start units") {
  const std::vector<Capability>& found = doctor_probe();
  const auto allowed = [&](const char* name) {
    return std::any_of(found.begin(), found.end(), [&](const Capability& capability) {
      return capability.name == name && capability.allowed;
    });
  };

  CHECK(allowed("pidfd"));
  CHECK(allowed("clone3"));
  CHECK(allowed("close-range"));
}
