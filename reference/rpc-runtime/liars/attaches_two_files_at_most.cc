// Lies: leaves the third attached path out, so the model answers about two files of three.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class AttachesTwoFilesAtMost : public Behaviour {
 public:
  std::string line_as_read(const std::string& line) override {
    Json command = parse_json(line);
    const Json attachments = member_or_null(command, "attachments");
    if (!attachments.is_array() || attachments.size() < 3) return line;
    command["attachments"] = {attachments[0], attachments[1]};
    return dump(command);
  }
};

const RegisteredLiar kAttachesTwoFilesAtMost(
    {"attaches_two_files_at_most",
     {"RPC-074"},
     "leaves the third attached path out, so the model answers about two files of three",
     Subtlety::kDevious,
     make_fault<AttachesTwoFilesAtMost>});

}  // namespace
}  // namespace touchstone::rpc_runtime
