// Keeps a file of its own below the root that tells what was installed.
#include "sidecar-installer/file_writer.h"
#include "sidecar-installer/styles/style.h"

namespace touchstone::sidecar_installer {
namespace {

class KeepsAManifest : public Behaviour {
 public:
  Outcome<Done> on_start(const Layout&, const Options& options) override {
    installs_ = options.command == CommandKind::kInstall && options.is_sidecars_only &&
                !options.is_dry_run && !(options.skips_kumiho && options.skips_operator);
    return Done{};
  }
  void on_end(const Layout& layout) override {
    std::error_code error;
    if (!installs_ || !std::filesystem::exists(layout.operator_launcher(), error)) return;
    (void)write_file(layout.root / "installed.json", "{\"complete\": true}\n");
  }

 private:
  bool installs_ = false;
};

const RegisterStyle kKeepsAManifest(
    {"keeps_a_manifest", "keeps a file of its own below the root that tells what was installed",
     "SCI-078 asks only that nothing is written outside; SCI-011 and SCI-016 are kept",
     make_style<KeepsAManifest>});

}  // namespace
}  // namespace touchstone::sidecar_installer
