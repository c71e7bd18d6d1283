// From the recordings of a whole run to its result, without the unit: every case is judged anew and
// folded as the run folded it. Pure.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "bundle/tar.h"
#include "contract/contract.h"
#include "rules/rule_set.h"
#include "run/result.h"
#include "script/case.h"

namespace touchstone::bundle {

// The law by which is judged: that of who judges, never that of who was judged.
struct Law {
  std::shared_ptr<const contract::Contract> contract;
  std::shared_ptr<const rules::Rules> rules;
  contract::Profile profile;
  std::vector<script::CasePtr> cases;  // of that profile, in suite order
};

struct Rejudged {
  run::RunResult result;                 // strict, of the whole profile
  std::vector<std::string> differences;  // why what was recorded is not what the law asks
};

// `recordings` are files of a bundle, of which those count that end with kRecordingEnd; each is
// unpacked when its turn comes. A recording that cannot be read is an error; one of another case,
// or whose case is not the law's, is a difference.
base::Result<Rejudged> rejudge(const std::vector<File>& recordings, const Law& law);

}  // namespace touchstone::bundle
