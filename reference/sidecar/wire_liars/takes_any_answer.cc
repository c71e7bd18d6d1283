// Whatever answer comes next is the one.
#include <nlohmann/json.hpp>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TakesAnyAnswer : public Behaviour {
 public:
  bool is_answer_to(const nlohmann::json&, const nlohmann::json&) override { return true; }
};

const RegisterLiar kTakesAnyAnswer({"takes-any-answer",
                                    {"ACP-318"},
                                    "a late answer is shown as that of the next turn",
                                    true,
                                    make_fault<TakesAnyAnswer>});

}  // namespace
}  // namespace touchstone::sidecar
