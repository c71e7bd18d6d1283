// Text with a NUL in it is answered as base64.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TextWithNulIsBinary : public Behaviour {
 public:
  bool is_text(View bytes) override { return is_utf8(bytes) && bytes.find(char{0}) == View::npos; }
};

const RegisterLiar kTextWithNulIsBinary({"text-with-nul-is-binary",
                                         {"GFS-012", "GFS-008", "GFS-009", "GFS-054", "GFS-059",
                                          "GFS-306"},
                                         "a host shows base64 to its user as if it were text",
                                         true,
                                         make_fault<TextWithNulIsBinary>});

}  // namespace
}  // namespace touchstone::sidecar
