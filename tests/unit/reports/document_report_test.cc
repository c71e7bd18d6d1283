#include "reports/document_report.h"

#include "base/file.h"
#include "folder.h"
#include "support/catch.h"
#include "testing.h"

namespace touchstone::reports {
namespace {

using testing::failed_case;
using testing::failed_run;

// A clock that moves when it is told to.
class HandClock final : public base::Clock {
 public:
  explicit HandClock(const base::Microseconds* now) : now_(now) {}
  base::Microseconds now() const override { return *now_; }

 private:
  const base::Microseconds* now_;
};

class Stage {
 public:
  // Rendering takes `cost`.
  explicit Stage(base::Microseconds cost = base::Microseconds(0))
      : report_(
            ReportFile::open(path_).value(),
            [this, cost](const run::RunResult& result) {
              now_ += cost;
              return std::to_string(result.cases.size()) +
                     (result.interrupted ? " interrupted" : " whole");
            },
            std::make_unique<HandClock>(&now_)) {}

  run::Observer& report() { return report_; }
  std::string written() const { return base::read_file(path_).value(); }
  void pass(base::Microseconds time) { now_ += time; }

 private:
  testing::Folder folder_;
  std::string path_ = folder_.file("report");
  base::Microseconds now_{0};
  DocumentReport report_;
};

TEST_CASE("a run that is killed leaves a document that says it was interrupted") {
  Stage stage;
  stage.report().on_run_begin(failed_run({}, {}), 3);
  CHECK(stage.written() == "0 interrupted");

  stage.report().on_case_end(failed_case("rpc/one", {}));
  stage.report().on_tick();

  CHECK(stage.written() == "1 interrupted");
}

TEST_CASE("a run that came to its end leaves the whole document") {
  Stage stage;
  stage.report().on_run_begin(failed_run({}, {}), 1);

  stage.report().on_run_end(failed_run({failed_case("rpc/one", {})}, {}));

  CHECK(stage.written() == "1 whole");
}

TEST_CASE("a document that takes long is written less often") {
  using namespace std::chrono_literals;
  Stage stage(100ms);
  stage.report().on_run_begin(failed_run({}, {}), 3);
  stage.report().on_case_end(failed_case("rpc/one", {}));

  stage.pass(1s);
  stage.report().on_tick();
  CHECK(stage.written() == "0 interrupted");

  stage.pass(4s);
  stage.report().on_tick();
  CHECK(stage.written() == "1 interrupted");
}

}  // namespace
}  // namespace touchstone::reports
