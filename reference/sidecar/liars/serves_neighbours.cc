// Machines are served whoever owns them.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ServesNeighbours : public Behaviour {
 public:
  bool checks_connection(View request) override { return request == "open_session"; }
};

const RegisterLiar kServesNeighbours({"serves-neighbours",
                                      {"ACP-024"},
                                      "one client reads and changes the files of another",
                                      true,
                                      make_fault<ServesNeighbours>});

}  // namespace
}  // namespace touchstone::sidecar
