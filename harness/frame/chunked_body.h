// ChunkedBody takes the chunks of one HTTP/1.1 body apart: sizes, data, trailer.
//
// Extensions of chunks and the trailer's fields are skipped. Internal to this folder;
// thread-compatible.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "frame/payload.h"

namespace touchstone::frame {

class ChunkedBody {
 public:
  static constexpr std::size_t kMaxLineBytes = 1024;  // its line end counted
  static constexpr std::size_t kMaxTrailerBytes = 64 * 1024;

  // Takes bytes off the front of `chunk` and appends the data among them to `body`, until done()
  // or problem().
  void push(std::string_view& chunk, Payload& body);

  bool done() const { return part_ == Part::kDone; }
  // Why it cannot be read any further: a lower-case fragment.
  std::optional<std::string_view> problem() const { return problem_; }

 private:
  enum class Part : std::uint8_t { kSize, kData, kDataEnd, kTrailer, kDone };

  void take_line(std::string_view& chunk);
  void read_line(std::string_view line);
  void read_size(std::string_view line);

  Part part_ = Part::kSize;
  std::string line_;  // the unfinished one
  std::uint64_t missing_ = 0;
  std::size_t trailer_bytes_ = 0;
  std::optional<std::string_view> problem_;
};

}  // namespace touchstone::frame
