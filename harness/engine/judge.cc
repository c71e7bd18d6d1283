#include "engine/judge.h"

#include "engine/engine.h"

namespace touchstone::engine {

base::Result<Judgement> judge(const record::Recording& recording,
                              const contract::Contract& contract,
                              std::shared_ptr<const rules::Rules> rules) {
  Judgement judgement;
  if (recording.head.contract != contract.name) {
    return base::Error{base::ExitCode::kBadInput, "the recording is of the contract \"" +
                                                      recording.head.contract + "\", not \"" +
                                                      contract.name + "\""};
  }
  if (recording.head.contract_digest != contract.digest) {
    judgement.remarks.push_back("the installed contract " + contract.name + " (" + contract.digest +
                                ") differs from the one of the recording (" +
                                recording.head.contract_digest + ")");
  }
  auto test = script::compile_document(contract, recording.head.case_json);
  if (!test) return test.error();
  Settings settings{recording.head.scale, recording.head.variables};
  Engine engine(contract, std::move(rules), std::move(*test), std::move(settings));
  Actions ignored;
  engine.begin(ignored);
  for (const record::Entry& entry : recording.entries) {
    const auto* event = std::get_if<record::Event>(&entry);
    if (event == nullptr || engine.finished()) continue;
    ignored.clear();
    engine.handle(*event, ignored);
  }
  if (!engine.finished()) {
    judgement.complete = false;
    judgement.remarks.push_back("the recording ends before its case did");
    engine.abandon();
  }
  judgement.verdict = engine.verdict();
  return judgement;
}

}  // namespace touchstone::engine
