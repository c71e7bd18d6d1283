#include "ci_file.h"

#include "base/check.h"

namespace touchstone::program {
namespace {

constexpr const char* kGithub = R"(# Judges this project's runtime by touchstone.yaml.
name: touchstone
on: [push, pull_request]
permissions:
  contents: read
jobs:
  conformance:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      # Build your runtime here.
      # touchstone is one static file: keep it in tools/, or fetch the one that you built.
      - run: echo "$PWD/tools" >> "$GITHUB_PATH"
      - run: touchstone run --report github --report markdown="$GITHUB_STEP_SUMMARY" --report html=touchstone.html
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: touchstone
          path: |
            touchstone.html
            touchstone-out/
)";

constexpr const char* kGitlab = R"(# Judges this project's runtime by touchstone.yaml.
touchstone:
  stage: test
  script:
    # Build your runtime here.
    # touchstone is one static file: keep it in tools/, or fetch the one that you built.
    - export PATH="$PWD/tools:$PATH"
    - touchstone run --report junit=touchstone.xml --report html=touchstone.html
  artifacts:
    when: always
    paths: [touchstone.html, touchstone-out/]
    reports:
      junit: touchstone.xml
)";

}  // namespace

std::vector<std::string> ci_services() { return {"github", "gitlab"}; }

CiFile ci_file(const std::string& service) {
  if (service == "github") return {".github/workflows/touchstone.yml", kGithub};
  TS_CHECK(service == "gitlab");
  return {".gitlab-ci.touchstone.yml", kGitlab};
}

}  // namespace touchstone::program
