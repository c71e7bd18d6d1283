// Library is the law this program carries: specs, suites and fixtures, embedded or from a tree.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "contract/contract.h"
#include "contract/liars.h"
#include "contract/source.h"
#include "rules/rule_set.h"
#include "script/case.h"

namespace touchstone::program {

// One contract with everything that is needed to run or judge its cases.
struct Loaded {
  std::shared_ptr<const contract::Contract> contract;
  std::shared_ptr<const rules::Rules> rules;
  std::vector<script::CasePtr> cases;  // of the suite and of the user's own files
  script::CasePtr probe;
};

// The liars of a contract: of `file` when it is not empty, else of the library's own specs. A
// contract without any is an error of code kUsage.
class Library;
base::Result<contract::Liars> load_liars(const Library& library, const contract::Contract& contract,
                                         const std::string& file);

class Library {
 public:
  // The embedded files; when TOUCHSTONE_TREE names a checkout, that tree's files instead.
  static base::Result<Library> open();

  const contract::Source& source() const { return source_; }
  // Before load(): what random walks begin with.
  void set_seed(std::uint64_t seed) { source_.set_seed(seed); }

  // Without any case: what a judge needs, since a recording carries its own. For a unit that speaks
  // the contract `speaks`, unless that is empty.
  base::Result<Loaded> load_law(const std::string& contract, const std::string& speaks = {}) const;
  base::Result<Loaded> load(const std::string& contract) const;
  // Also with the cases of `suite_paths`, files or folders of the user.
  base::Result<Loaded> load(const std::string& contract,
                            const std::vector<std::string>& suite_paths,
                            const std::string& speaks = {}) const;

 private:
  contract::Source source_;
};

// The files below a path, sorted: the file itself, or every one in the folder whose name ends with
// `extension` (with its dot).
base::Result<std::vector<std::string>> files_below(const std::string& path,
                                                   const std::string& extension);

// The suite files below a path.
base::Result<std::vector<std::string>> suite_files(const std::string& path);

}  // namespace touchstone::program
