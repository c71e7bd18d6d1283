// A blank line is a line that is no JSON.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class AnswersBlankLines : public Behaviour {
 public:
  bool skips_blank_lines() override { return false; }
};

const RegisterLiar kAnswersBlankLines({"answers-blank-lines",
                                       {"ACP-163"},
                                       "an agent that separates its lines is told off for it",
                                       true,
                                       make_fault<AnswersBlankLines>});

}  // namespace
}  // namespace touchstone::sidecar
