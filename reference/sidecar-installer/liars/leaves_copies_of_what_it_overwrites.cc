// What a sync overwrites is kept beside it.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class LeavesCopiesOfWhatItOverwrites : public Behaviour {
 public:
  bool copies(const std::filesystem::path& from, const std::filesystem::path& to) override {
    std::error_code error;
    if (from.extension() != ".json" || !std::filesystem::exists(to, error)) return true;
    std::filesystem::path beside = to;
    beside.replace_extension(".before.json");
    std::filesystem::copy_file(to, beside, std::filesystem::copy_options::overwrite_existing,
                               error);
    return true;
  }
};

const RegisterLiar kLeavesCopiesOfWhatItOverwrites({"leaves-copies-of-what-it-overwrites",
                                                    {"SCI-041"},
                                                    "every update leaves one more file behind",
                                                    true,
                                                    make_fault<LeavesCopiesOfWhatItOverwrites>});

}  // namespace
}  // namespace touchstone::sidecar_installer
