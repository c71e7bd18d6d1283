#include "frame/http_requests.h"

#include <algorithm>

namespace touchstone::frame {
namespace {

// Of what cannot be framed an excerpt is evidence enough.
// Turns a body into the frame of its request. An overlong one stays what was kept of it.
class DocumentSink final : public FrameSink {
 public:
  DocumentSink(const HttpHead& head, FrameSink& next) : head_(head), next_(next) {}

  void on_frame(const Frame& body) override {
    Frame frame = body;
    std::string document;
    if (!body.defects.has(Defect::kOverlong)) {
      document = head_.document(body.bytes);
      frame.bytes = document;
      frame.payload_bytes = document.size();
    }
    next_.on_frame(frame);
  }

 private:
  const HttpHead& head_;
  FrameSink& next_;
};

}  // namespace

HttpRequests::HttpRequests(const Limits& limits)
    : limits_(limits), body_(limits), unframed_(excerpt_only(limits)) {}

void HttpRequests::push(std::string_view chunk, FrameSink& sink) {
  while (!chunk.empty() && !lost_) {
    if (in_body_) {
      take_body(chunk, sink);
    } else {
      take_header(chunk, sink);
    }
  }
  if (!chunk.empty()) unframed_.append(chunk);
}

// Takes a line of the header, or as much of one as the chunk has.
void HttpRequests::take_header(std::string_view& chunk, FrameSink& sink) {
  const std::string_view piece = chunk.substr(0, kMaxHeaderBytes - header_.size());
  const std::size_t line_end = piece.find('\n');
  const std::size_t taken = line_end == std::string_view::npos ? piece.size() : line_end + 1;
  header_.append(piece.substr(0, taken));
  wire_bytes_ += taken;
  chunk.remove_prefix(taken);
  if (line_end == std::string_view::npos) {
    if (header_.size() == kMaxHeaderBytes) lose("a header of more than 64 KiB", sink);
    return;
  }
  std::string_view line = std::string_view(header_).substr(line_start_);
  line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  line_start_ = header_.size();
  read_line(line, sink);
}

void HttpRequests::read_line(std::string_view line, FrameSink& sink) {
  if (line.empty()) {
    if (head_.begun()) begin_body(sink);
    return;
  }
  if (const auto problem = head_.add_line(line)) lose(*problem, sink);
}

void HttpRequests::begin_body(FrameSink& sink) {
  in_body_ = true;
  missing_ = head_.length().value_or(0);
  if (missing_ > limits_.max_frame_bytes) body_.expect_overlong();
  if (missing_ == 0 && !head_.chunked()) complete(sink);
}

void HttpRequests::take_body(std::string_view& chunk, FrameSink& sink) {
  const std::size_t before = chunk.size();
  if (head_.chunked()) {
    chunks_.push(chunk, body_);
  } else {
    const std::size_t taken =
        static_cast<std::size_t>(std::min<std::uint64_t>(chunk.size(), missing_));
    body_.append(chunk.substr(0, taken));
    chunk.remove_prefix(taken);
    missing_ -= taken;
  }
  wire_bytes_ += before - chunk.size();
  if (chunks_.problem()) {
    lose(*chunks_.problem(), sink);
  } else if (head_.chunked() ? chunks_.done() : missing_ == 0) {
    complete(sink);
  }
}

void HttpRequests::complete(FrameSink& sink) {
  Frame frame;
  frame.offset = frame_offset_;
  frame.wire_bytes = wire_bytes_;
  frame.announced = head_.length();
  DocumentSink documents(head_, sink);
  body_.emit(frame, documents);
  forget_request();
}

void HttpRequests::lose(std::string_view problem, FrameSink& sink) {
  lost_ = true;
  emit_text(header_, Defect::kBadHeader, problem, sink);
  body_ = Payload(limits_);
  forget_request();
}

void HttpRequests::emit_text(std::string_view text, Defect defect, std::string_view problem,
                             FrameSink& sink) {
  Frame frame;
  frame.bytes = text;
  frame.payload_bytes = text.size();
  frame.offset = frame_offset_;
  frame.wire_bytes = wire_bytes_;
  frame.defects.add(defect);
  frame.problem = problem;
  sink.on_frame(frame);
}

void HttpRequests::forget_request() {
  frame_offset_ += wire_bytes_;
  wire_bytes_ = 0;
  header_.clear();
  line_start_ = 0;
  head_ = HttpHead();
  chunks_ = ChunkedBody();
  in_body_ = false;
}

void HttpRequests::finish(FrameSink& sink) {
  if (lost_ && !unframed_.empty()) {
    Frame frame;
    frame.offset = frame_offset_;
    frame.wire_bytes = unframed_.size();
    frame.defects.add(Defect::kUnframed);
    unframed_.emit(frame, sink);
  } else if (wire_bytes_ > 0) {
    // Its header tells people more than the beginning of its body.
    emit_text(header_, Defect::kUnterminated, "the stream ended inside a request", sink);
  }
}

std::size_t HttpRequests::held_bytes() const {
  return header_.capacity() + body_.held_bytes() + unframed_.held_bytes();
}

}  // namespace touchstone::frame
