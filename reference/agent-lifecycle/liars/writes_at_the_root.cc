// The file is written at the project root as well.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class WritesAtTheRoot : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "fs.write") {
      Json other = params;
      std::string path = params["path"].get<std::string>();
      other["path"] = path.substr(0, path.find("/.ideai/")) + path.substr(path.rfind('/'));
      (void)port.call(method, other);
    }
    return port.call(method, params);
  }
};

const RegisterLiar kWritesAtTheRoot(
    {"writes-at-the-root",
     {"AGL-028", "AGL-025", "AGL-046", "AGL-403", "AGL-029", "AGL-041", "AGL-301", "AGL-303",
      "AGL-405"},
     "generated files appear among the user's own and are committed",
     false,
     make_fault<WritesAtTheRoot>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
