// A copy is written beside the file.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class WritesTwoFiles : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "fs.write") {
      Json other = params;
      other["path"] = params["path"].get<std::string>() + ".bak";
      (void)port.call(method, other);
    }
    return port.call(method, params);
  }
};

const RegisterLiar kWritesTwoFiles({"writes-two-files",
                                    {"AGL-025", "AGL-403", "AGL-041", "AGL-046", "AGL-301",
                                     "AGL-303", "AGL-405"},
                                    "a second tool reads instructions that were not for it",
                                    false,
                                    make_fault<WritesTwoFiles>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
