// Looking at a session empties it.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ForgetsWhatItShowed : public Behaviour {
 public:
  bool forgets_what_was_shown() override { return true; }
};

const RegisterLiar kForgetsWhatItShowed({"forgets-what-it-showed",
                                         {"ACP-043", "ACP-042", "ACP-041"},
                                         "a second window on a session sees nothing",
                                         false,
                                         make_fault<ForgetsWhatItShowed>});

}  // namespace
}  // namespace touchstone::sidecar
