// A real terminal gets question marks for everything but ASCII.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class TypesAsciiForReal : public Behaviour {
 public:
  std::string own_typing(const std::string& data) override {
    std::string text = data;
    for (char& c : text) {
      if (static_cast<unsigned char>(c) > 127) c = '?';
    }
    return text;
  }
};

const RegisterLiar kTypesAsciiForReal({"types-ascii-for-real",
                                       {"AGL-402"},
                                       "the agent reads something else than was written for it",
                                       true,
                                       make_fault<TypesAsciiForReal>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
