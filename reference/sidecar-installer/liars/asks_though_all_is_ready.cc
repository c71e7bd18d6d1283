// The offer to install is made though nothing is missing.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class AsksThoughAllIsReady : public Behaviour {
 public:
  bool looks_closer_when_ready() override { return true; }
  Options ensured(Options options) override {
    if (options.skips_operator && options.skips_kumiho) options.skips_kumiho = false;
    return options;
  }
};

const RegisterLiar kAsksThoughAllIsReady(
    {"asks-though-all-is-ready",
     {"SCI-057", "SCI-076"},
     "every start of an agent waits for an answer, and installs again",
     false,
     make_fault<AsksThoughAllIsReady>});

}  // namespace
}  // namespace touchstone::sidecar_installer
