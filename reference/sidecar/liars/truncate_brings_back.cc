// A file that was cut and made longer again has its old bytes back.
#include <map>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TruncateBringsBack : public Behaviour {
 public:
  FsResult<Done> truncate(MemoryFs& fs, View path, std::uint64_t length) override {
    const FsResult<std::string> old = fs.read_file(path);
    FsResult<Done> done = fs.truncate(path, length);
    if (!done.ok() || !old.ok()) return done;
    std::string& cut = cut_[std::string(path)];
    if (length < old.value().size()) {
      cut = old.value();
    } else if (cut.size() > old.value().size() && cut.starts_with(old.value())) {
      std::string longer = cut.substr(0, length);
      longer.resize(length, 0);
      return fs.write_file(path, longer);
    }
    return done;
  }

 private:
  std::map<std::string, std::string> cut_;
};

const RegisterLiar kTruncateBringsBack({"truncate-brings-back",
                                        {"GFS-059"},
                                        "what was cut off for good comes back into a file",
                                        true,
                                        make_fault<TruncateBringsBack>});

}  // namespace
}  // namespace touchstone::sidecar
