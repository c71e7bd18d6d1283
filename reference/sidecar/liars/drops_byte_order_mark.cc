// A byte order mark is taken off what is written.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class DropsByteOrderMark : public Behaviour {
 public:
  FsResult<Done> write_file(MemoryFs& fs, View path, std::string content) override {
    if (content.starts_with("\xef\xbb\xbf")) content.erase(0, 3);
    return fs.write_file(path, std::move(content));
  }
};

const RegisterLiar kDropsByteOrderMark(
    {"drops-byte-order-mark",
     {"GFS-009"},
     "a file that began with a byte order mark has another digest",
     true,
     make_fault<DropsByteOrderMark>});

}  // namespace
}  // namespace touchstone::sidecar
