// A new machine is ready without having been created.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class AnnouncesReadyOnly : public Behaviour {
 public:
  bool announces(std::string_view state) override { return state != "creating"; }
};

const RegisterLiar kAnnouncesReadyOnly({"announces-ready-only",
                                        {"ACP-155"},
                                        "a host that waits for both states waits for ever",
                                        false,
                                        make_fault<AnnouncesReadyOnly>});

}  // namespace
}  // namespace touchstone::sidecar
