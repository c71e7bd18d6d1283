// Style: writes the numbers of state and statistics with a fraction or an exponent.
#include <cstddef>

#include "json.h"
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

// The names are unique in these frames; values that look like them are quoted once more.
void append_to_number(std::string& line, const std::string& name, const std::string& tail) {
  const std::string start = "\"" + name + "\":";
  const std::size_t at = line.rfind(start);
  if (at == std::string::npos) return;
  line.insert(line.find_first_not_of("0123456789.", at + start.size()), tail);
}

class NumbersOtherwise : public Behaviour {
 public:
  std::string written_frame(const Json& frame) override {
    std::string line = dump(frame) + "\n";
    const std::string command = string_or(frame, "command", "");
    if (command != "get_state" && command != "get_session_stats") return line;
    for (const char* name : {"input_tokens", "output_tokens", "message_count"}) {
      append_to_number(line, name, ".0");
    }
    append_to_number(line, "cost", "e+00");
    return line;
  }
};

const RegisteredStyle kNumbersOtherwise(
    {"numbers_otherwise",
     "writes the numbers of state and statistics with a fraction or an exponent",
     "RPC-031, RPC-033 and RPC-034 ask for numbers; 0, 0.0 and 0e0 are one number",
     make_style<NumbersOtherwise>});

}  // namespace
}  // namespace touchstone::rpc_runtime
