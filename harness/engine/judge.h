// The judge: from a recording to the verdict, by the same engine that ran live. Pure.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "contract/contract.h"
#include "record/finding.h"
#include "record/reader.h"
#include "record/recording.h"
#include "rules/rule_set.h"

namespace touchstone::engine {

struct Judgement {
  record::CaseVerdict verdict;
  bool complete = true;              // the recording reached the end of its case
  std::vector<std::string> remarks;  // e.g. that the installed contract differs
};

// Compiles the embedded case and feeds the recorded events to an engine. An error means that the
// recording cannot be judged with this contract at all.
base::Result<Judgement> judge(const record::Recording& recording,
                              const contract::Contract& contract,
                              std::shared_ptr<const rules::Rules> rules);
// The same for what is still to be read; an error of the reader is one of the judge.
base::Result<Judgement> judge(record::Reader& reader, const contract::Contract& contract,
                              std::shared_ptr<const rules::Rules> rules);

}  // namespace touchstone::engine
