// Null members of results are dropped.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class DropsEmptyResults : public Mirror {
 protected:
  void take_answer(const Json& message) override {
    Json other = message;
    if (other.contains("result") && other["result"].is_object()) {
      for (auto it = other["result"].begin(); it != other["result"].end();) {
        it = it->is_null() ? other["result"].erase(it) : std::next(it);
      }
    }
    Mirror::take_answer(other);
  }
};

const RegisterLiar kDropsEmptyResults({"drops-empty-results",
                                       {"DRV-031"},
                                       "a member that is empty looks like one that is missing",
                                       true,
                                       make_fault<DropsEmptyResults>});

}  // namespace
}  // namespace touchstone::drivers
