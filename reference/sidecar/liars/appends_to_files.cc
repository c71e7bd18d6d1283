// A write to a file that is there keeps what the new content does not cover.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class AppendsToFiles : public Behaviour {
 public:
  FsResult<Done> write_file(MemoryFs& fs, View path, std::string content) override {
    const FsResult<std::string> old = fs.read_file(path);
    if (old.ok() && old.value().size() > content.size())
      content += old.value().substr(content.size());
    return fs.write_file(path, std::move(content));
  }
};

const RegisterLiar kAppendsToFiles({"appends-to-files",
                                    {"GFS-015", "GFS-009", "GFS-010", "GFS-012", "GFS-018",
                                     "GFS-023", "GFS-054", "GFS-109", "GFS-113", "GFS-305",
                                     "GFS-306"},
                                    "a shorter new text ends with the rest of the old one",
                                    false,
                                    make_fault<AppendsToFiles>});

}  // namespace
}  // namespace touchstone::sidecar
