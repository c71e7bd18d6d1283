#include "frame/content_length.h"

#include <charconv>

#include "base/text.h"
#include "frame/header_name.h"

namespace touchstone::frame {
namespace {

// Of what cannot be framed an excerpt is evidence enough.
// Digits only: no sign, no fraction, no unit.
std::optional<std::uint64_t> parse_length(std::string_view text) {
  std::uint64_t length = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, length);
  if (error != std::errc() || stop != end) return std::nullopt;
  return length;
}

}  // namespace

ContentLength::ContentLength(const Limits& limits)
    : payload_(limits), unframed_(excerpt_only(limits)) {}

void ContentLength::push(std::string_view chunk, FrameSink& sink) {
  while (!chunk.empty() && !lost_) {
    if (!payload_.reading()) take_line(chunk, sink);
    if (payload_.reading()) {
      payload_.push(chunk, sink);
      if (!payload_.reading()) frame_offset_ = payload_.end_offset();
    }
  }
  if (!chunk.empty()) unframed_.append(chunk);
}

// Takes a header line, or as much of one as the chunk has.
void ContentLength::take_line(std::string_view& chunk, FrameSink& sink) {
  constexpr std::size_t kMaxWireLine = kMaxLineBytes + 2;  // with CR LF
  const std::size_t room = kMaxWireLine - (header_.size() - line_start_);
  std::string_view piece = chunk.substr(0, room);
  const std::size_t line_end = piece.find('\n');
  const bool complete = line_end != std::string_view::npos;
  if (complete) piece = piece.substr(0, line_end + 1);
  header_.append(piece);
  chunk.remove_prefix(piece.size());

  std::string_view line = std::string_view(header_).substr(line_start_);
  if (!complete && line.size() < kMaxWireLine) return;
  if (complete) {
    line.remove_suffix(1);
    if (line.ends_with('\r')) line.remove_suffix(1);
  }
  if (line.size() > kMaxLineBytes) {
    lose("a header line of over 1024 bytes", sink);
  } else if (header_.size() > kMaxHeaderBytes) {
    lose("a header of over 16384 bytes", sink);
  } else {
    line_start_ = header_.size();
    read_line(line, sink);
  }
}

void ContentLength::read_line(std::string_view line, FrameSink& sink) {
  if (line.empty()) {
    end_header(sink);
    return;
  }
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) {
    lose("a header line without a colon", sink);
    return;
  }
  if (!same_name(base::trim(line.substr(0, colon)), "content-length")) return;
  if (length_) {
    lose("more than one Content-Length", sink);
    return;
  }
  const std::string_view value = base::trim(line.substr(colon + 1));
  length_ = parse_length(value);
  if (length_) return;
  lose(value.starts_with('-') ? "a negative Content-Length"
                              : "a Content-Length that is no number of bytes",
       sink);
}

void ContentLength::end_header(FrameSink& sink) {
  if (!length_) {
    lose("no Content-Length", sink);
    return;
  }
  payload_.begin(frame_offset_, header_.size(), *length_);
  forget_header();
}

void ContentLength::lose(std::string_view problem, FrameSink& sink) {
  Frame frame;
  frame.bytes = header_;
  frame.payload_bytes = header_.size();
  frame.offset = frame_offset_;
  frame.wire_bytes = header_.size();
  frame.defects.add(Defect::kBadHeader);
  frame.problem = problem;
  frame_offset_ += header_.size();
  lost_ = true;
  sink.on_frame(frame);
  forget_header();
}

void ContentLength::forget_header() {
  header_.clear();
  line_start_ = 0;
  length_.reset();
}

void ContentLength::finish(FrameSink& sink) {
  if (payload_.reading()) {
    payload_.finish(sink);
    return;
  }
  Frame frame;
  frame.offset = frame_offset_;
  if (lost_ && !unframed_.empty()) {
    frame.wire_bytes = unframed_.size();
    frame.defects.add(Defect::kUnframed);
    unframed_.emit(frame, sink);
  } else if (!header_.empty()) {
    frame.bytes = header_;
    frame.payload_bytes = header_.size();
    frame.wire_bytes = header_.size();
    frame.defects.add(Defect::kUnterminated);
    sink.on_frame(frame);
  }
}

std::size_t ContentLength::held_bytes() const {
  return header_.capacity() + payload_.held_bytes() + unframed_.held_bytes();
}

}  // namespace touchstone::frame
