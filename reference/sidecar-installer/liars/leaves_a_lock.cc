// A lock that an interrupted install left is never taken away.
#include "sidecar-installer/file_writer.h"
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class LeavesALock : public Behaviour {
 public:
  Outcome<Done> on_start(const Layout& layout, const Options& options) override {
    if (!options.is_sidecars_only || options.is_dry_run) return Done{};
    if (options.skips_kumiho || options.skips_operator) return Done{};
    lock_ = layout.root / "install.lock";
    std::error_code error;
    if (std::filesystem::exists(lock_, error)) return Failure{"another install is running"};
    return write_file(lock_, "");
  }
  void on_end(const Layout&) override {
    std::error_code error;
    if (!lock_.empty()) std::filesystem::remove(lock_, error);
  }

 private:
  std::filesystem::path lock_;
};

const RegisterLiar kLeavesALock({"leaves-a-lock",
                                 {"SCI-074", "SCI-002"},
                                 "after one interrupted installation there is never another",
                                 true,
                                 make_fault<LeavesALock>});

}  // namespace
}  // namespace touchstone::sidecar_installer
