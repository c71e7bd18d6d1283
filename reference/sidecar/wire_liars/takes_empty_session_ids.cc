// An empty session id is not noticed by the codec.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TakesEmptySessionIds : public Behaviour {
 public:
  bool refuses_empty_id(std::string_view member) override { return member != "session_id"; }
};

const RegisterLiar kTakesEmptySessionIds({"takes-empty-session-ids",
                                          {"ACP-014", "ACP-300"},
                                          "a request without owner is looked up as if it had one",
                                          true,
                                          make_fault<TakesEmptySessionIds>});

}  // namespace
}  // namespace touchstone::sidecar
