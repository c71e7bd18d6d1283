// A file that a machine lacks is read from the first machine.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class MachinesMeet : public Behaviour {
 public:
  FsResult<std::string> read_file(MemoryFs& fs, View path) override {
    if (first_ == nullptr) first_ = &fs;
    FsResult<std::string> bytes = fs.read_file(path);
    if (!bytes.ok() && &fs != first_) return first_->read_file(path);
    return bytes;
  }
  FsResult<bool> exists(MemoryFs& fs, View path) override {
    if (first_ == nullptr) first_ = &fs;
    return &fs != first_ && !fs.exists(path).value() ? first_->exists(path) : fs.exists(path);
  }
  FsResult<Done> write_file(MemoryFs& fs, View path, std::string content) override {
    if (first_ == nullptr) first_ = &fs;
    return fs.write_file(path, std::move(content));
  }

 private:
  MemoryFs* first_ = nullptr;
};

const RegisterLiar kMachinesMeet({"machines-meet",
                                  {"GFS-110", "GFS-019", "GFS-306"},
                                  "what one agent writes another reads",
                                  true,
                                  make_fault<MachinesMeet>});

}  // namespace
}  // namespace touchstone::sidecar
