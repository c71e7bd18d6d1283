#include "reports/together.h"

#include "support/catch.h"
#include "testing.h"

namespace touchstone::reports {
namespace {

// Remembers what it was told at the end, and may be one that cannot write.
class Written final : public run::Observer {
 public:
  explicit Written(std::string trouble = "") : will_say_(std::move(trouble)) {}

  void on_run_end(const run::RunResult& result) override {
    ends.push_back(result);
    said_ = will_say_;
  }
  std::string trouble() const override { return said_; }

  std::vector<run::RunResult> ends;

 private:
  std::string will_say_;
  std::string said_;
};

run::RunResult conformant() {
  run::RunResult run;
  run.conformant = true;
  return run;
}

TEST_CASE("a report that was not written is not named, and the run does not end well") {
  Written page("the report page could not be written: no space");
  Written text;
  Together together;
  together.add(text, ReportKind::kText, "");
  together.add(page, ReportKind::kDocument, "html in page");

  together.on_run_end(conformant());

  REQUIRE(text.ends.size() == 1);
  CHECK(text.ends[0].exit_code == base::ExitCode::kHarnessError);
  CHECK(text.ends[0].conformant);
  CHECK(text.ends[0].troubles.size() == 1);
  CHECK(text.ends[0].reports_note.empty());
  CHECK(together.trouble() == "the report page could not be written: no space");
}

TEST_CASE("a document that was written before another failed is written again with the trouble") {
  Written good;
  Written bad("the report b could not be written: no space");
  Together together;
  together.add(good, ReportKind::kDocument, "json in a");
  together.add(bad, ReportKind::kDocument, "html in b");

  together.on_run_end(conformant());

  REQUIRE(good.ends.size() == 2);
  CHECK(good.ends[1].exit_code == base::ExitCode::kHarnessError);
  CHECK(good.ends[1].troubles.size() == 1);
  CHECK(together.note() == "json in a");
}

TEST_CASE("a stream is told once, before the documents") {
  Written stream("the report s could not be written: no space");
  Written document;
  Together together;
  together.add(document, ReportKind::kDocument, "json in a");
  together.add(stream, ReportKind::kStream, "tap in s");

  together.on_run_end(conformant());

  CHECK(stream.ends.size() == 1);
  REQUIRE(document.ends.size() == 1);
  CHECK(document.ends[0].exit_code == base::ExitCode::kHarnessError);
}

TEST_CASE("a run that does not conform keeps its exit code") {
  Written page("the report page could not be written: no space");
  Written text;
  Together together;
  together.add(page, ReportKind::kDocument, "html in page");
  together.add(text, ReportKind::kText, "");
  run::RunResult failed;
  failed.exit_code = base::ExitCode::kNotConformant;

  together.on_run_end(failed);

  CHECK(text.ends.at(0).exit_code == base::ExitCode::kNotConformant);
}

TEST_CASE("when all is written every report is told once what it is") {
  Written page;
  Written text;
  Together together;
  together.add(page, ReportKind::kDocument, "html in page");
  together.add(text, ReportKind::kText, "");

  together.on_run_end(conformant());

  CHECK(page.ends.size() == 1);
  CHECK(text.ends.size() == 1);
  CHECK(text.ends[0].exit_code == base::ExitCode::kConformant);
  CHECK(together.trouble().empty());
}

}  // namespace
}  // namespace touchstone::reports
