// Of a real file the last byte is missing.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class WritesHalfForReal : public Behaviour {
 public:
  std::string own_content(const std::string&, const std::string& content) override {
    return content.substr(0, content.size() - 1);
  }
};

const RegisterLiar kWritesHalfForReal({"writes-half-for-real",
                                       {"AGL-400"},
                                       "the agent starts with half of its instructions",
                                       true,
                                       make_fault<WritesHalfForReal>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
