#include "frame/chunked_body.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace touchstone::frame {

void ChunkedBody::push(std::string_view& chunk, Payload& body) {
  while (!chunk.empty() && !done() && !problem_) {
    if (part_ != Part::kData) {
      take_line(chunk);
      continue;
    }
    const std::size_t taken =
        static_cast<std::size_t>(std::min<std::uint64_t>(chunk.size(), missing_));
    body.append(chunk.substr(0, taken));
    chunk.remove_prefix(taken);
    missing_ -= taken;
    if (missing_ == 0) part_ = Part::kDataEnd;
  }
}

// Takes a line, or as much of one as there is.
void ChunkedBody::take_line(std::string_view& chunk) {
  const std::string_view piece = chunk.substr(0, kMaxLineBytes - line_.size());
  const std::size_t line_end = piece.find('\n');
  const std::size_t taken = line_end == std::string_view::npos ? piece.size() : line_end + 1;
  line_.append(chunk.substr(0, taken));
  chunk.remove_prefix(taken);
  if (line_end == std::string_view::npos) {
    if (line_.size() == kMaxLineBytes) problem_ = "a line between chunks that is too long";
    return;
  }
  std::string_view line = line_;
  line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  read_line(line);
  line_.clear();
}

void ChunkedBody::read_line(std::string_view line) {
  switch (part_) {
    case Part::kSize:
      read_size(line);
      break;
    case Part::kDataEnd:
      part_ = Part::kSize;
      if (!line.empty()) problem_ = "a chunk longer than its size";
      break;
    case Part::kTrailer:
      trailer_bytes_ += line_.size();
      if (line.empty()) part_ = Part::kDone;
      if (trailer_bytes_ > kMaxTrailerBytes) problem_ = "a trailer that is too long";
      break;
    case Part::kData:
    case Part::kDone:
      break;
  }
}

void ChunkedBody::read_size(std::string_view line) {
  const std::string_view size = base::trim(line.substr(0, line.find(';')));
  const char* const end = size.data() + size.size();
  const auto [stop, error] = std::from_chars(size.data(), end, missing_, 16);
  if (error != std::errc() || stop != end) {
    problem_ = "a chunk size that is no hexadecimal number";
    return;
  }
  part_ = missing_ == 0 ? Part::kTrailer : Part::kData;
}

}  // namespace touchstone::frame
