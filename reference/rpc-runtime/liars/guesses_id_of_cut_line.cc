// Lies: answers half a line by the half id that it finds in it, so a host throws the error away.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class GuessesIdOfCutLine : public Behaviour {
 public:
  std::string line_as_read(const std::string& line) override {
    const std::string mark = "\"id\":\"";
    const std::size_t begin = line.rfind(mark);
    const bool cut = begin != std::string::npos && line.find('"', begin + mark.size()) == line.npos;
    guessed_ = cut ? line.substr(begin + mark.size()) : "";
    return line;
  }

  std::string written_frame(const Json& frame) override {
    Json shown = frame;
    if (!guessed_.empty() && string_or(frame, "type", "") == "error") shown["id"] = guessed_;
    return dump(shown) + "\n";
  }

 private:
  std::string guessed_;
};

const RegisteredLiar kGuessesIdOfCutLine(
    {"guesses_id_of_cut_line",
     {"RPC-302", "RPC-011", "RPC-124"},
     "answers half a line by the half id that it finds in it, so a host throws the error away",
     Subtlety::kDevious,
     make_fault<GuessesIdOfCutLine>});

}  // namespace
}  // namespace touchstone::rpc_runtime
