// Lies: refuses a prompt whose attached file would lie in a folder that is not there, so the
// prompt is lost.
#include <filesystem>

#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class RefusesPathWithoutFolder : public Behaviour {
 public:
  std::string line_as_read(const std::string& line) override {
    const Json command = parse_json(line);
    const Json attachments = member_or_null(command, "attachments");
    if (string_or(command, "type", "") != "prompt" || !attachments.is_array()) return line;
    for (const Json& one : attachments) {
      const std::filesystem::path path = string_or(one, "path", "/");
      if (path.is_absolute() && !std::filesystem::exists(path.parent_path())) return "{}";
    }
    return line;
  }
};

const RegisteredLiar kRefusesPathWithoutFolder({"refuses_path_without_folder",
                                                {"RPC-076", "RPC-074"},
                                                "refuses a prompt whose attached file would lie in "
                                                "a folder that is not there, so the prompt is lost",
                                                Subtlety::kDevious,
                                                make_fault<RefusesPathWithoutFolder>});

}  // namespace
}  // namespace touchstone::rpc_runtime
