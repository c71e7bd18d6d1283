// The late answer of a port still answers the call that was given up.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class AnswersAfterCancel : public Mirror {
 protected:
  void cancel(const Json& params) override {
    const auto before = open_;
    Mirror::cancel(params);
    if (open_.size() != before.size()) open_ = before;
  }
};

const RegisterLiar kAnswersAfterCancel({"answers-after-cancel",
                                        {"DRV-052", "DRV-005"},
                                        "a call that was given up is answered twice",
                                        true,
                                        make_fault<AnswersAfterCancel>});

}  // namespace
}  // namespace touchstone::drivers
