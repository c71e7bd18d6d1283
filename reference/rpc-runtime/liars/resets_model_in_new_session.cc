// Lies: goes back to the default model in a new session.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class ResetsModelInNewSession : public Behaviour {
 public:
  bool keeps_model_in_new_session() override { return false; }
};

const RegisteredLiar kResetsModelInNewSession({"resets_model_in_new_session",
                                               {"RPC-037"},
                                               "goes back to the default model in a new session",
                                               Subtlety::kPlain,
                                               make_fault<ResetsModelInNewSession>});

}  // namespace
}  // namespace touchstone::rpc_runtime
