// Lies: saves sessions without messages, so a host's list fills with empty ones.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class SavesEmptySession : public Behaviour {
 public:
  bool saves_empty_session() override { return true; }
};

const RegisteredLiar kSavesEmptySession(
    {"saves_empty_session",
     {"RPC-083"},
     "saves sessions without messages, so a host's list fills with empty ones",
     Subtlety::kPlain,
     make_fault<SavesEmptySession>});

}  // namespace
}  // namespace touchstone::rpc_runtime
