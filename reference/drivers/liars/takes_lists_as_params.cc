// A list of params counts as none.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class TakesListsAsParams : public Mirror {
 protected:
  void take_call(const Json& id, const std::string& method, const Json& params) override {
    Mirror::take_call(id, method, params.is_array() ? Json::object() : params);
  }
};

const RegisterLiar kTakesListsAsParams({"takes-lists-as-params",
                                        {"DRV-013"},
                                        "a component is called with nothing and does something",
                                        true,
                                        make_fault<TakesListsAsParams>});

}  // namespace
}  // namespace touchstone::drivers
