#include "frame/json_lines.h"

namespace touchstone::frame {

void JsonLines::push(std::string_view chunk, FrameSink& sink) {
  while (!chunk.empty()) {
    const std::size_t line_end = chunk.find('\n');
    if (line_end == std::string_view::npos) {
      gather(chunk);
      return;
    }
    end_line(chunk.substr(0, line_end), sink);
    chunk.remove_prefix(line_end + 1);
  }
}

// Takes a piece of a line that goes on.
void JsonLines::gather(std::string_view piece) {
  line_bytes_ += piece.size();
  if (held_carriage_return_) payload_.append("\r");
  held_carriage_return_ = piece.back() == '\r';
  if (held_carriage_return_) piece.remove_suffix(1);
  payload_.append(piece);
}

// Takes the last piece of a line, without its LF.
void JsonLines::end_line(std::string_view piece, FrameSink& sink) {
  Frame frame;
  frame.offset = line_offset_;
  frame.wire_bytes = line_bytes_ + piece.size() + 1;
  line_offset_ += frame.wire_bytes;

  bool carriage_return = held_carriage_return_;
  if (!piece.empty()) {
    if (held_carriage_return_) payload_.append("\r");
    carriage_return = piece.back() == '\r';
    if (carriage_return) piece.remove_suffix(1);
  }
  if (carriage_return) frame.defects.add(Defect::kCarriageReturn);
  if (payload_.empty() && piece.empty()) frame.defects.add(Defect::kBlank);
  held_carriage_return_ = false;
  line_bytes_ = 0;
  payload_.emit_with(piece, frame, sink);
}

void JsonLines::finish(FrameSink& sink) {
  if (line_bytes_ == 0) return;
  if (held_carriage_return_) payload_.append("\r");
  held_carriage_return_ = false;
  Frame frame;
  frame.offset = line_offset_;
  frame.wire_bytes = line_bytes_;
  frame.defects.add(Defect::kUnterminated);
  line_bytes_ = 0;
  payload_.emit(frame, sink);
}

}  // namespace touchstone::frame
