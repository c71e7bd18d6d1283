// truncate without a length cuts to nothing.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class MissingLengthIsZero : public Behaviour {
 public:
  bool needs(View operation, View argument) override {
    return operation != "truncate" || argument != "len";
  }
};

const RegisterLiar kMissingLengthIsZero({"missing-length-is-zero",
                                         {"GFS-063", "ACP-026", "GFS-304"},
                                         "a half-built call empties a file",
                                         false,
                                         make_fault<MissingLengthIsZero>});

}  // namespace
}  // namespace touchstone::sidecar
