// Line ends in base64 are passed over.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ForgivesLineEndsInBase64 : public Behaviour {
 public:
  std::optional<std::string> decode(View text) override {
    std::string plain(text);
    std::erase_if(plain, [](char letter) { return letter == '\r' || letter == '\n'; });
    return decode_base64(plain);
  }
};

const RegisterLiar kForgivesLineEndsInBase64({"forgives-line-ends-in-base64",
                                              {"GFS-064", "GFS-304"},
                                              "what one sidecar takes the next refuses",
                                              true,
                                              make_fault<ForgivesLineEndsInBase64>});

}  // namespace
}  // namespace touchstone::sidecar
