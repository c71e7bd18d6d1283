// Port calls get a member more.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class AddsToParams : public Mirror {
 protected:
  void call_port(const Json& caller, const Json& params) override {
    Json more = params;
    more["params"]["caller"] = caller;
    Mirror::call_port(caller, more);
  }
};

const RegisterLiar kAddsToParams({"adds-to-params",
                                  {"DRV-030"},
                                  "a port is asked for something else than the component wanted",
                                  false,
                                  make_fault<AddsToParams>});

}  // namespace
}  // namespace touchstone::drivers
