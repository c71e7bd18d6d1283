// A delete is answered twice.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class AnswersDeletesTwice : public Behaviour {
 public:
  int answers(const std::string& method) override { return method == "agents.delete" ? 2 : 1; }
};

const RegisterLiar kAnswersDeletesTwice({"answers-deletes-twice",
                                         {"AGL-311"},
                                         "a user interface shows one delete as two",
                                         true,
                                         make_fault<AnswersDeletesTwice>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
