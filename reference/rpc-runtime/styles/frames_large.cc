// Style: makes its first hundred frames but text a hundred thousand bytes long, more than a pipe
// holds.
#include "json.h"
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

class FramesLarge : public Behaviour {
 public:
  std::string written_frame(const Json& frame) override {
    constexpr int kLarge = 100;  // of more a recording would not keep all
    if (string_or(frame, "type", "") == "message_update" || ++frames_ > kLarge) {
      return dump(frame) + "\n";
    }
    Json shown = {{"padding", std::string(100'000, 'x')}};
    shown.update(frame);
    return dump(shown) + "\n";
  }

 private:
  int frames_ = 0;
};

const RegisteredStyle kFramesLarge(
    {"frames_large",
     "makes its first hundred frames but text a hundred thousand bytes long, more than a pipe "
     "holds",
     "there is no limit to what a runtime says (SY-rpc1), and no member is forbidden",
     make_style<FramesLarge>});

}  // namespace
}  // namespace touchstone::rpc_runtime
