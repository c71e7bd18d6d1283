// What is no message is refused with id 0.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class AnswersErrorsToAllIds : public Mirror {
 protected:
  void refuse(const Json& id, int code, const std::string& why, Json data) override {
    Mirror::refuse(code == -32600 && id.is_null() ? Json(0) : id, code, why, data);
  }
};

const RegisterLiar kAnswersErrorsToAllIds({"answers-errors-to-all-ids",
                                           {"DRV-011"},
                                           "an error answers a call that was never made",
                                           true,
                                           make_fault<AnswersErrorsToAllIds>});

}  // namespace
}  // namespace touchstone::drivers
