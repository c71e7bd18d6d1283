// A context for the terminal is written to a file as well.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class WritesAFileForStdin : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "pty.write") {
      (void)port.call("fs.write", {{"path", folder_ + "/CONTEXT.md"}, {"content", params["data"]}});
    }
    if (method == "fs.create_dir_all") folder_ = params["path"].get<std::string>();
    return port.call(method, params);
  }

 private:
  std::string folder_;
};

const RegisterLiar kWritesAFileForStdin(
    {"writes-a-file-for-stdin",
     {"AGL-032", "AGL-020", "AGL-403"},
     "a context that was meant to stay in memory lies on the disk",
     false,
     make_fault<WritesAFileForStdin>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
