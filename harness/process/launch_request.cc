#include "process/launch_request.h"

#include <cstring>
#include <type_traits>

namespace touchstone::process {
namespace {

class Packer {
 public:
  template <typename Number>
  Packer& number(Number value) {
    static_assert(std::is_trivially_copyable_v<Number>);
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
    return *this;
  }
  Packer& text(std::string_view value) {
    number(value.size());
    bytes_ += value;
    return *this;
  }
  Packer& list(const std::vector<std::string>& values) {
    number(values.size());
    for (const std::string& value : values) text(value);
    return *this;
  }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// After the first piece that is not there, everything is empty and ok() is false.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

  template <typename Number>
  void number(Number& value) {
    const std::string_view piece = take(sizeof value);
    if (ok_) std::memcpy(&value, piece.data(), sizeof value);
  }
  void text(std::string& value) {
    std::size_t size = 0;
    number(size);
    value = take(size);
  }
  void list(std::vector<std::string>& values) {
    std::size_t count = 0;
    number(count);
    while (ok_ && values.size() < count) text(values.emplace_back());
  }
  bool ok() const { return ok_; }

 private:
  std::string_view take(std::size_t size) {
    ok_ = ok_ && size <= bytes_.size();
    if (!ok_) return {};
    const std::string_view piece = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return piece;
  }

  std::string_view bytes_;
  bool ok_ = true;
};

}  // namespace

std::string pack_request(const SupervisorPlan& plan) {
  const LaunchSpec& spec = *plan.spec;
  Packer packer;
  packer.number(plan.flags).number(plan.user).number(plan.group);
  packer.text(spec.executable).list(spec.argv).list(spec.env).text(spec.cwd);
  packer.number(spec.overlay).text(spec.own_folder).text(spec.stage);
  packer.number(spec.isolation).number(spec.namespaces).number(spec.limits);
  packer.number(spec.umask).number(spec.cpus).number(spec.bears_long_files);
  packer.number(spec.grace);
  return packer.take();
}

std::optional<SupervisorPlan> unpack_request(std::string_view bytes, LaunchSpec& spec) {
  SupervisorPlan plan;
  plan.spec = &spec;
  Unpacker unpacker(bytes);
  unpacker.number(plan.flags);
  unpacker.number(plan.user);
  unpacker.number(plan.group);
  unpacker.text(spec.executable);
  unpacker.list(spec.argv);
  unpacker.list(spec.env);
  unpacker.text(spec.cwd);
  unpacker.number(spec.overlay);
  unpacker.text(spec.own_folder);
  unpacker.text(spec.stage);
  unpacker.number(spec.isolation);
  unpacker.number(spec.namespaces);
  unpacker.number(spec.limits);
  unpacker.number(spec.umask);
  unpacker.number(spec.cpus);
  unpacker.number(spec.bears_long_files);
  unpacker.number(spec.grace);
  if (!unpacker.ok()) return std::nullopt;
  return plan;
}

}  // namespace touchstone::process
