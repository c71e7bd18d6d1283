// Deleting an agent takes the first of the others along.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class DeletesTheNeighbour : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "store.save_manifest" && !asked_id_) {
      Json less = params;
      Json& entries = less["manifest"]["entries"];
      if (entries.size() > 1) entries.erase(entries.begin());
      return port.call(method, less);
    }
    asked_id_ = method == "ids.new";
    return port.call(method, params);
  }

 private:
  bool asked_id_ = false;
};

const RegisterLiar kDeletesTheNeighbour({"deletes-the-neighbour",
                                         {"AGL-019"},
                                         "one delete loses a team",
                                         false,
                                         make_fault<DeletesTheNeighbour>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
