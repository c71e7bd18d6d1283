// Lies: answers a line that holds a list with an empty message, so nobody learns what was wrong.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class SaysNothingAboutLists : public Behaviour {
 public:
  std::string line_as_read(const std::string& line) override {
    is_list_ = line.rfind('[', 0) == 0;
    return line;
  }

  std::string written_frame(const Json& frame) override {
    if (!is_list_ || string_or(frame, "type", "") != "error") return dump(frame) + "\n";
    Json mute = frame;
    mute["message"] = "";
    return dump(mute) + "\n";
  }

 private:
  bool is_list_ = false;
};

const RegisteredLiar kSaysNothingAboutLists(
    {"says_nothing_about_lists",
     {"RPC-021"},
     "answers a line that holds a list with an empty message, so nobody learns what was wrong",
     Subtlety::kDevious,
     make_fault<SaysNothingAboutLists>});

}  // namespace
}  // namespace touchstone::rpc_runtime
