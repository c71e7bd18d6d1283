// The answer of truncate has two more bytes behind its document.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class FramesWithATail : public Behaviour {
 public:
  std::string payload_written(std::string text) override {
    if (text.find("\"operation\":\"truncate\"") != std::string::npos) text += " x";
    return text;
  }
};

const RegisterLiar kFramesWithATail({"frames-with-a-tail",
                                     {"ACP-001"},
                                     "a host loses the boundaries of all further frames",
                                     true,
                                     make_fault<FramesWithATail>});

}  // namespace
}  // namespace touchstone::sidecar
