// A folder that the package lost stays.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class KeepsStaleFolders : public Behaviour {
 public:
  bool removes(const std::filesystem::path& stale) override {
    std::error_code error;
    return is_build_waste(stale.filename().string()) ||
           !std::filesystem::is_directory(std::filesystem::symlink_status(stale, error));
  }
};

const RegisterLiar kKeepsStaleFolders({"keeps-stale-folders",
                                       {"SCI-037"},
                                       "an old package is imported in place of a module",
                                       true,
                                       make_fault<KeepsStaleFolders>});

}  // namespace
}  // namespace touchstone::sidecar_installer
