// A call with the id of an open call of the driver is taken for its answer.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class UsesTheIdOfTheCaller : public Mirror {
 protected:
  void call_port(const Json& caller, const Json& params) override {
    Mirror::call_port(caller, params);
    awaited_ = last_id_;
  }
  void take_call(const Json& id, const std::string& method, const Json& params) override {
    if (id == awaited_ && awaited_ != 0) return;  // taken for an answer, and not understood
    Mirror::take_call(id, method, params);
  }

 private:
  std::int64_t awaited_ = 0;
};

const RegisterLiar kUsesTheIdOfTheCaller({"uses-the-id-of-the-caller",
                                          {"DRV-033"},
                                          "two calls get each other's answers",
                                          true,
                                          make_fault<UsesTheIdOfTheCaller>});

}  // namespace
}  // namespace touchstone::drivers
