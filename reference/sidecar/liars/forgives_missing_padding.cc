// Base64 without its padding is taken.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ForgivesMissingPadding : public Behaviour {
 public:
  std::optional<std::string> decode(View text) override {
    std::string padded(text);
    while (padded.size() % 4 != 0) padded += '=';
    return decode_base64(padded);
  }
};

const RegisterLiar kForgivesMissingPadding(
    {"forgives-missing-padding",
     {"GFS-064"},
     "a picture that was cut on its way replaces the whole one",
     false,
     make_fault<ForgivesMissingPadding>});

}  // namespace
}  // namespace touchstone::sidecar
