// Spool keeps the text of one recording: in memory while it is short, then in a file without a
// name, which goes away by itself and which no unit can reach.
//
// Movable; not thread-safe. What cannot be kept (a full disk) is told by status(), once and for
// all: nothing more is kept then.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "record/lines.h"

namespace touchstone::record {

class Spool {
 public:
  // More than this goes to the file.
  static constexpr std::size_t kInMemory = std::size_t{256} << 10;

  Spool() = default;
  explicit Spool(std::string text) : memory_(std::move(text)) {}
  ~Spool();
  Spool(Spool&& other) noexcept;
  Spool& operator=(Spool&& other) noexcept;

  void append(std::string_view text);
  std::uint64_t size() const { return on_disk_ + memory_.size(); }
  const base::Status& status() const { return status_; }

  // Copies everything into a file, as base::write_file does.
  base::Status save(const std::string& path);
  // The lines kept so far. The spool must outlive them, stay where it is, and not be appended to.
  std::unique_ptr<LineSource> lines(const std::string& name);

 private:
  void spill();

  std::string memory_;
  std::uint64_t on_disk_ = 0;
  int file_ = -1;
  base::Status status_;
};

}  // namespace touchstone::record
