// A model option is made up beside the one that exists.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class AlwaysDerivesAModel : public Behaviour {
 public:
  bool always_derives_model() override { return true; }
};

const RegisterLiar kAlwaysDerivesAModel({"always-derives-a-model",
                                         {"ACP-049"},
                                         "a user sees two models",
                                         true,
                                         make_fault<AlwaysDerivesAModel>});

}  // namespace
}  // namespace touchstone::sidecar
