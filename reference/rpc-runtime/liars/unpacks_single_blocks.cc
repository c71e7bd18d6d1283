// Lies: shows a content of one block without its list, so a resumed conversation is not drawn.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class UnpacksSingleBlocks : public Behaviour {
 public:
  std::string written_frame(const Json& frame) override {
    Json shown = frame;
    if (string_or(frame, "command", "") != "get_messages") return dump(frame) + "\n";
    for (Json& message : shown["messages"]) {
      const Json content = message.at("content");
      if (content.is_array() && content.size() == 1) message["content"] = content[0];
    }
    return dump(shown) + "\n";
  }
};

const RegisteredLiar kUnpacksSingleBlocks(
    {"unpacks_single_blocks",
     {"RPC-307", "RPC-137", "RPC-139", "RPC-094", "RPC-146", "RPC-086"},
     "shows a content of one block without its list, so a resumed conversation is not drawn",
     Subtlety::kDevious,
     make_fault<UnpacksSingleBlocks>});

}  // namespace
}  // namespace touchstone::rpc_runtime
