// A session may be used through any connection.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ServesForeignConnections : public Behaviour {
 public:
  bool checks_connection(std::string_view request) override { return request == "open_session"; }
};

const RegisterLiar kServesForeignConnections({"serves-foreign-connections",
                                              {"ACP-024"},
                                              "one tenant reads the files of another",
                                              false,
                                              make_fault<ServesForeignConnections>});

}  // namespace
}  // namespace touchstone::sidecar
