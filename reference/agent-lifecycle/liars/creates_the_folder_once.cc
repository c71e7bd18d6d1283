// The second launch does not create the run folder.
#include <set>
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class CreatesTheFolderOnce : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "fs.create_dir_all" && !made_.insert(params["path"].get<std::string>()).second) {
      return Json::object();
    }
    return port.call(method, params);
  }

 private:
  std::set<std::string> made_;
};

const RegisterLiar kCreatesTheFolderOnce(
    {"creates-the-folder-once",
     {"AGL-022"},
     "an agent cannot start again after its folder was cleaned up",
     true,
     make_fault<CreatesTheFolderOnce>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
