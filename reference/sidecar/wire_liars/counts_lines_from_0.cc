// Lines of files are counted from 0.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class CountsLinesFrom0 : public Behaviour {
 public:
  std::uint64_t first_line(std::uint64_t line) override { return line + 1; }
};

const RegisterLiar kCountsLinesFrom0({"counts-lines-from-0",
                                      {"ACP-065", "ACP-167", "ACP-050", "ACP-324"},
                                      "an agent edits the line beside the one it read",
                                      false,
                                      make_fault<CountsLinesFrom0>});

}  // namespace
}  // namespace touchstone::sidecar
