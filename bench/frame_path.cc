// frame_path measures what one frame of 200 bytes costs on its way from a read() to the recording:
// each part added to the parts before it, then everything at once in the engine that runs cases.
//
// It prints lines "FIGURE VALUE" for bench/run; values are microseconds of processor time a frame.
#include <cstdio>
#include <cstdlib>

#include "engine/engine.h"
#include "flood.h"
#include "frame/splitter.h"
#include "json/document.h"
#include "match/pattern.h"
#include "processor_time.h"
#include "record/recording.h"
#include "schema/schema.h"

namespace touchstone::bench {
namespace {

constexpr std::size_t kFrames = 512;  // different ones, so that no branch is learnt by heart
constexpr std::size_t kThroughEngine = 20'000;

[[noreturn]] void give_up(const std::string& why) {
  std::fprintf(stderr, "frame_path: %s\n", why.c_str());
  std::exit(1);
}

void print(const char* figure, double value) { std::printf("%s %.3f\n", figure, value); }

using MakeFrame = std::string (*)(std::size_t number);

std::vector<std::string> make_frames(MakeFrame make) {
  std::vector<std::string> frames;
  for (std::size_t i = 0; i < kFrames; ++i) {
    frames.push_back(make(i));
    if (frames.back().size() != kFrameBytes) give_up("a frame is not 200 bytes long");
  }
  return frames;
}

template <typename Each>
double us_a_frame(const std::vector<std::string>& frames, const Each& each) {
  const double all = least_us([&] {
    for (const std::string& frame : frames) {
      if (!each(frame)) give_up("a frame was refused: " + frame);
    }
  });
  return all / static_cast<double>(frames.size());
}

// The parts that a frame passes, one after the other.
class Path {
 public:
  Path(const contract::Contract& contract, match::Pattern pattern)
      : contract_(contract), pattern_(std::move(pattern)) {}

  bool parse(std::string_view frame) { return parser_.parse(frame); }

  bool check(std::string_view frame) {
    if (!parse(frame)) return false;
    const schema::Schema* schema =
        contract_.unit.kinds.pick(contract::Direction::kOut, parser_.root(), conversation_);
    return schema != nullptr && schema->check(parser_.root()).empty();
  }

  bool match(std::string_view frame) {
    return check(frame) && pattern_.matches(parser_.root(), scope_);
  }

 private:
  const contract::Contract& contract_;
  match::Pattern pattern_;
  match::Scope scope_;
  contract::Conversation conversation_;
  json::Parser parser_;
};

match::Pattern compile(std::string_view text) {
  auto file = yaml::parse(text, "bench/frame_path.cc");
  if (!file) give_up(base::to_string(file.error()));
  auto pattern = match::Pattern::compile(*file, file->root);
  if (!pattern) give_up(base::to_string(pattern.error()));
  return *pattern;
}

// Counts the frames that passed the whole path.
class Arrivals final : public frame::FrameSink {
 public:
  explicit Arrivals(Path& path) : path_(path) {}
  void on_frame(const frame::Frame& frame) override { passed_ += path_.match(frame.bytes) ? 1 : 0; }
  std::size_t passed() const { return passed_; }

 private:
  Path& path_;
  std::size_t passed_ = 0;
};

// One event a frame: recorded, cut out of the stream, parsed, checked, matched.
double received(Path& path, const std::vector<record::Event>& events) {
  const double all = least_us([&] {
    record::Writer writer(UINT64_MAX);
    frame::Splitter splitter(frame::Framing::kJsonLines);
    Arrivals arrivals(path);
    for (const record::Event& event : events) {
      writer.event(event);
      splitter.push(event.text, arrivals);
    }
    if (arrivals.passed() != events.size()) give_up("a frame was lost or refused");
  });
  return all / static_cast<double>(events.size());
}

double recorded(const std::vector<record::Event>& events) {
  const double all = least_us([&] {
    record::Writer writer(UINT64_MAX);
    for (const record::Event& event : events) writer.event(event);
    if (writer.capped()) give_up("the recording was cut");
  });
  return all / static_cast<double>(events.size());
}

// As in a live case, with every rule of the contract; `a_read` deltas arrive together.
double through_engine(const Flood& flood, std::size_t a_read) {
  std::vector<record::Event> events = flood.opening();
  for (std::size_t i = 0; i < kThroughEngine; i += a_read) {
    record::Event arrived = Flood::delta(i);
    for (std::size_t k = 1; k < a_read; ++k) arrived.text += Flood::delta(i + k).text;
    events.push_back(std::move(arrived));
  }
  for (record::Event& one : flood.ending(kThroughEngine)) events.push_back(std::move(one));
  const double all = least_us([&] {
    record::Writer writer(UINT64_MAX);
    engine::Engine engine(*flood.contract(), flood.rules(), flood.test(), {});
    engine::Actions actions;
    engine.begin(actions);
    for (const record::Event& event : events) {
      actions.clear();
      writer.event(event);
      engine.handle(event, actions);
    }
    if (!engine.finished() || engine.verdict().verdict != record::Verdict::kPass) {
      give_up("the flood is not judged to pass: " + record::to_json(engine.verdict()));
    }
  });
  return all / static_cast<double>(kThroughEngine);
}

void measure(const Flood& flood) {
  const std::vector<std::string> deltas = make_frames(delta_frame);
  const std::vector<std::string> states = make_frames(state_frame);
  std::vector<record::Event> events;
  for (std::size_t i = 0; i < kFrames; ++i) events.push_back(Flood::delta(i));
  Path path(*flood.contract(), compile("{type: message_update, event: {type: text_delta}}"));
  const auto part = [&](bool (Path::*step)(std::string_view)) {
    return [&path, step](const std::string& frame) { return (path.*step)(frame); };
  };
  print("frame.parse", us_a_frame(deltas, part(&Path::parse)));
  print("frame.check", us_a_frame(deltas, part(&Path::check)));
  print("frame.check_response", us_a_frame(states, part(&Path::check)));
  print("frame.match", us_a_frame(deltas, part(&Path::match)));
  print("frame.record", recorded(events));
  const double all = received(path, events);
  print("frame.received", all);
  print("frame.per_second", 1e6 / all);
  constexpr std::size_t kARead = 16;
  print("frame.engine", through_engine(flood, 1));
  print("frame.engine_16", through_engine(flood, kARead));
}

}  // namespace
}  // namespace touchstone::bench

int main() {
  auto flood = touchstone::bench::Flood::open();
  if (!flood) touchstone::bench::give_up(touchstone::base::to_string(flood.error()));
  touchstone::bench::measure(*flood);
  return 0;
}
