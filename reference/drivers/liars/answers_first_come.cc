// Answers go to the oldest call.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class AnswersFirstCome : public Mirror {
 protected:
  void take_answer(const Json& message) override {
    Json other = message;
    const Json id = message.value("id", Json());
    const bool known = id.is_number_integer() && open_.contains(id.get<std::int64_t>());
    if (known) other["id"] = open_.begin()->first;
    Mirror::take_answer(other);
  }
};

const RegisterLiar kAnswersFirstCome({"answers-first-come",
                                      {"DRV-040"},
                                      "two calls get each other's results",
                                      false,
                                      make_fault<AnswersFirstCome>});

}  // namespace
}  // namespace touchstone::drivers
