// A real terminal has 24 rows and 80 columns.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class HasOneRealSize : public Behaviour {
 public:
  Json own_size(const Json&) override { return {{"rows", 24}, {"cols", 80}}; }
};

const RegisterLiar kHasOneRealSize({"has-one-real-size",
                                    {"AGL-401"},
                                    "the tool draws for a terminal of another size",
                                    true,
                                    make_fault<HasOneRealSize>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
