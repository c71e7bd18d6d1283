// A log of the installation is written into HOME.
#include "sidecar-installer/file_writer.h"
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class WritesALogBeside : public Behaviour {
 public:
  void on_end(const Layout& layout) override {
    std::error_code error;
    if (!std::filesystem::exists(layout.kumiho_launcher(), error)) return;
    (void)write_file(layout.root.parent_path() / ".construct-install.log", "installed\n");
  }
};

const RegisterLiar kWritesALogBeside({"writes-a-log-beside",
                                      {"SCI-078"},
                                      "files appear in folders that belong to the user",
                                      true,
                                      make_fault<WritesALogBeside>});

}  // namespace
}  // namespace touchstone::sidecar_installer
