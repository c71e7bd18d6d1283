// Output is cut at the byte.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class CutsCharacters : public Behaviour {
 public:
  bool cuts_whole_characters() override { return false; }
};

const RegisterLiar kCutsCharacters({"cuts-characters",
                                    {"ACP-063"},
                                    "the first letter of the output is garbage",
                                    true,
                                    make_fault<CutsCharacters>});

}  // namespace
}  // namespace touchstone::sidecar
