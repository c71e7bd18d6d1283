// After a failure in the operator kumiho is installed all the same.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class GoesOnToKumiho : public Behaviour {
 public:
  bool goes_on_after_failure() override { return true; }
};

const RegisterLiar kGoesOnToKumiho({"goes-on-to-kumiho",
                                    {"SCI-025", "SCI-024", "SCI-064"},
                                    "the error of the operator scrolls away",
                                    true,
                                    make_fault<GoesOnToKumiho>});

}  // namespace
}  // namespace touchstone::sidecar_installer
