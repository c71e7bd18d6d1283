// Lies: loads no plugin behind one with a bad manifest, so one bad plugin takes the user's model
// away.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class StopsLoadingAtBadPlugin : public Behaviour {
 public:
  bool loads_past_bad_plugin() override { return false; }
};

const RegisteredLiar kStopsLoadingAtBadPlugin({"stops_loading_at_bad_plugin",
                                               {"RPC-110", "RPC-108"},
                                               "loads no plugin behind one with a bad manifest, so "
                                               "one bad plugin takes the user's model away",
                                               Subtlety::kDevious,
                                               make_fault<StopsLoadingAtBadPlugin>});

}  // namespace
}  // namespace touchstone::rpc_runtime
