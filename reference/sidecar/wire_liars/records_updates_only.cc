// Notifications other than session/update are dropped.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class RecordsUpdatesOnly : public Behaviour {
 public:
  bool records(std::string_view method) override { return method == "session/update"; }
};

const RegisterLiar kRecordsUpdatesOnly({"records-updates-only",
                                        {"ACP-161", "ACP-338"},
                                        "an extension of the agent's protocol is silent",
                                        true,
                                        make_fault<RecordsUpdatesOnly>});

}  // namespace
}  // namespace touchstone::sidecar
