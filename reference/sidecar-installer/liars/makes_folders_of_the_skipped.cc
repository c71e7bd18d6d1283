// A skipped sidecar gets an empty folder.
#include "sidecar-installer/file_writer.h"
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class MakesFoldersOfTheSkipped : public Behaviour {
 public:
  Outcome<Done> on_skipped(const std::filesystem::path& folder) override {
    return create_folders(folder);
  }
};

const RegisterLiar kMakesFoldersOfTheSkipped({"makes-folders-of-the-skipped",
                                              {"SCI-015", "SCI-016"},
                                              "an empty folder is taken for an installation",
                                              false,
                                              make_fault<MakesFoldersOfTheSkipped>});

}  // namespace
}  // namespace touchstone::sidecar_installer
