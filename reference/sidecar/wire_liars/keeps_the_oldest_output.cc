// The newest output is cut instead of the oldest.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class KeepsTheOldestOutput : public Behaviour {
 public:
  bool cuts_oldest_output() override { return false; }
};

const RegisterLiar kKeepsTheOldestOutput({"keeps-the-oldest-output",
                                          {"ACP-168", "ACP-063"},
                                          "an agent never sees how its command ended",
                                          true,
                                          make_fault<KeepsTheOldestOutput>});

}  // namespace
}  // namespace touchstone::sidecar
