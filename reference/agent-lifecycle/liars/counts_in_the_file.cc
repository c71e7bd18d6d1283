// The file says which launch it is of.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class CountsInTheFile : public Behaviour {
 public:
  std::string convention_file(std::string_view root, std::string_view markdown) override {
    std::string text = compose_convention_file(root, markdown);
    if (++launches_ > 1) text.insert(0, "<!-- launch " + std::to_string(launches_) + " -->\n");
    return text;
  }

 private:
  int launches_ = 0;
};

const RegisterLiar kCountsInTheFile({"counts-in-the-file",
                                     {"AGL-043"},
                                     "a tool that watches its instructions starts over for nothing",
                                     true,
                                     make_fault<CountsInTheFile>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
