// Kumiho is installed first.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class KumihoFirst : public Behaviour {
 public:
  bool installs_operator_first() override { return false; }
};

const RegisterLiar kKumihoFirst({"kumiho-first",
                                 {"SCI-014", "SCI-025", "SCI-026", "SCI-059", "SCI-024", "SCI-064"},
                                 "kumiho is installed before the operator",
                                 false,
                                 make_fault<KumihoFirst>});

}  // namespace
}  // namespace touchstone::sidecar_installer
