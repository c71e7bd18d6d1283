// Writes a launcher beside and moves it into place.
#include "sidecar-installer/embedded_files.h"
#include "sidecar-installer/file_writer.h"
#include "sidecar-installer/styles/style.h"

namespace touchstone::sidecar_installer {
namespace {

class LaunchersReplacedWhole : public Behaviour {
 public:
  bool writes_launcher(const std::filesystem::path& path) override {
    std::filesystem::path beside = path;
    beside += ".new";
    const std::string name = path.filename().string();
    std::error_code error;
    failed_ = !write_file(beside, embedded_content("launchers/" + name), 0755).ok();
    if (!failed_) std::filesystem::rename(beside, path, error);
    if (failed_) std::filesystem::remove(beside, error);
    return failed_;  // then the usual way tells why
  }

 private:
  bool failed_ = false;
};

const RegisterStyle kLaunchersReplacedWhole({"launchers_replaced_whole",
                                             "writes a launcher beside and moves it into place",
                                             "SCI-027 and SCI-028 look at what is there afterwards",
                                             make_style<LaunchersReplacedWhole>});

}  // namespace
}  // namespace touchstone::sidecar_installer
