// A write makes one missing folder and no more.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class MakesOneParent : public Behaviour {
 public:
  FsResult<Done> write_file(MemoryFs& fs, View path, std::string content) override {
    const std::string folder(path.substr(0, path.rfind('/')));
    const std::string above = folder.substr(0, folder.rfind('/'));
    const bool near =
        folder.empty() || fs.exists(folder).value() || above.empty() || fs.stat(above).ok();
    const bool plain = path.starts_with('/') && path.find("//") == View::npos && path.size() < 512;
    if (plain && !near && !fs.stat(folder).ok() && fs.stat("/").ok() &&
        path.find("/.") == View::npos)
      return FsError{"ENOENT", folder + " is missing"};
    return fs.write_file(path, std::move(content));
  }
};

const RegisterLiar kMakesOneParent({"makes-one-parent",
                                    {"GFS-016", "ACP-026", "GFS-062", "GFS-107", "GFS-301",
                                     "GFS-305", "GFS-306"},
                                    "the first file of a new project cannot be written",
                                    true,
                                    make_fault<MakesOneParent>});

}  // namespace
}  // namespace touchstone::sidecar
