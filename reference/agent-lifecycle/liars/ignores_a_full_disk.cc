// A store that fails is no reason to fail.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class IgnoresAFullDisk : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "store.save_manifest" || method == "store.write_context") {
      Outcome<Json> done = port.call(method, params);
      const bool is_known = !done.ok() && done.failure().data != Json{{"code", "NOT_FOUND"}};
      return is_known ? Outcome<Json>(Json::object()) : done;
    }
    return port.call(method, params);
  }
};

const RegisterLiar kIgnoresAFullDisk(
    {"ignores-a-full-disk",
     {"AGL-306"},
     "a user is told that a change was kept, and it is gone with the next start",
     false,
     make_fault<IgnoresAFullDisk>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
