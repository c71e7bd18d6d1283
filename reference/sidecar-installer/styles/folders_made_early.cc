// Makes the folders of the selected sidecars as soon as Python is found.
#include "sidecar-installer/styles/style.h"

namespace touchstone::sidecar_installer {
namespace {

class FoldersMadeEarly : public Behaviour {
 public:
  std::string interpreter(const std::string&, const std::string& reported) override {
    is_found_ = true;
    return reported;
  }
  Outcome<Done> on_start(const Layout& layout, const Options& options) override {
    layout_ = layout;
    is_early_ = !options.is_dry_run && !options.skips_kumiho && !options.skips_operator;
    return Done{};
  }
  bool creates_root(bool) override {
    std::error_code error;
    if (is_early_ && is_found_) std::filesystem::create_directories(layout_.kumiho(), error);
    return true;
  }

 private:
  Layout layout_;
  bool is_early_ = false;
  bool is_found_ = false;
};

const RegisterStyle kFoldersMadeEarly(
    {"folders_made_early", "makes the folders of the selected sidecars as soon as Python is found",
     "no source says when a folder is made, but for that of the session manager (SCI-048)",
     make_style<FoldersMadeEarly>});

}  // namespace
}  // namespace touchstone::sidecar_installer
