// Removes what it staged as soon as the flat copy is made.
#include "sidecar-installer/styles/style.h"

namespace touchstone::sidecar_installer {
namespace {

class CleansUpItsStagingFirst : public Behaviour {
 public:
  void on_synced(const std::filesystem::path& source) override {
    std::error_code error;
    if (source.filename().string().starts_with("operator-mcp-")) {
      std::filesystem::remove_all(source, error);
    }
  }
};

const RegisterStyle kCleansUpItsStagingFirst(
    {"cleans_up_its_staging_first", "removes what it staged as soon as the flat copy is made",
     "SCI-032 asks for it until pip and flat sync are done", make_style<CleansUpItsStagingFirst>});

}  // namespace
}  // namespace touchstone::sidecar_installer
