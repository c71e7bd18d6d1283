// The convention file has its header behind the markdown.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class HeaderAfterMarkdown : public Behaviour {
 public:
  std::string convention_file(std::string_view root, std::string_view markdown) override {
    return std::string(markdown) + "\n" + compose_convention_file(root, "");
  }
};

const RegisterLiar kHeaderAfterMarkdown(
    {"header-after-markdown",
     {"AGL-027"},
     "the convention file names the project root only at its end",
     true,
     make_fault<HeaderAfterMarkdown>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
