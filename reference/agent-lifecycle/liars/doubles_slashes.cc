// A root that ends with a slash gives a path with two.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class DoublesSlashes : public Behaviour {
 public:
  std::string run_folder(std::string_view root, std::string_view agent_id) override {
    return std::string(root) + "/.ideai/run/" + std::string(agent_id);
  }
};

const RegisterLiar kDoublesSlashes({"doubles-slashes",
                                    {"AGL-046"},
                                    "two spellings of one folder are taken for two folders",
                                    true,
                                    make_fault<DoublesSlashes>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
