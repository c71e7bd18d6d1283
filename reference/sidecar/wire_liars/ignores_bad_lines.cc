// A line that is no message gets no answer.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class IgnoresBadLines : public Behaviour {
 public:
  bool answers_bad_lines() override { return false; }
};

const RegisterLiar kIgnoresBadLines({"ignores-bad-lines",
                                     {"ACP-053", "ACP-054", "ACP-055", "ACP-164"},
                                     "an agent never learns that it was not understood",
                                     false,
                                     make_fault<IgnoresBadLines>});

}  // namespace
}  // namespace touchstone::sidecar
