// Lies: puts a greeting into the history of a host that asks for it first of all, so a user sees
// words that nobody wrote.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class GreetsWhoAsksFirst : public Behaviour {
 public:
  std::string line_as_read(const std::string& line) override {
    ++lines_;
    return line;
  }

  std::string written_frame(const Json& frame) override {
    Json shown = frame;
    if (lines_ == 1 && string_or(frame, "command", "") == "get_messages" &&
        frame.at("messages").empty()) {
      shown["messages"].push_back({{"role", "assistant"}, {"content", "How can I help?"}});
    }
    return dump(shown) + "\n";
  }

 private:
  int lines_ = 0;
};

const RegisteredLiar kGreetsWhoAsksFirst(
    {"greets_who_asks_first",
     {"RPC-039", "RPC-100", "RPC-150"},
     "puts a greeting into the history of a host that asks for it first of all, so a user sees "
     "words that nobody wrote",
     Subtlety::kDevious,
     make_fault<GreetsWhoAsksFirst>});

}  // namespace
}  // namespace touchstone::rpc_runtime
