// A result without a reply allows once.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TakesSilenceForOnce : public Behaviour {
 public:
  const char* reply_of_silence() override { return "once"; }
};

const RegisterLiar kTakesSilenceForOnce({"takes-silence-for-once",
                                         {"ACP-052"},
                                         "a host that says nothing has allowed it",
                                         false,
                                         make_fault<TakesSilenceForOnce>});

}  // namespace
}  // namespace touchstone::sidecar
