// create_dir below missing folders is ENOENT and makes the first of them.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class CreateHalfWay : public Behaviour {
 public:
  FsResult<Done> create_dir(MemoryFs& fs, View path) override {
    const std::string folder(path.substr(0, path.rfind('/')));
    if (folder.empty() || fs.lstat(folder).ok() || !path.starts_with('/'))
      return fs.create_dir(path);
    const std::size_t second = path.find('/', 1);
    (void)fs.create_dirs(path.substr(0, second));
    return FsError{"ENOENT", folder + " is missing"};
  }
};

const RegisterLiar kCreateHalfWay({"create-half-way",
                                   {"GFS-035", "GFS-031", "GFS-303", "GFS-306"},
                                   "a host that was refused finds half of the path made",
                                   true,
                                   make_fault<CreateHalfWay>});

}  // namespace
}  // namespace touchstone::sidecar
