// session/new always says the root folder.
#include <nlohmann/json.hpp>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class OpensSessionsAtTheRoot : public Behaviour {
 public:
  nlohmann::json line_written(nlohmann::json message) override {
    if (message.value("method", "") == "session/new") message["params"]["cwd"] = "/";
    return message;
  }
};

const RegisterLiar kOpensSessionsAtTheRoot({"opens-sessions-at-the-root",
                                            {"ACP-306"},
                                            "an agent works in another folder than its user meant",
                                            false,
                                            make_fault<OpensSessionsAtTheRoot>});

}  // namespace
}  // namespace touchstone::sidecar
