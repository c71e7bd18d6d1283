// The parts of touchstone.result/1 as JSON documents: what the reports for programs share.
//
// Members come in a fixed order. Text is as it came; dump() makes it safe to write.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "run/result.h"

namespace touchstone::reports {

using Document = nlohmann::ordered_json;

// The program that judged.
struct Program {
  std::string version;
  std::string digest;  // of its file, "sha256:..."; empty when it could not be read
};

// The program that runs, with the digest of its own file.
Program this_program();

// A finding with the case it was made in. `test` is null when that case is not part of the result.
Document document_of(const record::Finding& finding, const std::string& case_id,
                     const run::CaseResult* test);
Document document_of(const run::CaseResult& test);
Document document_of(const run::RequirementResult& one, const run::CaseResult* finding_case);

// What is known before the first case: program, contract, unit, machine.
void add_beginning(Document& json, const run::RunResult& result, const Program& program);
// What is known when the run has ended, without its lists.
void add_end(Document& json, const run::RunResult& result);

// The whole result.
Document document_of(const run::RunResult& result, const Program& program);

// ASCII without raw controls: other text stands as \uXXXX, what is no UTF-8 as U+FFFD. `indent`
// is a number of blanks, or -1 for one line.
std::string dump(const Document& json, int indent);

}  // namespace touchstone::reports
