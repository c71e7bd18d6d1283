// A text of digits comes back as a number.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class NumbersEveryId : public Mirror {
 protected:
  void say(const Json& message) override {
    Json other = message;
    const Json id = message.value("id", Json());
    const std::string text = id.is_string() ? id.get<std::string>() : "";
    const bool is_number = !text.empty() && text.find_first_not_of("0123456789") == text.npos;
    if (!message.contains("method") && is_number) other["id"] = std::stoll(text);
    Mirror::say(other);
  }
};

const RegisterLiar kNumbersEveryId({"numbers-every-id",
                                    {"DRV-006", "DRV-005", "DRV-050"},
                                    "an answer cannot be found by the id of its call",
                                    true,
                                    make_fault<NumbersEveryId>});

}  // namespace
}  // namespace touchstone::drivers
