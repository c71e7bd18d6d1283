#include "frame/splitter.h"

#include <cstdint>

#include "base/check.h"
#include "frame/content_length.h"
#include "frame/http_requests.h"
#include "frame/json_lines.h"
#include "frame/length_prefix.h"

namespace touchstone::frame {
namespace {

class Unsplit final : public Codec {
 public:
  void push(std::string_view chunk, FrameSink& sink) override {
    Frame frame;
    frame.bytes = chunk;
    frame.offset = offset_;
    frame.wire_bytes = frame.payload_bytes = chunk.size();
    offset_ += chunk.size();
    sink.on_frame(frame);
  }
  void finish(FrameSink&) override {}
  std::size_t held_bytes() const override { return 0; }

 private:
  std::uint64_t offset_ = 0;
};

std::unique_ptr<Codec> codec_for(Framing framing, const Limits& limits) {
  switch (framing) {
    case Framing::kJsonLines:
      return std::make_unique<JsonLines>(limits);
    case Framing::kContentLength:
      return std::make_unique<ContentLength>(limits);
    case Framing::kLengthPrefix32:
      return std::make_unique<LengthPrefix>(limits);
    case Framing::kHttp:
      return std::make_unique<HttpRequests>(limits);
    case Framing::kRaw:
      break;
  }
  return std::make_unique<Unsplit>();
}

}  // namespace

Splitter::Splitter(Framing framing, const Limits& limits) : codec_(codec_for(framing, limits)) {}

void Splitter::push(std::string_view chunk, FrameSink& sink) {
  TS_CHECK(!finished_);
  if (!chunk.empty()) codec_->push(chunk, sink);
}

void Splitter::finish(FrameSink& sink) {
  TS_CHECK(!finished_);
  finished_ = true;
  codec_->finish(sink);
}

}  // namespace touchstone::frame
