// A call of no port succeeds.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class CallsWithoutAName : public Mirror {
 protected:
  void take_call(const Json& id, const std::string& method, const Json& params) override {
    if (method == "probe.call" && params.is_object() &&
        !params.value("method", Json()).is_string()) {
      return answer(id, Json::object());
    }
    Mirror::take_call(id, method, params);
  }
};

const RegisterLiar kCallsWithoutAName({"calls-without-a-name",
                                       {"DRV-042"},
                                       "a port is called by no name",
                                       false,
                                       make_fault<CallsWithoutAName>});

}  // namespace
}  // namespace touchstone::drivers
