// What is ready is installed again when something is missing.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class EnsuresEverything : public Behaviour {
 public:
  Options ensured(Options options) override {
    options.skips_kumiho = options.skips_operator = false;
    return options;
  }
};

const RegisterLiar kEnsuresEverything({"ensures-everything",
                                       {"SCI-058"},
                                       "a start of an agent takes minutes longer than it has to",
                                       true,
                                       make_fault<EnsuresEverything>});

}  // namespace
}  // namespace touchstone::sidecar_installer
