// Kinds of options are not looked at.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class LooksAtOptionIdsOnly : public Behaviour {
 public:
  bool looks_at_option_kinds() override { return false; }
};

const RegisterLiar kLooksAtOptionIdsOnly({"looks-at-option-ids-only",
                                          {"ACP-051", "ACP-002", "ACP-052", "ACP-302", "ACP-322"},
                                          "an agent gets an option that it never offered",
                                          true,
                                          make_fault<LooksAtOptionIdsOnly>});

}  // namespace
}  // namespace touchstone::sidecar
