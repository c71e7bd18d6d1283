// A launch is told on standard output.
#include <cstdio>
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class PrintsProgress : public Behaviour {
 public:
  Outcome<Json> use_case(const std::string& method, const Json& params, Ports& ports) override {
    if (method == "agents.launch") std::puts("launching ...");
    return Behaviour::use_case(method, params, ports);
  }
};

const RegisterLiar kPrintsProgress({"prints-progress",
                                    {"AGL-310"},
                                    "the harness loses the call behind a line of progress",
                                    false,
                                    make_fault<PrintsProgress>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
