#include "reports/escape.h"

#include "support/catch.h"

namespace touchstone::reports {
namespace {

TEST_CASE("markdown text has no markup, no link and no mention left") {
  CHECK(markdown_text("*a* [b](c) `d` <e> # | f_g") ==
        "\\*a\\* \\[b\\]\\(c\\) \\`d\\` &lt;e\\> \\# \\| f\\_g");
  CHECK(markdown_text("https://host") == "https&#58;<!-- -->//host");
  CHECK(markdown_text("@everyone") == "&#64;<!-- -->everyone");
  CHECK(markdown_text("- item") == "\\- item");
}

TEST_CASE("markdown code is fenced by more backticks than it holds") {
  CHECK(markdown_code("plain") == "`plain`");
  CHECK(markdown_code("a``b") == "```a``b```");
  CHECK(markdown_code("`") == "`` ` ``");
  CHECK(markdown_block({"a", "````", "b"}) == "`````text\na\n````\nb\n`````\n");
}

TEST_CASE("a test point cannot be given a directive") {
  CHECK(tap_text("a # SKIP \\b") == "a \\# SKIP \\\\b");
  CHECK(yaml_quoted("say \"x\\n\"") == "\"say \\\"x\\\\n\\\"\"");
}

TEST_CASE("a workflow command ends where it should") {
  CHECK(workflow_message("100%\r\n::error::x") == "100%25%0D%0A::error::x");
  CHECK(workflow_property("a:b,c=d\n") == "a%3Ab%2Cc=d%0A");
}

TEST_CASE("JSON in a script element cannot end it") {
  CHECK(script_json("\"</script><!--\"") == "\"\\u003c/script>\\u003c!--\"");
  CHECK(html_text("<a href='x'>&\"") == "&lt;a href=&#39;x&#39;&gt;&amp;&quot;");
}

TEST_CASE("a path becomes a URI") {
  CHECK(file_uri("suites/my cases/a#1.yaml") == "suites/my%20cases/a%231.yaml");
  CHECK(file_uri("/tmp/a:b") == "file:///tmp/a%3Ab");
  CHECK(file_uri("\xFF") == "%FF");
}

}  // namespace
}  // namespace touchstone::reports
