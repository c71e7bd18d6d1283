// Style: knows how long its caches live, and says so in every usage, zeros too.
#include "json.h"
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

class UsageInFull : public Behaviour {
 public:
  Json shown_usage(const Json& usage) override {
    Json shown = usage;
    for (const char* name : {"cache_creation_5m", "cache_creation_1h"}) {
      if (!shown.contains(name)) shown[name] = 0;
    }
    return shown;
  }
};

const RegisteredStyle kUsageInFull(
    {"usage_in_full", "knows how long its caches live, and says so in every usage, zeros too",
     "RPC-070: the splits are there when they are known, and a zero can be known",
     make_style<UsageInFull>});

}  // namespace
}  // namespace touchstone::rpc_runtime
