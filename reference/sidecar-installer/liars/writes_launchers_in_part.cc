// A launcher that the disk has no room for is told as written.
#include "sidecar-installer/embedded_files.h"
#include "sidecar-installer/file_writer.h"
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class WritesLaunchersInPart : public Behaviour {
 public:
  bool writes_launcher(const std::filesystem::path& path) override {
    const std::string name = path.filename().string();
    (void)write_file(path, embedded_content("launchers/" + name), 0755);
    return false;
  }
};

const RegisterLiar kWritesLaunchersInPart({"writes-launchers-in-part",
                                           {"SCI-302"},
                                           "a client starts half a launcher",
                                           true,
                                           make_fault<WritesLaunchersInPart>});

}  // namespace
}  // namespace touchstone::sidecar_installer
