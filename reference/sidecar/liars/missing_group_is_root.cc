// chown without a group takes group 0.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class MissingGroupIsRoot : public Behaviour {
 public:
  bool needs(View operation, View argument) override {
    return operation != "chown" || argument != "gid";
  }
};

const RegisterLiar kMissingGroupIsRoot({"missing-group-is-root",
                                        {"GFS-063", "GFS-304"},
                                        "a half-built call gives a file to the wrong group",
                                        true,
                                        make_fault<MissingGroupIsRoot>});

}  // namespace
}  // namespace touchstone::sidecar
