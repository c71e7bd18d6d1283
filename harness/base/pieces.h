// Pieces is a text that may be far longer than what is said of it: parts in a row, each with how
// often it is repeated. Its bytes are made when they are wanted, a run at a time.
//
// A value; thread-compatible; cannot fail. Its length is at most what 64 bits hold, and the caller
// sees to it that it is no more than he has room for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone::base {

class Pieces {
 public:
  struct Part {
    std::string text;
    std::uint64_t times = 1;

    friend bool operator==(const Part&, const Part&) = default;
  };

  Pieces() = default;
  explicit Pieces(std::string text) { add(std::move(text)); }

  void add(std::string text, std::uint64_t times = 1);
  void add(const Pieces& more);
  // All of it so often in a row. What is more than one part becomes one text first.
  Pieces repeated(std::uint64_t times) const;

  std::uint64_t size() const;
  bool empty() const { return parts_.empty(); }
  const std::vector<Part>& parts() const { return parts_; }
  // The whole text.
  std::string text() const;

 private:
  std::vector<Part> parts_;  // none is empty
};

// Where one is in a text that is handed out bit by bit.
class PiecesReader {
 public:
  explicit PiecesReader(Pieces pieces) : pieces_(std::move(pieces)) {}

  // The next bytes, `most` of them unless fewer are left; empty at the end.
  std::string next(std::size_t most);
  bool at_end() const { return part_ == pieces_.parts().size(); }

 private:
  Pieces pieces_;
  std::size_t part_ = 0;
  std::uint64_t offset_ = 0;  // in the part, repeats included
};

}  // namespace touchstone::base
