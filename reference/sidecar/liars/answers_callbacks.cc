// Callbacks of a host are rejected as if they were unknown.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class AnswersCallbacks : public Behaviour {
 public:
  bool rejects_callbacks() override { return false; }
};

const RegisterLiar kAnswersCallbacks(
    {"answers-callbacks",
     {"ACP-025"},
     "a host that mixed the two sides up waits for something that never happens",
     false,
     make_fault<AnswersCallbacks>});

}  // namespace
}  // namespace touchstone::sidecar
