// The run folder is created again before the spawn.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class CreatesTheFolderTwice : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "pty.spawn") {
      (void)port.call("fs.create_dir_all", {{"path", params["spec"]["cwd"]}});
    }
    return port.call(method, params);
  }
};

const RegisterLiar kCreatesTheFolderTwice(
    {"creates-the-folder-twice",
     {"AGL-022"},
     "the agent cannot start on a disk that refuses a folder that is there",
     false,
     make_fault<CreatesTheFolderTwice>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
