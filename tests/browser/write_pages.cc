// Writes the HTML reports that the browser test opens to the folder that it is given: a failed run,
// a hostile one, ten thousand frames, two units side by side.
#include <chrono>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>

#include "base/file.h"
#include "golden/sample_run.h"
#include "reports/html.h"
#include "unit/reports/testing.h"

namespace {

using namespace touchstone;

constexpr int kFrames = 10'000;

// The failed case, after ten thousand frames of which the last but one is wrong.
run::RunResult long_run() {
  run::RunResult made = golden::failed_run();
  auto recording = std::make_shared<record::Recording>();
  for (int i = 0; i < kFrames; ++i) {
    record::Event event;
    event.kind = record::EventKind::kBytes;
    event.at = std::chrono::milliseconds(i);
    event.process = "main";
    event.lane = i % 100 == 7 ? "main.err" : "main.out";
    event.text = "{\"type\":\"update\",\"number\":" + std::to_string(i) + ",\"id\":\"8\"}\n";
    recording->entries.emplace_back(std::move(event));
  }
  for (run::CaseResult& test : made.cases) {
    if (test.id != "rpc/ids") continue;
    test.attempts.back().events = recording;
    for (auto& finding : test.attempts.back().verdict.findings) finding.event = kFrames - 2;
  }
  return made;
}

int write(const std::filesystem::path& path, const std::string& text) {
  const auto written = base::write_file(path, text);
  if (written) return 0;
  std::cerr << base::to_string(written.error()) << "\n";
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: write_pages FOLDER\n";
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  const reports::Program program{"0.1.0", ""};
  const run::RunResult failed = golden::failed_run();
  run::RunResult conformant = golden::conformant_run();
  conformant.unit.version = "another-runtime 1.0";
  return write(folder / "failed.html", reports::to_html(failed, program)) |
         write(folder / "hostile.html",
               reports::to_html(reports::testing::hostile_run(), program)) |
         write(folder / "long.html", reports::to_html(long_run(), program)) |
         write(folder / "units.html", reports::to_html({&failed, &conformant}, program));
}
