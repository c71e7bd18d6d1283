// truncate beyond the end fills with blanks.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ExtendsWithBlanks : public Behaviour {
 public:
  FsResult<Done> truncate(MemoryFs& fs, std::string_view path, std::uint64_t length) override {
    FsResult<std::string> before = fs.read_file(path);
    FsResult<Done> truncated = fs.truncate(path, length);
    if (!truncated.ok() || !before.ok() || before.value().size() >= length) return truncated;
    std::string content = before.value();
    content.resize(length, ' ');
    return fs.write_file(path, std::move(content));
  }
};

const RegisterLiar kExtendsWithBlanks(
    {"extends-with-blanks",
     {"GFS-059", "GFS-008", "GFS-306"},
     "a file made longer by truncate is filled with blanks instead of zero bytes",
     false,
     make_fault<ExtendsWithBlanks>});

}  // namespace
}  // namespace touchstone::sidecar
