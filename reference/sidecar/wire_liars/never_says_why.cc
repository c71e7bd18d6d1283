// It ends over a bad frame without a word.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class NeverSaysWhy : public Behaviour {
 public:
  bool tells_why_it_ends() override { return false; }
};

const RegisterLiar kNeverSaysWhy({"never-says-why",
                                  {"ACP-157"},
                                  "nobody learns why the sidecar went",
                                  true,
                                  make_fault<NeverSaysWhy>});

}  // namespace
}  // namespace touchstone::sidecar
