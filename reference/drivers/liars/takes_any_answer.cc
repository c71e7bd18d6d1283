// When one call is open every answer is for it.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class TakesAnyAnswer : public Mirror {
 protected:
  void take_answer(const Json& message) override {
    Json other = message;
    if (open_.size() == 1) other["id"] = open_.begin()->first;
    Mirror::take_answer(other);
  }
};

const RegisterLiar kTakesAnyAnswer({"takes-any-answer",
                                    {"DRV-034"},
                                    "a component takes the answer to another question",
                                    true,
                                    make_fault<TakesAnyAnswer>});

}  // namespace
}  // namespace touchstone::drivers
