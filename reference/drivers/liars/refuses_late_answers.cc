// An answer that nobody waits for is refused.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class RefusesLateAnswers : public Mirror {
 protected:
  void take_answer(const Json& message) override {
    const Json id = message.value("id", Json());
    if (!id.is_number_integer() || !open_.contains(id.get<std::int64_t>())) {
      return refuse(nullptr, -32600, "nobody waits for this answer");
    }
    Mirror::take_answer(message);
  }
};

const RegisterLiar kRefusesLateAnswers(
    {"refuses-late-answers",
     {"DRV-025", "DRV-034", "DRV-035", "DRV-052"},
     "an answer that came late is taken for the failure of a call",
     false,
     make_fault<RefusesLateAnswers>});

}  // namespace
}  // namespace touchstone::drivers
