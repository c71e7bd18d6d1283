// judge_speed FRAMES FILE: writes a recording of so many 200-byte frames to FILE and measures what
// reading it back and judging it cost. bench/run then gives FILE to `touchstone judge`, for the
// memory that takes.
//
// It prints lines "FIGURE VALUE"; values are microseconds of processor time a frame.
#include <cstdio>
#include <cstdlib>

#include "base/file.h"
#include "engine/judge.h"
#include "flood.h"
#include "processor_time.h"

namespace touchstone::bench {
namespace {

[[noreturn]] void give_up(const std::string& why) {
  std::fprintf(stderr, "judge_speed: %s\n", why.c_str());
  std::exit(1);
}

void measure(const Flood& flood, std::size_t frames, const char* file) {
  const std::string text = flood.recording(frames);
  const base::Status written = base::write_file(file, text);
  if (!written.ok()) give_up(base::to_string(written.error()));
  const double begin = processor_us();
  auto recording = record::read(text, file);
  const double read = processor_us();
  if (!recording) give_up(base::to_string(recording.error()));
  auto judgement = engine::judge(*recording, *flood.contract(), flood.rules());
  const double judged = processor_us();
  if (!judgement) give_up(base::to_string(judgement.error()));
  if (judgement->verdict.verdict != record::Verdict::kPass) {
    give_up("the flood is not judged to pass: " + record::to_json(judgement->verdict));
  }
  std::printf("judge.read %.3f\n", (read - begin) / static_cast<double>(frames));
  std::printf("judge.engine %.3f\n", (judged - read) / static_cast<double>(frames));
}

}  // namespace
}  // namespace touchstone::bench

int main(int count, char** words) {
  using touchstone::bench::give_up;
  if (count != 3) give_up("usage: judge_speed FRAMES FILE");
  const long frames = std::atol(words[1]);
  if (frames < 1) give_up("FRAMES is a number of frames");
  auto flood = touchstone::bench::Flood::open();
  if (!flood) give_up(touchstone::base::to_string(flood.error()));
  touchstone::bench::measure(*flood, static_cast<std::size_t>(frames), words[2]);
  return 0;
}
