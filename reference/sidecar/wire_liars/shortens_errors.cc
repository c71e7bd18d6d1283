// The data of an error is left out.
#include <nlohmann/json.hpp>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ShortensErrors : public Behaviour {
 public:
  nlohmann::json answer_shown(nlohmann::json answer) override {
    if (answer.contains("error")) answer["error"].erase("data");
    return answer;
  }
};

const RegisterLiar kShortensErrors({"shortens-errors",
                                    {"ACP-318", "ACP-047"},
                                    "a host misses the reason for which a turn ended",
                                    true,
                                    make_fault<ShortensErrors>});

}  // namespace
}  // namespace touchstone::sidecar
