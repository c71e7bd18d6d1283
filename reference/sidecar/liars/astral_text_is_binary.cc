// Text with a character of four bytes is answered as base64.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class AstralTextIsBinary : public Behaviour {
 public:
  bool is_text(View bytes) override {
    return is_utf8(bytes) && bytes.find(char(0xf4)) == View::npos;
  }
};

const RegisterLiar kAstralTextIsBinary(
    {"astral-text-is-binary",
     {"GFS-012", "GFS-009"},
     "a file with an emoji in it can no longer be edited as text",
     true,
     make_fault<AstralTextIsBinary>});

}  // namespace
}  // namespace touchstone::sidecar
