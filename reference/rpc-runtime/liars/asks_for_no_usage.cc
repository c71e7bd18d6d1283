// Lies: does not ask a model server for its usage, so the bill stays empty.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class AsksForNoUsage : public Behaviour {
 public:
  Json asked_body(const Json& body) override {
    Json asked = body;
    asked.erase("stream_options");
    return asked;
  }
};

const RegisteredLiar kAsksForNoUsage(
    {"asks_for_no_usage",
     {"RPC-323"},
     "does not ask a model server for its usage, so the bill stays empty",
     Subtlety::kPlain,
     make_fault<AsksForNoUsage>});

}  // namespace
}  // namespace touchstone::rpc_runtime
