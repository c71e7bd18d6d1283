// Lies: omits cache counters that are zero, so a host that adds them up fails.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class OmitsZeroCacheCounts : public Behaviour {
 public:
  Json shown_usage(const Json& usage) override {
    Json shown = usage;
    for (const char* name : {"cache_read_input_tokens", "cache_creation_input_tokens"}) {
      if (shown[name] == 0) shown.erase(name);
    }
    return shown;
  }
};

const RegisteredLiar kOmitsZeroCacheCounts(
    {"omits_zero_cache_counts",
     {"RPC-070"},
     "omits cache counters that are zero, so a host that adds them up fails",
     Subtlety::kPlain,
     make_fault<OmitsZeroCacheCounts>});

}  // namespace
}  // namespace touchstone::rpc_runtime
