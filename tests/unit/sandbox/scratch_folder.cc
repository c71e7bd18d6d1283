#include "scratch_folder.h"

#include <cstdlib>
#include <string>

#include "sandbox/remove_tree.h"
#include "support/catch.h"

namespace touchstone::sandbox {

ScratchFolder::ScratchFolder() {
  std::string pattern = "/tmp/ts-sandbox-test-XXXXXX";
  REQUIRE(::mkdtemp(pattern.data()) != nullptr);
  path_ = pattern;
}

ScratchFolder::~ScratchFolder() {
  const base::Status removed = remove_tree(path_);
  static_cast<void>(removed.ok());
}

}  // namespace touchstone::sandbox
