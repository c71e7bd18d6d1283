// A file that is not there reads as empty.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ReadsMissingAsEmpty : public Behaviour {
 public:
  bool takes_missing_for_empty() override { return true; }
};

const RegisterLiar kReadsMissingAsEmpty({"reads-missing-as-empty",
                                         {"ACP-325", "ACP-050", "ACP-163"},
                                         "an agent overwrites what it only misspelt",
                                         false,
                                         make_fault<ReadsMissingAsEmpty>});

}  // namespace
}  // namespace touchstone::sidecar
