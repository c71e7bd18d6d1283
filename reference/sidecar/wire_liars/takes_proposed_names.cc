// The connection has the name that the client proposed.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TakesProposedNames : public Behaviour {
 public:
  std::string connection_name(std::string, const std::string& proposed) override {
    return proposed;
  }
};

const RegisterLiar kTakesProposedNames({"takes-proposed-names",
                                        {"ACP-019", "ACP-154", "ACP-023", "ACP-024", "ACP-020"},
                                        "two hosts that propose the same name share one connection",
                                        false,
                                        make_fault<TakesProposedNames>});

}  // namespace
}  // namespace touchstone::sidecar
