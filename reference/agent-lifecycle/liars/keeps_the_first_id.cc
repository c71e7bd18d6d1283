// Every agent gets the id of the first.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class KeepsTheFirstId : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "ids.new") {
      Outcome<Json> answer = port.call(method, params);
      if (!answer.ok()) return answer;
      if (first_.is_null()) first_ = answer.value();
      return first_;
    }
    return port.call(method, params);
  }

 private:
  Json first_;
};

const RegisterLiar kKeepsTheFirstId({"keeps-the-first-id",
                                     {"AGL-002"},
                                     "the second agent takes the place of the first",
                                     true,
                                     make_fault<KeepsTheFirstId>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
