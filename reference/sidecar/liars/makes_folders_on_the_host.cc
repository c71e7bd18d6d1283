// A folder whose parent is there on the host is made there as well.
#include <filesystem>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class MakesFoldersOnTheHost : public Behaviour {
 public:
  FsResult<Done> create_dirs(MemoryFs& fs, View path) override {
    FsResult<Done> done = fs.create_dirs(path);
    if (done.ok() && path.find("home") != View::npos) {
      std::error_code ignored;
      std::filesystem::create_directory(std::string(path), ignored);
    }
    return done;
  }
};

const RegisterLiar kMakesFoldersOnTheHost({"makes-folders-on-the-host",
                                           {"GFS-311"},
                                           "folders of agents appear among those of the user",
                                           true,
                                           make_fault<MakesFoldersOnTheHost>});

}  // namespace
}  // namespace touchstone::sidecar
