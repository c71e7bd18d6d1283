// With the id of a text the call of the same number is given up, too.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class CancelsByText : public Mirror {
 protected:
  void cancel(const Json& params) override {
    const Json id = params.value("id", Json());
    const std::string text = id.is_string() ? id.get<std::string>() : "";
    const bool is_number = !text.empty() && text.find_first_not_of("0123456789") == text.npos;
    if (is_number) Mirror::cancel({{"id", std::stoll(text)}});
    Mirror::cancel(params);
  }
};

const RegisterLiar kCancelsByText({"cancels-by-text",
                                   {"DRV-051", "DRV-050"},
                                   "another call than the one meant is given up",
                                   true,
                                   make_fault<CancelsByText>});

}  // namespace
}  // namespace touchstone::drivers
