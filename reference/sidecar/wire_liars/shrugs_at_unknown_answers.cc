// An answer to a question that was never asked is passed over.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ShrugsAtUnknownAnswers : public Behaviour {
 public:
  bool takes_unknown_answers() override { return true; }
};

const RegisterLiar kShrugsAtUnknownAnswers({"shrugs-at-unknown-answers",
                                            {"ACP-153"},
                                            "a host and a sidecar that have lost each other go on",
                                            false,
                                            make_fault<ShrugsAtUnknownAnswers>});

}  // namespace
}  // namespace touchstone::sidecar
