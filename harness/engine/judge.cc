#include "engine/judge.h"

#include "engine/engine.h"

namespace touchstone::engine {

namespace {

// An engine that a recording's events are fed to.
class Judge {
 public:
  static base::Result<Judge> open(const record::Head& head, const contract::Contract& contract,
                                  std::shared_ptr<const rules::Rules> rules);

  void take(const record::Entry& entry) {
    const auto* event = std::get_if<record::Event>(&entry);
    if (event == nullptr || engine_->finished()) return;
    ignored_.clear();
    engine_->handle(*event, ignored_);
  }

  Judgement judgement() {
    if (!engine_->finished()) {
      judgement_.complete = false;
      judgement_.remarks.push_back("the recording ends before its case did");
      engine_->abandon();
    }
    judgement_.verdict = engine_->verdict();
    return std::move(judgement_);
  }

 private:
  Judgement judgement_;
  std::unique_ptr<Engine> engine_;
  Actions ignored_;
};

base::Result<Judge> Judge::open(const record::Head& head, const contract::Contract& contract,
                                std::shared_ptr<const rules::Rules> rules) {
  if (head.contract != contract.name) {
    return base::Error{base::ExitCode::kBadInput, "the recording is of the contract \"" +
                                                      head.contract + "\", not \"" + contract.name +
                                                      "\""};
  }
  Judge judge;
  if (head.contract_digest != contract.digest) {
    judge.judgement_.remarks.push_back(
        "the installed contract " + contract.name + " (" + contract.digest +
        ") differs from the one of the recording (" + head.contract_digest + ")");
  }
  auto test = script::compile_document(contract, head.case_json);
  if (!test) return test.error();
  judge.engine_ = std::make_unique<Engine>(contract, std::move(rules), std::move(*test),
                                           Settings{head.scale, head.variables});
  judge.engine_->begin(judge.ignored_);
  return judge;
}

}  // namespace

base::Result<Judgement> judge(const record::Recording& recording,
                              const contract::Contract& contract,
                              std::shared_ptr<const rules::Rules> rules) {
  auto judge = Judge::open(recording.head, contract, std::move(rules));
  if (!judge) return judge.error();
  for (const record::Entry& entry : recording.entries) judge->take(entry);
  return judge->judgement();
}

base::Result<Judgement> judge(record::Reader& reader, const contract::Contract& contract,
                              std::shared_ptr<const rules::Rules> rules) {
  auto judge = Judge::open(reader.head(), contract, std::move(rules));
  if (!judge) return judge.error();
  for (;;) {
    auto entry = reader.next();
    if (!entry) return entry.error();
    if (!entry->has_value()) return judge->judgement();
    judge->take(**entry);
  }
}

}  // namespace touchstone::engine
