// Lies: tells why a compact failed as an object, so a host shows its user nothing.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class ExplainsFailedCompactAsObject : public Behaviour {
 public:
  std::string line_as_read(const std::string& line) override {
    compacts_ = string_or(parse_json(line), "type", "") == "compact";
    return line;
  }

  std::string written_frame(const Json& frame) override {
    Json shown = frame;
    if (compacts_ && string_or(frame, "type", "") == "error") {
      shown["message"] = {{"text", member_or_null(frame, "message")}};
    }
    return dump(shown) + "\n";
  }

 private:
  bool compacts_ = false;
};

const RegisteredLiar kExplainsFailedCompactAsObject(
    {"explains_failed_compact_as_object",
     {"RPC-304"},
     "tells why a compact failed as an object, so a host shows its user nothing",
     Subtlety::kDevious,
     make_fault<ExplainsFailedCompactAsObject>});

}  // namespace
}  // namespace touchstone::rpc_runtime
