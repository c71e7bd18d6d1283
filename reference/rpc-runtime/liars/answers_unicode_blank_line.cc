// Lies: takes a line of Unicode white space for a broken command.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class AnswersUnicodeBlankLine : public Behaviour {
 public:
  bool skips_blank_line(const std::string& line) override {
    return line.find_first_not_of(" \t\r\v\f") == std::string::npos;
  }
};

const RegisteredLiar kAnswersUnicodeBlankLine(
    {"answers_unicode_blank_line",
     {"RPC-023"},
     "takes a line of Unicode white space for a broken command",
     Subtlety::kDevious,
     make_fault<AnswersUnicodeBlankLine>});

}  // namespace
}  // namespace touchstone::rpc_runtime
