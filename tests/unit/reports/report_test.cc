#include "reports/report.h"

#include <filesystem>

#include "base/file.h"
#include "base/text.h"
#include "folder.h"
#include "reports/console.h"
#include "support/catch.h"
#include "testing.h"

namespace touchstone::reports {
namespace {

namespace fs = std::filesystem;

using testing::Folder;

TEST_CASE("every format can be made by its name") {
  const Folder folder;

  for (const std::string& format : formats()) {
    CHECK(make_report(format, folder.file(format), {}).ok());
  }
}

TEST_CASE("a mistyped format is a usage error with the word that was meant") {
  const auto made = make_report("jnuit", "", {});

  REQUIRE_FALSE(made.ok());
  CHECK(made.error().code == base::ExitCode::kUsage);
  CHECK(made.error().hint == "did you mean junit?");
}

TEST_CASE("a format like no other is a usage error with all that are known") {
  const auto made = make_report("papyrus", "", {});

  REQUIRE_FALSE(made.ok());
  CHECK(made.error().hint == "known: " + base::join(formats(), ", "));
}

TEST_CASE("a report is written when the run has ended, and an older one is gone before") {
  const Folder folder;
  const std::string path = folder.file("deep/result.json");
  REQUIRE(base::write_file(path, "old").ok());

  auto made = make_report("json", path, {});
  REQUIRE(made.ok());
  CHECK_FALSE(fs::exists(path));

  (*made)->on_run_end(testing::failed_run({}, {}));
  const auto text = base::read_file(path);
  REQUIRE(text.ok());
  CHECK(text->starts_with("{\n  \"format\": \"touchstone.result/1\""));
}

TEST_CASE("a console report in a file has no colours and no live line") {
  const Folder folder;
  const std::string path = folder.file("console.txt");
  {
    auto made = make_report("console", path, {});
    REQUIRE(made.ok());
    (*made)->on_run_begin(testing::failed_run({}, {}), 0);
    (*made)->on_case_begin("rpc/one");
    (*made)->on_run_end(testing::failed_run({}, {}));
  }

  const auto text = base::read_file(path);

  REQUIRE(text.ok());
  CHECK(testing::holds(*text, "NOT conformant"));
  CHECK(testing::count_controls(*text) == 0);
}

TEST_CASE("a report is not written over what is no plain file") {
  const Folder folder;

  CHECK_FALSE(make_report("json", folder.file(""), {}).ok());
  CHECK_FALSE(make_report("junit", "/dev/null", {}).ok());
  CHECK(fs::is_character_file("/dev/null"));
}

TEST_CASE("formats without a default file go to standard output") {
  CHECK(default_file("console").empty());
  CHECK(default_file("github").empty());
  CHECK(default_file("junit") == "touchstone.xml");
}

TEST_CASE("a report in a folder that is a file is a usage error") {
  const Folder folder;
  REQUIRE(base::write_file(folder.file("plain"), "").ok());

  const auto made = make_report("junit", folder.file("plain/out.xml"), {});

  REQUIRE_FALSE(made.ok());
  CHECK(made.error().code == base::ExitCode::kUsage);
}

TEST_CASE("colours go to terminals that nobody asked to be plain") {
  CHECK(wants_color("auto", /*terminal=*/true, /*no_color=*/""));
  CHECK_FALSE(wants_color("auto", /*terminal=*/false, /*no_color=*/""));
  CHECK_FALSE(wants_color("auto", /*terminal=*/true, /*no_color=*/"1"));
}

TEST_CASE("a word on the command line is heard before the terminal and NO_COLOR") {
  CHECK(wants_color("always", /*terminal=*/false, /*no_color=*/"1"));
  CHECK_FALSE(wants_color("never", /*terminal=*/true, /*no_color=*/""));
}

}  // namespace
}  // namespace touchstone::reports
