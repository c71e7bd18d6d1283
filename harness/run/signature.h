// A signature names one way of failing, so that an expectation can tell the failure it was written
// for from another one in the same place.
//
// It is one line of five words: KIND REQUIREMENT CASE PROCESS POINTER, "-" where there is none. It
// holds no time, no id and no position in a file: the same fault gives the same signature in
// every run, also after the suite was edited. Indices and what looks like an id are '*' in a
// pointer. Always printable ASCII, and short.
#pragma once

#include <optional>
#include <string>

#include "record/finding.h"

namespace touchstone::run {

std::string signature_of(const record::Finding& finding, const std::string& case_id);

// Of a requirement that nothing brought about: there is no finding, but it blocks a whole run.
std::string signature_of_silence(const std::string& requirement);

// Why no finding can have this signature, with what may have been meant; nothing when one can.
struct SignatureProblem {
  std::string what;
  std::string hint;
};
std::optional<SignatureProblem> problem_of_signature(const std::string& signature);

}  // namespace touchstone::run
