// Reading a missing file gives empty content instead of ENOENT.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class AnswersMissingAsEmpty : public Behaviour {
 public:
  FsResult<std::string> read_file(MemoryFs& fs, std::string_view path) override {
    FsResult<std::string> content = fs.read_file(path);
    // A dangling link or a missing folder on the way stays an error.
    const bool is_missing = !content.ok() && content.error().name == "ENOENT";
    const FsResult<bool> is_name = fs.exists(path);
    if (is_missing && is_name.ok() && !is_name.value()) return std::string();
    return content;
  }
};

const RegisterLiar kAnswersMissingAsEmpty({"answers-missing-as-empty",
                                           {"GFS-019", "ACP-026", "ACP-302", "GFS-051", "GFS-109",
                                            "GFS-306", "GFS-310"},
                                           "a file that was never written reads as empty",
                                           false,
                                           make_fault<AnswersMissingAsEmpty>});

}  // namespace
}  // namespace touchstone::sidecar
