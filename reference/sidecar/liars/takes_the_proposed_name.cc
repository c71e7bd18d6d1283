// A connection has the name that its client proposed.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TakesTheProposedName : public Behaviour {
 public:
  std::string connection_name(std::string /*made*/, const std::string& proposed) override {
    return proposed;
  }
};

const RegisterLiar kTakesTheProposedName(
    {"takes-the-proposed-name",
     {"ACP-019", "ACP-024", "ACP-154"},
     "two clients that propose the same name share their sessions",
     true,
     make_fault<TakesTheProposedName>});

}  // namespace
}  // namespace touchstone::sidecar
