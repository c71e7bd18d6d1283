// Carriage returns are dropped when a context is read.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class ReadsWithoutReturns : public Behaviour {
 public:
  Outcome<Json> use_case(const std::string& method, const Json& params, Ports& ports) override {
    if (method == "agents.read_context") {
      Outcome<Json> read = Behaviour::use_case(method, params, ports);
      if (!read.ok()) return read;
      std::string text = read.value()["content"].get<std::string>();
      std::erase(text, '\r');
      return Json{{"content", text}};
    }
    return Behaviour::use_case(method, params, ports);
  }
};

const RegisterLiar kReadsWithoutReturns({"reads-without-returns",
                                         {"AGL-014"},
                                         "an editor shows, and then saves, something else",
                                         true,
                                         make_fault<ReadsWithoutReturns>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
